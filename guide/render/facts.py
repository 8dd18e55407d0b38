"""Formats the fields of a record that pages show as facts."""

from collections.abc import Iterator
from typing import Any, assert_never

from guide.content.places import Places
from guide.content.records import Field, RecordSchema
from guide.content.roles import ValueFormat
from guide.render import labels

_NO_PLACES = Places()


def facts_of(
    record: object, schema: RecordSchema[Any], places: Places = _NO_PLACES
) -> Iterator[tuple[Field, str]]:
    """Yield (field, its value as text) for each fact of a record, in page order; the text is "" if unknown.

    Regions are named as in `places`. A field is a fact if the schema defines a `fact` role for the field.
    """
    found = [(field.fact, field) for field in schema.fields if field.fact]
    for fact, field in sorted(found, key=lambda each: each[0].order):
        yield field, _written(field.value_of(record), fact.format, places)


def _written(value: Any, fact_format: ValueFormat, places: Places) -> str:
    if not value:
        return ""
    match fact_format:
        case ValueFormat.TEXT:
            return str(value)
        case ValueFormat.DATE:
            return labels.date_label(value)
        case ValueFormat.AGES:
            return labels.ages_label(value)
        case ValueFormat.REGIONS:
            return ", ".join(map(places.name_of, value))
        case ValueFormat.LANGUAGES:
            return ", ".join(map(labels.language_label, value))
        case _:
            assert_never(fact_format)
