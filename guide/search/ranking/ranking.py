"""Defines the ranking of entries for some clauses: the best of them, and all that match."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from guide.search.ranking.allowed import AllBut, within


class RankedEntry(NamedTuple):
    """The doc id of an entry, the sum of its clause scores, and whether the entry matches all clauses."""

    doc_id: int
    total: float
    matches_all: bool


@dataclass(frozen=True)
class Ranking:
    """The best entries, and all matches: entries that match all clauses or, if there are none, any clause."""

    best: Sequence[RankedEntry] = ()
    match_sets: tuple[Set[int], ...] = ()  # sets of doc ids; their union is `matches`
    size: int = 0  # number of matches
    matches_all: bool = False  # whether the matches match all clauses
    matches_elsewhere: int = 0  # number of entries that match all clauses, if none of them serves the place

    @cached_property
    def matches(self) -> Set[int]:
        """The doc ids of all matches, computed on demand."""
        return frozenset().union(*self.match_sets)

    def matches_in(self, allowed: Set[int] | None) -> Set[int]:
        """Return the doc ids of the matches that are allowed; None allows all."""
        return within(self.matches, allowed)

    def size_in(self, allowed: Set[int] | None) -> int:
        """Return the number of matches that are allowed; None allows all."""
        if isinstance(allowed, AllBut):
            hidden = (allowed.excluded & each for each in self.match_sets)
            return self.size - len(frozenset[int]().union(*hidden))
        return self.size if allowed is None else len(self.matches_in(allowed))
