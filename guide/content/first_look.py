"""Describes a large guide as far as its first screen needs it, so that most entries are made after that."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from guide.content.model import Entry, Kind, sort_key

# The kinds that the first screen shows entry by entry, and those that the urgent lines are of.
EARLY = (Kind.INTRODUCTION, Kind.STRATEGY, Kind.SITUATION, Kind.PRACTICE, Kind.LINE, Kind.TERM)
LARGE = 1_000  # entries; those of a smaller guide are made at once


@dataclass(frozen=True, slots=True)
class Branch:
    """Entries that stand together in the contents: of one kind, and apart for one reason, "" for none.

    `regions` has each of the regions that these entries name, once.
    """

    kind: Kind
    apart: str
    regions: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class LaterEntries:
    """Entries before they are made: their ids, and the branches of the contents that they stand in.

    `members` has how many of them put a strategy into practice, by the id of the strategy.
    """

    ids: tuple[str, ...] = ()
    branches: tuple[Branch, ...] = ()
    members: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> "LaterEntries":
        """Return the description of `entries`."""
        regions: dict[tuple[Kind, str], dict[tuple[str, ...], None]] = {}
        for entry in entries:
            regions.setdefault((entry.kind, entry.apart), {})[entry.region] = None
        branches = (Branch(*of_all, tuple(each)) for of_all, each in regions.items())
        members = Counter(strategy for entry in entries for strategy in dict.fromkeys(entry.strategies))
        return cls(tuple(entry.id for entry in entries), tuple(branches), dict(members))


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The entries of a guide that are made already, and what is known of all others.

    `members` is None where it is not known.
    """

    entries: tuple[Entry, ...]
    by_id: Mapping[str, Entry]
    later: frozenset[str]
    branches: tuple[Branch, ...]
    members: Mapping[str, int] | None

    @classmethod
    def of(cls, entries: tuple[Entry, ...], later: LaterEntries) -> "FirstLook":
        """Return the first look at a guide that has `entries`, and others `later`."""
        by_id = {entry.id: entry for entry in entries}
        return cls(entries, by_id, frozenset(later.ids), later.branches, later.members)

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self.by_id or entry_id in self.later

    def __len__(self) -> int:
        return len(self.by_id) + len(self.later)

    def within(self, serves: Callable[[Sequence[str]], bool]) -> "FirstLook":
        """Return the look at the entries whose regions `serves` accepts."""
        branches = (replace(each, regions=tuple(filter(serves, each.regions))) for each in self.branches)
        entries = tuple(entry for entry in self.entries if serves(entry.region))
        by_id = {entry.id: entry for entry in entries}
        return FirstLook(entries, by_id, self.later, tuple(each for each in branches if each.regions), None)


def joined(looks: Iterable[FirstLook]) -> FirstLook | None:
    """Return the look at several guides together; None if two of them have one id."""
    looks = tuple(looks)
    by_id = {entry_id: entry for look in looks for entry_id, entry in look.by_id.items()}
    later = frozenset[str]().union(*(look.later for look in looks))
    if len(by_id) + len(later) < sum(map(len, looks)) or not later.isdisjoint(by_id):
        return None
    entries = tuple(sorted(by_id.values(), key=sort_key))
    branches: dict[tuple[Kind, str], tuple[tuple[str, ...], ...]] = {}
    members = Counter[str]()
    for look in looks:
        members.update(look.members or {})
        for each in look.branches:
            at = each.kind, each.apart
            branches[at] = (*branches.get(at, ()), *each.regions)
    return FirstLook(
        entries, by_id, later, tuple(Branch(*at, regions) for at, regions in branches.items()), members
    )
