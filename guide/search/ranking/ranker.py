"""Ranks entries by the sums of their clause scores. Entries that match all clauses come first."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from operator import add

from guide.search.analysis.cache import LruCache
from guide.search.query.clauses import Clause, ClauseKey
from guide.search.ranking.bounds import Bounds
from guide.search.ranking.clause_scorer import ClauseScorer, ClauseScores
from guide.search.ranking.ranking import RankedEntry, Ranking
from guide.search.ranking.scores import Pair

BUDGET = 40_000  # scores in memory, about 100 bytes each
KEPT = 1_000  # entries asked for at once whose sums are kept


@dataclass(frozen=True, slots=True)
class PartialSums:
    """The sums of scores over some clauses: bounds of all, and those that were asked for."""

    scored: Sequence[ClauseScores]
    bounds: Bounds
    size: int  # of the bounds, in scores
    _sums: dict[int, float] = field(default_factory=dict)

    def __len__(self) -> int:
        return self.size

    def sums_of(self, doc_ids: Sequence[int]) -> list[float]:
        """Return the sums of entries, added from the left, because the order affects rounding.

        Those of a few are kept, as typing on asks for nearly the same.
        """
        known = self._sums if len(doc_ids) <= KEPT else {}
        new = [doc_id for doc_id in doc_ids if doc_id not in known]
        sums = [0.0] * len(new)
        for clause in self.scored if new else ():
            sums = [*map(add, sums, clause.scores_of(new))]
        known.update(zip(new, sums, strict=True))
        return [*map(known.__getitem__, doc_ids)]


class Ranker:
    """Adds up clause scores and returns the best entries. Caches, bounds and limits never change a result.

    The bounds of sums over all clauses but the last are cached, so that a keystroke adds only one clause.
    """

    def __init__(self, clause_scorer: ClauseScorer) -> None:
        self._clause_scorer = clause_scorer
        self._bounding = clause_scorer.bounding
        self._cache: LruCache[tuple[ClauseKey, ...], PartialSums] = LruCache(BUDGET)

    def rank(
        self,
        clauses: Iterable[Clause],
        *,
        limit: int,
        in_place: Set[int] | None = None,
        allowed: Set[int] | None = None,
    ) -> Ranking:
        """Return the `limit` best entries, out of those that are in `in_place` and in `allowed`.

        `in_place` has the doc ids of the entries that serve a place, `allowed` of those that also have the
        chosen values; None means all. If no entry of `in_place` matches all clauses, the matches are all
        entries that match any clause. If one does, only entries that match all clauses are matches, even if
        none of these is allowed.
        """
        scored, lanes = self._clause_scorer.score(clauses), self._bounding.lanes
        if not scored:
            return Ranking()
        bounds = self._bounds(scored)
        matching_all = bounds.matches & lanes.mask(in_place)
        shown = lanes.mask(in_place if allowed is None else allowed)
        if not matching_all:
            best = self._best(scored, bounds, shown, limit)
            found, everywhere = lanes.present(bounds.lanes), bounds.matches.bit_count()
            return Ranking(_ranked(best), found, lanes, matches_elsewhere=everywhere)
        chosen = matching_all & shown
        first = _ranked(self._best(scored, bounds, chosen, limit), matches_all=True)
        spare = limit - len(first)
        others = self._best(scored, bounds, shown & ~chosen, spare) if first and spare else ()
        return Ranking((*first, *_ranked(others)), matching_all, lanes, matches_all=True)

    def matches_only_among(self, clauses: Iterable[Clause], few: Set[int]) -> int:
        """Return the number of entries that match all clauses if all of these are among `few`, else 0."""
        scored = self._clause_scorer.score(clauses)
        matches = self._bounds(scored).matches if scored else 0
        return matches.bit_count() if not matches & ~self._bounding.lanes.mask(few) else 0

    def rank_one(self, clauses: Iterable[Clause], doc_id: int) -> RankedEntry:
        """Return the ranked entry `doc_id`, even if its sum is not among the best."""
        scored = self._clause_scorer.score(clauses)
        total = 0.0
        for clause in scored:
            total += clause.score_of(doc_id)
        matches = self._bounds(scored).matches if scored else 0
        return RankedEntry(doc_id, total, bool(matches & self._bounding.lanes.mask_of((doc_id,))))

    def _best(self, scored: Sequence[ClauseScores], bounds: Bounds, mask: int, limit: int) -> list[Pair]:
        """Return the best entries in `mask` that have a score, with their sums."""
        *head, last = scored
        sums_of = self._sums(head).sums_of
        return self._bounding.best(
            bounds, mask, limit, lambda each: map(add, sums_of(each), last.scores_of(each))
        )

    def _bounds(self, scored: Sequence[ClauseScores]) -> Bounds:
        """Return the bounds of the sums over `scored`."""
        *head, last = scored
        return self._bounding.plus(self._sums(head).bounds, last.bounds) if head else last.bounds

    def _sums(self, scored: Sequence[ClauseScores]) -> PartialSums:
        """Return the cached sums over `scored`."""
        key = tuple(clause.key for clause in scored)
        return self._cache.get(key, lambda: self._added(scored))

    def _added(self, scored: Sequence[ClauseScores]) -> PartialSums:
        """Return the sums over `scored`: the last clause's bounds added to the cached ones before it."""
        if not scored:
            return PartialSums((), Bounds(0, 0, self._bounding.lanes.all), 0)
        return PartialSums(tuple(scored), self._bounds(scored), self._bounding.size)


def _ranked(pairs: Iterable[Pair], *, matches_all: bool = False) -> tuple[RankedEntry, ...]:
    return tuple(RankedEntry(doc_id, total, matches_all) for doc_id, total in pairs)
