"""Stores a guide as named parts of plain data, and reads entries and lists back as they are looked at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import Any, get_type_hints

from guide.content.guide import Guide
from guide.content.model import Entry, Pack, Problem
from guide.stored.errors import StoredDataError
from guide.stored.partly_read import partly_read
from guide.stored.values import as_json, fields_reader, from_json, json_value, plain

# The fields that contents, search and lists need of every entry. All others are read with an entry's page.
READ_FIRST = (
    "id kind title short_title order group other_names strategies lines audience ages region languages "
    "contacts related status confidence reviewed confidential"
).split()
# What the first paint needs of a guide. The lists of the search are read when the search is loaded.
_FIRST = {"pack": Pack | None, "problems": tuple[Problem, ...]}


def guide_parts(guide: Guide) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each part that `guide_of` reads."""
    for name in (*_FIRST, *_list_kinds()):
        yield name, as_json(getattr(guide, name))
    heads, rests = zip(*map(_split, guide.entries), strict=True) if guide.entries else ((), ())
    yield "heads", as_json(heads)
    encoded = [as_json(rest) for rest in rests]
    yield "rests", b"".join(encoded)
    yield "rest_lengths", as_json(tuple(map(len, encoded)))


def guide_of(parts: Mapping[str, bytes]) -> Guide:
    """Return the guide in `parts`. Raise StoredDataError if they are damaged.

    What is read later raises it then, when the list of the guide or the entry is looked at.
    """
    try:
        first = {name: from_json(kind, parts[name]) for name, kind in _FIRST.items()}
        heads = json_value(parts["heads"])
        lengths = from_json(tuple[int, ...], parts["rest_lengths"])
        rests = memoryview(parts["rests"])
    except KeyError:
        raise StoredDataError from None
    ends = list(accumulate(lengths, initial=0))
    if type(heads) is not list or len(lengths) != len(heads):
        raise StoredDataError
    if min(lengths, default=0) < 0 or ends[-1] != len(rests):
        raise StoredDataError
    read_head = fields_reader(Entry, READ_FIRST)
    entries = tuple(
        partly_read(Entry, read_head(head), _rest_reader(rests[start:end]))
        for head, (start, end) in zip(heads, pairwise(ends), strict=True)
    )
    by_id = MappingProxyType({entry.id: entry for entry in entries})

    def read_list(name: str) -> Mapping[str, object]:
        return {name: from_json(_list_kinds()[name], parts[name])}

    return partly_read(Guide, {**first, "entries": entries, "_by_id": by_id}, read_list)


def _rest_reader(rest: memoryview) -> Callable[[str], Mapping[str, object]]:
    return lambda _name: _read_rest()(json_value(rest))


@cache
def _read_rest() -> Callable[[Any], Mapping[str, object]]:
    return fields_reader(Entry, (field.name for field in fields(Entry) if field.name not in READ_FIRST))


@cache
def _list_kinds() -> Mapping[str, Any]:
    """Return the annotation of each list of a guide, such as the thesaurus, by the name of its field."""
    hints, others = get_type_hints(Guide), ("entries", *_FIRST)
    return {
        field.name: hints[field.name] for field in fields(Guide) if field.init and field.name not in others
    }


def _split(entry: Entry) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """Return the fields of READ_FIRST, and all others, as JSON has them."""
    values = plain(entry)
    head = {name: values.pop(name) for name in READ_FIRST if name in values}
    return head, values
