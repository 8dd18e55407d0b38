"""Defines the ranking of entries for some clauses: the best of them, and all that match."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple


class RankedEntry(NamedTuple):
    """The doc id of an entry, the sum of its clause scores, and whether the entry matches all clauses."""

    doc_id: int
    total: float
    matches_all: bool


@dataclass(frozen=True)
class Ranking:
    """The best entries, and all matches: entries that match all clauses or, if there are none, any clause."""

    best: Sequence[RankedEntry] = ()
    matches: Set[int] = frozenset()
    matches_all: bool = False  # whether the matches match all clauses
    matches_elsewhere: int = 0  # number of entries that match all clauses, if none of them serves the place

    @property
    def size(self) -> int:
        """The number of matches."""
        return len(self.matches)

    def matches_among(self, doc_ids: Iterable[int]) -> Set[int]:
        """Return which of some entries match all clauses; all of them if no entry does."""
        found = frozenset(doc_ids)
        return found & self.matches if self.matches_all else found

    def matches_in(self, allowed: Set[int] | None) -> Set[int]:
        """Return the doc ids of the matches that are allowed; None allows all."""
        return self.matches if allowed is None else self.matches & allowed
