"""The texts of an entry that are searched: the schema says which, and how much a word in them counts."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from guide.content.model import Entry, Kind
from guide.content.records import RecordSchema
from guide.content.roles import Boost
from guide.content.schema import ENTRY
from guide.search.weights import Weights


class SearchedText(NamedTuple):
    """One searched text of an entry."""

    text: str
    level: Boost


def boosts_of(weights: Weights) -> Mapping[Boost, float]:
    """Return, by level, how many words of the body a word in a field of it counts as."""
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
    """Yield every text of an entry that is searched; texts for hand-outs only are not."""
    # A web page is often called like the thing it is about; the thing itself should come first.
    level = Boost.LINK_NAME if entry.kind is Kind.LINK else Boost.NAME
    yield from (SearchedText(name, level) for name in names_of(entry, schema))
    yield from (each for each in _searched(entry, schema) if each.level is not Boost.NAME)


def names_of(entry: Entry, schema: RecordSchema[Entry] = ENTRY) -> tuple[str, ...]:
    """Return the title, short title and other names of an entry, each once."""
    fields = (field for field in schema.fields if field.search is Boost.NAME)
    return tuple(dict.fromkeys(name for field in fields for name in field.texts_of(entry)))


def _searched(record: object, schema: RecordSchema[Any]) -> Iterator[SearchedText]:
    for field in schema.fields:
        if field.search:
            yield from (SearchedText(text, field.search) for text in field.texts_of(record))
        if field.record:
            for inner in field.records_of(record):
                yield from _searched(inner, field.record)
