"""Defines the ranking of entries for some clauses: the best of them, and all that match."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from guide.search.ranking.lanes import Lanes


class RankedEntry(NamedTuple):
    """The doc id of an entry, the sum of its clause scores, and whether the entry matches all clauses."""

    doc_id: int
    total: float
    matches_all: bool


@dataclass(frozen=True)
class Ranking:
    """The best entries, and all matches: entries that match all clauses or, if there are none, any clause."""

    best: Sequence[RankedEntry] = ()
    match_mask: int = 0  # of the matches
    lanes: Lanes = field(default_factory=lambda: Lanes(0), compare=False)
    matches_all: bool = False  # whether the matches match all clauses
    matches_elsewhere: int = 0  # number of entries that match all clauses, if none of them serves the place

    @property
    def size(self) -> int:
        """The number of matches."""
        return self.match_mask.bit_count()

    def matches_among(self, doc_ids: Iterable[int]) -> Set[int]:
        """Return which of some entries match all clauses; all of them if no entry does."""
        if not self.matches_all:
            return frozenset(doc_ids)
        return frozenset(n for n in doc_ids if self.match_mask & self.lanes.mask_of((n,)))

    def matches_in(self, allowed: Set[int] | None) -> Set[int]:
        """Return the doc ids of the matches that are allowed; None allows all."""
        return frozenset(self.lanes.members(self._mask_in(allowed)))

    def size_in(self, allowed: Set[int] | None) -> int:
        """Return the number of matches that are allowed; None allows all."""
        return self._mask_in(allowed).bit_count()

    def _mask_in(self, allowed: Set[int] | None) -> int:
        return self.match_mask & self.lanes.mask(allowed) if self.match_mask else 0
