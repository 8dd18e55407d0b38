"""Stores the entries of a guide, and makes them of what is stored: of a large guide most of them later.

What contents, search and lists need of every entry is stored apart from what only its page needs.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, partial
from typing import Any

from guide.content.first_look import EARLY, LARGE, FirstLook, LaterEntries
from guide.content.model import Entry
from guide.steps import Tick, no_tick, watched
from guide.stored.blocks import Blocks, blocks_of
from guide.stored.columns import columns_reader, distinct, later_column
from guide.stored.errors import StoredDataError
from guide.stored.once import Once
from guide.stored.partly_read import partly_read_all
from guide.stored.values import as_json, fields_reader, from_json, json_value, plain

# The fields that contents, search and lists need of every entry. All others are read with an entry's page.
READ_FIRST = (
    "id kind title short_title order group other_names strategies lines needs audience ages region languages "
    "contacts related status confidence reviewed confidential"
).split()
# Stored with these, but made into values entry by entry: no list that the first paint shows has contacts, and
# in a large directory nearly all entries have others.
_LATER = "contacts"
_AT_ONCE = tuple(name for name in READ_FIRST if name != _LATER)
EARLY_HEADS, LATER_HEADS = "heads", "later_heads"  # names of parts


@dataclass(frozen=True, slots=True)
class _Order:
    """The numbers of the entries that are made at once, ascending, and what is known of all others."""

    early: tuple[int, ...]
    later: LaterEntries


def entry_parts(entries: Sequence[Entry], tick: Tick = no_tick) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each part that `StoredEntries` reads."""
    is_large = len(entries) >= LARGE
    early = [number for number, each in enumerate(entries) if not is_large or each.kind in EARLY]
    made = set(early)
    later = [number for number in range(len(entries)) if number not in made]
    yield "order", as_json(_Order(tuple(early), LaterEntries.of([entries[number] for number in later])))
    heads, rests = zip(*map(_split, watched(entries, tick)), strict=True) if entries else ((), ())
    for name, numbers in ((EARLY_HEADS, early), (LATER_HEADS, later)):
        yield name, as_json({each: distinct([heads[n].get(each) for n in numbers]) for each in READ_FIRST})
    yield from blocks_of(list(map(as_json, watched(rests, tick))), tick=tick)


class StoredEntries:
    """The entries in the parts of a guide, those that the first screen shows by their numbers in `early`.

    Raise StoredDataError if what is read at once is damaged, KeyError if it is missing.
    """

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        order: _Order = from_json(_Order, parts["order"])
        self._later = order.later
        self._count = len(order.early) + len(order.later.ids)
        if not all(map(int.__lt__, (-1, *order.early), (*order.early, self._count))):
            raise StoredDataError
        self._pages = Once(partial(_pages, parts, self._count))
        if not order.later.ids:
            self._pages()  # so that damage is noticed early where it takes no time
        self.early = dict(zip(order.early, self._made(parts[EARLY_HEADS], order.early), strict=True))
        self.all = Once(partial(self._all, parts))

    @property
    def first(self) -> FirstLook | None:
        """The first look at the guide, None if all entries are made."""
        return FirstLook.of(tuple(self.early.values()), self._later) if self._later.ids else None

    def _all(self, parts: Mapping[str, bytes]) -> tuple[Entry, ...]:
        if not self._later.ids:
            return tuple(self.early.values())
        numbers = [number for number in range(self._count) if number not in self.early]
        made = self.early | dict(zip(numbers, self._made(parts[LATER_HEADS], numbers), strict=True))
        entries = tuple(map(made.__getitem__, range(self._count)))
        if tuple(entries[number].id for number in numbers) != self._later.ids:
            raise StoredDataError
        return entries

    def _made(self, part: bytes, numbers: Sequence[int]) -> tuple[Entry, ...]:
        try:
            heads = json_value(part)
            contacts = later_column(Entry, _LATER, heads.pop(_LATER), len(numbers))
        except (KeyError, AttributeError, TypeError):
            raise StoredDataError from None
        columns = columns_reader(Entry, _AT_ONCE)(heads, len(numbers))

        def read_fields(at: int, name: str) -> Mapping[str, object]:
            if name == _LATER:
                return {name: contacts(at)}
            return _read_rest()(json_value(self._pages()[numbers[at]]))

        return partly_read_all(Entry, columns, map(partial(partial, read_fields), range(len(numbers))))


def _pages(parts: Mapping[str, bytes], count: int) -> Blocks:
    """Return what only the page of each entry needs."""
    pages = Blocks(parts)
    if len(pages) != count:
        raise StoredDataError
    return pages


@cache
def _read_rest() -> Callable[[Any], Mapping[str, object]]:
    return fields_reader(Entry, (field.name for field in fields(Entry) if field.name not in READ_FIRST))


def _split(entry: Entry) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """Return the fields of READ_FIRST, and all others, as JSON has them."""
    values = plain(entry)
    head = {name: values.pop(name) for name in READ_FIRST if name in values}
    return head, values
