"""Formats the fields of a record that pages show as facts."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, assert_never

from guide.content.hours_words import hours_words, says_times
from guide.content.model import Entry, Kind
from guide.content.places import Places
from guide.content.records import Field, RecordSchema
from guide.content.roles import Fact, ValueFormat
from guide.content.schema import ENTRY
from guide.i18n import tr
from guide.render import labels

_NO_PLACES = Places()
_COUNTY = " County"
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")


def facts_of(
    record: object, schema: RecordSchema[Any], places: Places = _NO_PLACES
) -> Iterator[tuple[Field, str]]:
    """Yield (field, its value as text) for each fact of a record, in page order; the text is "" if unknown.

    Regions are named as in `places`. A field is a fact if the schema defines a `fact` role for the field.
    Fields that share a row are one fact: the first of them, with the texts of all.
    """
    found = sorted(((field.fact, field) for field in schema.fields if field.fact), key=_order)
    for _, row in groupby(found, key=_order):
        fields = list(row)
        texts = [(fact, _written(field.value_of(record), fact.format, places)) for fact, field in fields]
        yield fields[0][1], _joined([text for text in _each_once(texts) if text])


def _each_once(texts: Sequence[tuple[Fact, str]]) -> Iterator[str]:
    """Yield texts of one row, without hours that a text before says as they are written."""
    are_said = False
    for fact, text in texts:
        if fact.format is not ValueFormat.HOURS or not are_said:
            yield text
        are_said = are_said or says_times(text)


def has_sheet(entry: Entry) -> bool:
    """Return whether the page of an entry begins with its facts."""
    return entry.kind in (Kind.SERVICE, Kind.LINE) or (entry.kind is Kind.PROGRAM and bool(entry.contacts))


def when_open(entry: Entry) -> str:
    """Return when an entry is open: its schedule, then its hours in words; "" if neither is known."""
    return next(text for field, text in facts_of(entry, ENTRY) if field.name == "schedule")


def as_sentence(text: str) -> str:
    """Return the text with a full stop at its end, unless it ends with ".", "!" or "?" already."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return _SENTENCE_END.split(text) if text else []


def _order(found: tuple[Fact, Field]) -> int:
    return found[0].order


def _joined(texts: list[str]) -> str:
    return "".join(texts) if len(texts) < 2 else " ".join(map(as_sentence, texts))


def _regions(regions: Sequence[str], places: Places) -> str:
    """Return the names of regions; several counties stand in one line without the word County."""
    names = list(map(places.name_of, regions))
    counties = [name.removesuffix(_COUNTY) for name in names if name.endswith(_COUNTY)]
    if len(counties) < 2:
        return ", ".join(names)
    others = (name for name in names if not name.endswith(_COUNTY))
    return " · ".join((*others, tr("Counties: {names}", names=", ".join(counties))))


def _written(value: Any, fact_format: ValueFormat, places: Places) -> str:
    if not value:
        return ""
    match fact_format:
        case ValueFormat.TEXT:
            text = str(value)
        case ValueFormat.AGES:
            text = labels.ages_label(value)
        case ValueFormat.REGIONS:
            text = _regions(value, places)
        case ValueFormat.HOURS:
            text = hours_words(value)
        case ValueFormat.LANGUAGES:
            text = ", ".join(map(labels.language_label, value))
        case _:
            assert_never(fact_format)
    return text
