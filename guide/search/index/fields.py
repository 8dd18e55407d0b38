"""Yields the searched texts of an entry with their boost levels, as the schema of entries declares them."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from guide.content.model import Entry, Kind
from guide.content.records import Field, RecordSchema
from guide.content.roles import Boost
from guide.content.schema import ENTRY
from guide.search.weights import Weights


class SearchedText(NamedTuple):
    """One searched text of an entry, and the boost level of its field."""

    text: str
    level: Boost


def boosts_by_level(weights: Weights) -> Mapping[Boost, float]:
    """Return the boost of each level: a word in a field of that level counts as this many body words."""
    return {
        Boost.NAME: weights.boost_name,
        Boost.LINK_NAME: weights.boost_link_name,
        Boost.ORGANIZATION: weights.boost_organization,
        Boost.SUMMARY: weights.boost_summary,
        Boost.HEADING: weights.boost_heading,
        Boost.BODY: weights.boost_body,
        Boost.ASIDE: weights.boost_aside,
    }


def searchable_fields(entry: Entry, schema: RecordSchema[Entry] = ENTRY) -> Iterator[SearchedText]:
    """Yield every searched text of `entry` with its boost level, without texts that only hand-outs show."""
    # A web page is often named like its subject. The entry of the subject should rank higher.
    level = Boost.LINK_NAME if entry.kind is Kind.LINK else Boost.NAME
    yield from (SearchedText(name, level) for name in names_of(entry, schema))
    yield from (each for each in _searched(entry, schema) if each.level is not Boost.NAME)


def names_of(entry: Entry, schema: RecordSchema[Entry] = ENTRY) -> tuple[str, ...]:
    """Return the title, short title and other names of `entry`, each once."""
    fields = (field for field, level, _ in _searched_fields(schema) if level is Boost.NAME)
    return tuple(dict.fromkeys(name for field in fields for name in field.texts_of(entry)))


@cache
def _searched_fields(
    schema: RecordSchema[Any],
) -> tuple[tuple[Field, Boost | None, RecordSchema[Any] | None], ...]:
    """Return the fields that have searched texts, or records with some: their level, and their schema."""
    parts = ((field, field.search, field.record) for field in schema.fields)
    return tuple(part for part in parts if part[1] or part[2])


def _searched(record: object, schema: RecordSchema[Any]) -> Iterator[SearchedText]:
    """Yield the searched texts of a record, and of the records in its fields."""
    for field, level, inner_schema in _searched_fields(schema):
        if level:
            yield from (SearchedText(text, level) for text in field.texts_of(record))
        if inner_schema:
            for inner in field.records_of(record):
                yield from _searched(inner, inner_schema)
