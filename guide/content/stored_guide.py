"""Stores a guide as named parts of plain data, and reads entries and lists back as they are looked at."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache, partial
from types import MappingProxyType
from typing import Any, get_type_hints

from guide.content.guide import Guide, Layers
from guide.content.model import Entry, Kind, Pack, Problem
from guide.content.parts import KeyFactor
from guide.stored.blocks import Blocks, blocks_of
from guide.stored.columns import columns_reader, distinct, later_column
from guide.stored.errors import StoredDataError
from guide.stored.partly_read import partly_read, partly_read_all
from guide.stored.values import as_json, fields_reader, from_json, json_value, plain

# The fields that contents, search and lists need of every entry. All others are read with an entry's page.
READ_FIRST = (
    "id kind title short_title order group other_names strategies lines audience ages region languages "
    "contacts related status confidence reviewed confidential"
).split()
# Stored with these, but made into values entry by entry: no list that the first paint shows has contacts, and
# in a large directory nearly all entries have others.
_LATER = "contacts"
_AT_ONCE = tuple(name for name in READ_FIRST if name != _LATER)
# What the start page and the contents show of some entries besides: the kind of these, and the annotation of
# the field. It is stored once more, because reading these entries wholly would delay the first paint.
_SHOWN_FIRST = {
    "summary": (Kind.SITUATION, tuple[tuple[int, str], ...]),
    "key_factors": (Kind.STRATEGY, tuple[tuple[int, tuple[KeyFactor, ...]], ...]),
}
# What the first paint needs of a guide. The lists of the search are read when the search is loaded.
_FIRST = {"pack": Pack | None, "problems": tuple[Problem, ...]}


def guide_parts(guide: Guide) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each part that `guide_of` reads. `guide` is that of one pack."""
    for name in (*_FIRST, *_list_kinds()):
        yield name, as_json(getattr(guide, name))
    heads, rests = zip(*map(_split, guide.entries), strict=True) if guide.entries else ((), ())
    yield "heads", as_json({name: distinct([head.get(name) for head in heads]) for name in READ_FIRST})
    for name, (kind, _) in _SHOWN_FIRST.items():
        shown = ((at, getattr(each, name)) for at, each in enumerate(guide.entries) if each.kind is kind)
        yield f"shown_{name}", as_json(tuple(shown))
    yield from blocks_of(list(map(as_json, rests)))


def guide_of(parts: Mapping[str, bytes]) -> Guide:
    """Return the guide in `parts`. Raise StoredDataError if they are damaged.

    What is read later raises it then, when the list of the guide or the entry is looked at.
    """
    try:
        first = {name: from_json(kind, parts[name]) for name, kind in _FIRST.items()}
        shown = {name: from_json(kind, parts[f"shown_{name}"]) for name, (_, kind) in _SHOWN_FIRST.items()}
        heads = json_value(parts["heads"])
        rests = Blocks(parts)
        contacts = later_column(Entry, _LATER, heads.pop(_LATER), len(rests))
    except (KeyError, AttributeError, TypeError):
        raise StoredDataError from None
    columns = columns_reader(Entry, _AT_ONCE)(heads, len(rests))

    def read_fields(number: int, name: str) -> Mapping[str, object]:
        return {name: contacts(number)} if name == _LATER else _read_rest()(json_value(rests[number]))

    entries = partly_read_all(Entry, columns, map(partial(partial, read_fields), range(len(rests))))
    _set_shown(entries, shown)
    by_id = MappingProxyType({entry.id: entry for entry in entries})

    def read_list(name: str) -> Mapping[str, object]:
        return {name: from_json(_list_kinds()[name], parts[name])}

    known = {**first, "entries": entries, "layers": Layers(), "_by_id": by_id}
    return partly_read(Guide, known, read_list)


def _set_shown(entries: Sequence[Entry], shown: Mapping[str, Iterable[tuple[int, object]]]) -> None:
    """Set the fields of _SHOWN_FIRST. Raise StoredDataError if there is no such entry."""
    for name, values in shown.items():
        for at, value in values:
            if not 0 <= at < len(entries):
                raise StoredDataError
            object.__setattr__(entries[at], name, value)


@cache
def _read_rest() -> Callable[[Any], Mapping[str, object]]:
    return fields_reader(Entry, (field.name for field in fields(Entry) if field.name not in READ_FIRST))


@cache
def _list_kinds() -> Mapping[str, Any]:
    """Return the annotation of each list of a guide, such as the thesaurus, by the name of its field."""
    hints, others = get_type_hints(Guide), ("entries", "layers", *_FIRST)
    return {
        field.name: hints[field.name] for field in fields(Guide) if field.init and field.name not in others
    }


def _split(entry: Entry) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """Return the fields of READ_FIRST, and all others, as JSON has them."""
    values = plain(entry)
    head = {name: values.pop(name) for name in READ_FIRST if name in values}
    return head, values
