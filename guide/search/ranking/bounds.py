"""Bounds the scores of all entries from above at once, so that only those that may be best are scored."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from guide.search.index.long_postings import LEVELS, Levels, LongPostings
from guide.search.ranking.lanes import FACTORS, MOST, Lanes
from guide.search.ranking.scores import Pair, Scores, in_order

CLAUSES = 16  # whose sums are sure to fit into a lane; if more do not, every entry with a score is scored
ScoresOf = Callable[[Sequence[int]], Iterable[float]]  # of entries by their doc ids
ENTRIES_PER_SCORE = 50  # whose bounds take as much memory as one score in a dictionary


class LongExpansion(NamedTuple):
    """A frequent term to which a clause is expanded."""

    weight: float
    postings: LongPostings
    levels: Levels
    is_match: bool


class Bounds(NamedTuple):
    """Upper bounds of the scores of all entries, in lanes, and the mask of those that match."""

    lanes: int  # of an entry with a score at least 1; else 0
    top: int  # which no bound exceeds
    matches: int


class Bounding:
    """Makes bounds for all entries, and finds the best entries by them."""

    def __init__(self, lanes: Lanes, highest: float) -> None:
        """`highest` is a score that no entry has for any clause."""
        self.lanes = lanes
        self.size = 2 * lanes.count // ENTRIES_PER_SCORE  # of bounds and matches, in scores
        self._scale = MOST / (CLAUSES * highest)

    def of_clause(
        self, scores: Scores, others: Sequence[int], long: Sequence[LongExpansion], extra: float
    ) -> Bounds:
        """Return the bounds of a clause.

        These have the highest one of `scores`, of which the `others` do not match, and of frequent terms,
        to which `extra` is added.
        """
        lanes, scale = self.lanes, self._scale
        top = int(max(scores.values()) * scale) + 1 if scores else 0
        factors = [each.levels.step * each.weight * scale for each in long]
        more = int(extra * scale) + 2  # rounded up, and 1 for what `times` is too low
        top = max([top, *(int(LEVELS * factor) + LEVELS + more for factor in factors)])
        if top > MOST or max(factors, default=0.0) > FACTORS:
            top = MOST
        short = lanes.of(scores, scale) if top < MOST else lanes.filled(lanes.mask_of(scores))
        matches = lanes.present(short)
        if others:
            matches ^= lanes.mask_of(others)
        highest, found = 0, 0
        for each, factor in zip(long, factors, strict=True):
            levels = lanes.spread(each.levels.numbers)
            present = lanes.present(levels)
            found |= present
            matches |= present if each.is_match else 0
            times = lanes.times(levels, factor) if top < MOST else 0
            highest = lanes.higher(highest, times) if highest else times
        highest = highest + lanes.filled(found, more) if top < MOST else lanes.filled(found)
        return Bounds(lanes.higher(short, highest) if scores and found else short or highest, top, matches)

    def plus(self, one: Bounds, other: Bounds) -> Bounds:
        """Return the bounds of the sums of two scores, and the entries that match both."""
        matches, top = one.matches & other.matches, one.top + other.top
        if top <= MOST:
            return Bounds(one.lanes + other.lanes, top, matches)
        present = self.lanes.present(one.lanes) | self.lanes.present(other.lanes)
        return Bounds(self.lanes.filled(present), MOST, matches)

    def best(self, bounds: Bounds, mask: int, limit: int, scores_of: ScoresOf) -> list[Pair]:
        """Return the `limit` best entries in `mask` that have a score, best first."""
        if limit < 1:
            return []
        lanes = self.lanes
        if mask.bit_count() <= limit:
            return _scored(lanes.members(mask & lanes.present(bounds.lanes)), scores_of, limit)
        among = bounds.lanes if mask == lanes.all else bounds.lanes & lanes.filled(mask)
        least = max(1, lanes.enough(among, limit))
        chosen = lanes.at_least(among, least)
        best = _scored(lanes.members(chosen), scores_of, limit)
        # No other has a higher bound than these, but one may have a higher score than the last of them.
        least = min(MOST, max(1, int(best[-1][1] * self._scale))) if len(best) == limit else 1
        others = lanes.at_least(among, least) & ~chosen
        return (
            in_order([*best, *_scored(lanes.members(others), scores_of, limit)])[:limit] if others else best
        )


def _scored(doc_ids: Sequence[int], scores_of: ScoresOf, limit: int) -> list[Pair]:
    return in_order(zip(doc_ids, scores_of(doc_ids), strict=True))[:limit]
