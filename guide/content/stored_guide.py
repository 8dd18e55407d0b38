"""Stores a guide as named parts of plain data, and reads entries and lists back as they are looked at."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, get_type_hints

from guide.content.guide import ENTRIES, Guide, Layers, entries_by_id
from guide.content.model import Entry, Kind, Pack, Problem
from guide.content.parts import KeyFactor
from guide.content.stored_entries import StoredEntries, entry_parts
from guide.steps import Tick, no_tick
from guide.stored.errors import StoredDataError
from guide.stored.partly_read import partly_read
from guide.stored.values import as_json, from_json

# What the start page and the contents show of some entries besides: the kind of these, and the annotation of
# the field. It is stored once more, because reading these entries wholly would delay the first paint.
_SHOWN_FIRST = {
    "summary": (Kind.SITUATION, tuple[tuple[int, str], ...]),
    "key_factors": (Kind.STRATEGY, tuple[tuple[int, tuple[KeyFactor, ...]], ...]),
}
# What the first paint needs of a guide. The lists of the search are read when the search is loaded.
_FIRST = {"pack": Pack | None, "problems": tuple[Problem, ...]}


def guide_parts(guide: Guide, tick: Tick = no_tick) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each part that `guide_of` reads. `guide` is that of one pack."""
    for name in (*_FIRST, *_list_kinds()):
        yield name, as_json(getattr(guide, name))
    for name, (kind, _) in _SHOWN_FIRST.items():
        shown = ((at, getattr(each, name)) for at, each in enumerate(guide.entries) if each.kind is kind)
        yield f"shown_{name}", as_json(tuple(shown))
    yield from entry_parts(guide.entries, tick)


def guide_of(parts: Mapping[str, bytes]) -> Guide:
    """Return the guide in `parts`. Raise StoredDataError if they are damaged.

    What is read later raises it then, when the list of the guide or the entry is looked at.
    """
    try:
        first = {name: from_json(kind, parts[name]) for name, kind in _FIRST.items()}
        shown = {name: from_json(kind, parts[f"shown_{name}"]) for name, (_, kind) in _SHOWN_FIRST.items()}
        stored = StoredEntries(parts)
    except KeyError:
        raise StoredDataError from None
    _set_shown(stored.early, shown)
    known = {**first, "first": stored.first, "layers": Layers()}
    lists = parts
    if stored.first:
        lists = {
            name: parts[name] for name in _list_kinds()
        }  # not the megabytes that the entries are made of
    else:
        known |= entries_by_id(stored.all())

    def read(name: str) -> Mapping[str, object]:
        if name in ENTRIES:
            return entries_by_id(stored.all())
        return {name: from_json(_list_kinds()[name], lists[name])}

    return partly_read(Guide, known, read)


def _set_shown(entries: Mapping[int, Entry], shown: Mapping[str, Iterable[tuple[int, object]]]) -> None:
    """Set the fields of _SHOWN_FIRST. Raise StoredDataError if there is no such entry."""
    for name, values in shown.items():
        for at, value in values:
            if at not in entries:
                raise StoredDataError
            object.__setattr__(entries[at], name, value)


@cache
def _list_kinds() -> Mapping[str, Any]:
    """Return the annotation of each list of a guide, such as the thesaurus, by the name of its field."""
    hints, others = get_type_hints(Guide), ("entries", "layers", *_FIRST)
    return {
        field.name: hints[field.name] for field in fields(Guide) if field.init and field.name not in others
    }
