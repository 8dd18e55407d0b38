"""Holds a whole pack as one frozen value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

from guide.content.amendments import AmendedBy, Amendment
from guide.content.first_look import EARLY, FirstLook
from guide.content.lists import (
    AskedQueries,
    DangerWeights,
    HandoutCover,
    Learned,
    Needs,
    Thesaurus,
    UrgentHelp,
    WordLists,
)
from guide.content.model import Entry, Kind, Pack, Problem
from guide.content.places import Places
from guide.stored.once import Once
from guide.stored.partly_read import PartlyRead, partly_read

# Entries of these kinds explain when to use a strategy; entries of all other kinds put it into practice.
NEEDS = (Kind.SITUATION, Kind.PRACTICE, Kind.LINE, Kind.TERM)


ENTRIES = ("entries", "_by_id")  # the fields of a guide that `entries_by_id` returns


@dataclass(frozen=True, slots=True)
class Layers:
    """All packs of a union, the one that the others build on first, and what each of them has to do with it.

    `owners` has the pack of each entry by the entry's id, `amended` whose amendments an entry has. `unsigned`
    are those of the packs that no publisher whom this stick trusts has signed.
    """

    packs: tuple[Pack, ...] = ()
    owners: Mapping[str, Pack | None] = field(default_factory=lambda: MappingProxyType({}))
    amended: Mapping[str, tuple[AmendedBy, ...]] = field(default_factory=lambda: MappingProxyType({}))
    unsigned: tuple[Pack, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide(PartlyRead):
    """A pack after loading: its description, its entries, its lists and the problems that were found.

    Several packs become one guide by `union`; `pack` is then the last of them, whose title and day are
    shown. It is None if pack.yaml can't be read. Entries and lists with mistakes are left out. `amendments`
    are those that a pack has for entries of others. `first` is the first look at a large guide whose entries
    are made when they are looked at, None if all are there.
    """

    pack: Pack | None
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    urgent: UrgentHelp = field(default_factory=UrgentHelp)
    hearing: DangerWeights = field(default_factory=DangerWeights)
    needs: Needs = field(default_factory=Needs)
    learned: Learned = field(default_factory=Learned)
    thesaurus: Thesaurus = field(default_factory=Thesaurus)
    words: WordLists = field(default_factory=WordLists)
    asked: AskedQueries = field(default_factory=AskedQueries)
    handout_cover: HandoutCover = field(default_factory=HandoutCover)
    places: Places = field(default_factory=Places)
    amendments: tuple[Amendment, ...] = ()
    layers: Layers = field(default_factory=Layers)
    _by_id: Mapping[str, Entry] = field(init=False, repr=False, compare=False)
    first: FirstLook | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id = MappingProxyType({entry.id: entry for entry in self.entries})
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "first", None)

    @property
    def packs(self) -> tuple[Pack, ...]:
        """All packs that it is made of, the one that the others build on first."""
        return self.layers.packs or ((self.pack,) if self.pack else ())

    def pack_of(self, entry_id: str) -> Pack | None:
        """Return the pack that an entry is from; None if there is no such entry."""
        owners = self.layers.owners
        return owners[entry_id] if entry_id in owners else self.pack if self.find(entry_id) else None

    def amendments_of(self, entry_id: str) -> tuple[AmendedBy, ...]:
        """Return whose amendments an entry has, in the order in which they were made."""
        return self.layers.amended.get(entry_id, ())

    def packs_behind(self, entry_id: str) -> tuple[Pack, ...]:
        """Return the pack that an entry is from, and those whose amendments it has."""
        own = self.pack_of(entry_id)
        return (*((own,) if own else ()), *(each.pack for each in self.amendments_of(entry_id)))

    def is_unsigned(self, entry_id: str) -> bool:
        """Return whether an entry is from a pack that no trusted publisher has signed."""
        return bool(self.layers.unsigned) and self.pack_of(entry_id) in self.layers.unsigned

    def named_on(self, entry_id: str, named: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return those of `named` that the page of an entry shows where its text has their names.

        On a page of a signed pack none of an unsigned one, which could take the name of any help line.
        """
        if not self.layers.unsigned or self.is_unsigned(entry_id):
            return tuple(named)
        return tuple(each for each in named if not self.is_unsigned(each.id))

    @property
    def time_zone(self) -> str:
        """The time zone of the first pack that has one, "" if none has."""
        return next((pack.time_zone for pack in self.packs if pack.time_zone), "")

    def time_zone_of(self, entry_id: str) -> str:
        """Return the time zone of an entry's hours, "" if no pack says it: that of the pack that has them."""
        amending = [each.pack for each in self.amendments_of(entry_id) if "hours" in each.keys]
        pack = amending[-1] if amending else self.pack_of(entry_id)
        return pack.time_zone if pack else ""

    @property
    def is_empty(self) -> bool:
        """Whether it has no entry."""
        return not (self.first or self.entries)

    def find(self, entry_id: str) -> Entry | None:
        """Return the entry with this id, or None."""
        if self.first:
            found = self.first.by_id.get(entry_id)
            if found or entry_id not in self.first.later:
                return found
        return self._by_id.get(entry_id)

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """Return the entries of one kind in the order of the contents."""
        entries = self.first.entries if self.first and kind in EARLY else self.entries
        return tuple(entry for entry in entries if entry.kind is kind)

    def members_of(self, strategy: Entry) -> tuple[Entry, ...]:
        """Return the entries that put a strategy into practice, such as services, sorted by `order`."""
        members = (e for e in self.entries if strategy.id in e.strategies and e.kind not in NEEDS)
        return tuple(sorted(members, key=lambda entry: (not entry.order, entry.order)))

    def number_of_members(self, strategy: Entry) -> int:
        """Return the number of `members_of` a strategy."""
        if not self.first or self.first.members is None:
            return len(self.members_of(strategy))
        made = (e for e in self.first.entries if strategy.id in e.strategies and e.kind not in NEEDS)
        return len(tuple(made)) + self.first.members.get(strategy.id, 0)

    def needs_for(self, strategy: Entry) -> tuple[Entry, ...]:
        """Return the situations, practice pages, lines and terms that name a strategy."""
        return tuple(e for e in self.entries if strategy.id in e.strategies and e.kind in NEEDS)

    def strategies_of(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the strategies that an entry names."""
        return self._known(entry.strategies)

    def lines_of(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the help lines that an entry names, in that order. The entry's page shows their numbers."""
        return self._known(entry.lines)

    def related_to(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the entries that `entry` names as related, then those that name `entry`; each only once."""
        naming = (other.id for other in self.entries if entry.id in other.related)
        return self._known(dict.fromkeys((*entry.related, *naming)))

    def within(self, place: str) -> "Guide":
        """Return a copy with only the entries for people in `place`; the guide itself if `place` is ""."""
        if not place:
            return self
        serves = partial(self.places.is_served_in, place_id=place)
        made = Once(lambda: entries_by_id(each for each in self.entries if serves(each.region)))
        own = {"first": self.first.within(serves)} if self.first else {"first": None, **made()}

        def read(name: str) -> Mapping[str, object]:
            # The lists are those of this guide, which need not be read yet.
            return made() if name in ENTRIES else {name: getattr(self, name)}

        return partly_read(type(self), own, read)

    def _known(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        return tuple(entry for entry in map(self.find, ids) if entry)


def entries_by_id(entries: Iterable[Entry]) -> Mapping[str, object]:
    """Return the fields ENTRIES of a guide with these entries."""
    entries = tuple(entries)
    return {"entries": entries, "_by_id": MappingProxyType({entry.id: entry for entry in entries})}
