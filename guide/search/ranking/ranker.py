"""Ranks entries by the sums of their clause scores."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from heapq import nlargest
from typing import NamedTuple

from guide.search.analysis.cache import LruCache
from guide.search.query.clauses import Clause, ClauseKey
from guide.search.ranking.clause_scorer import ClauseScorer, ClauseScores, Scores

BUDGET = 40_000  # scores in memory, about 100 bytes each


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
    anywhere: int = 0  # number of matches, if what is in the place matches any clause only, of all places
    all_elsewhere: int = 0  # number of entries that match all clauses, if none of them serves the place

    def matches_in(self, allowed: Set[int] | None) -> Set[int]:
        """Return the doc ids of the matches that are allowed; None allows all."""
        return self.matches if allowed is None else self.matches & allowed


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of the scores of entries over some clauses, and the entries that match all of these."""

    scores: Scores
    matches: Set[int]

    def __len__(self) -> int:
        return len(self.scores)


class Ranker:
    """Adds up clause scores and returns the best entries. What is kept never changes a result.

    The sums over all clauses but the last are kept, so that a keystroke adds only one clause.
    """

    def __init__(self, clause_scorer: ClauseScorer) -> None:
        self._clause_scorer = clause_scorer
        self._cache: LruCache[tuple[ClauseKey, ...], Sums] = LruCache(BUDGET)

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
        chosen values; None means all. If no entry of `in_place` matches all clauses, the matches are those
        that match any clause. If one does, and none of those that do is allowed, nothing is best.
        """
        sums = self._sums(self._clause_scorer.score(clauses))
        matches = sums.matches if in_place is None else sums.matches & in_place
        if matches and allowed is not None and matches.isdisjoint(allowed):
            return Ranking((), matches, matches_all=True, anywhere=len(matches))
        best = _best(sums, in_place if allowed is None else allowed, limit)
        if matches:
            return Ranking(best, matches, matches_all=True, anywhere=len(matches))
        some = sums.scores.keys() if in_place is None else in_place & sums.scores.keys()
        return Ranking(best, some, anywhere=len(sums), all_elsewhere=len(sums.matches))

    def matches_only_among(self, clauses: Iterable[Clause], few: Set[int]) -> int:
        """Return the number of entries that match all clauses if all of these are among `few`, else 0."""
        matches = self._sums(self._clause_scorer.score(clauses)).matches
        return len(matches) if matches <= few else 0

    def rank_one(self, clauses: Iterable[Clause], doc_id: int) -> RankedEntry:
        """Return the ranked entry `doc_id`, even if its sum is not among the best."""
        sums = self._sums(self._clause_scorer.score(clauses))
        return RankedEntry(doc_id, sums.scores.get(doc_id, 0.0), doc_id in sums.matches)

    def _sums(self, scored: Sequence[ClauseScores]) -> Sums:
        """Return the sums over `scored`, which are kept. They are added from the left: the order rounds."""
        return self._cache.get(tuple(clause.key for clause in scored), lambda: self._added(scored))

    def _added(self, scored: Sequence[ClauseScores]) -> Sums:
        if len(scored) < 2:
            return Sums(scored[0].scores, scored[0].matches) if scored else Sums({}, frozenset())
        before, last = self._sums(scored[:-1]), scored[-1]
        few, many = sorted((before.scores, last.scores), key=len)
        scores, known = dict(many), many.get
        for doc_id, score in few.items():
            scores[doc_id] = known(doc_id, 0.0) + score
        return Sums(scores, before.matches & last.matches)


def _best(sums: Sums, shown: Set[int] | None, limit: int) -> list[RankedEntry]:
    """Return the `limit` best of the entries that are shown: the highest scores, lower ids first."""
    scores = sums.scores
    found = scores.keys() if shown is None else shown & scores.keys()
    if 0 < limit < len(found):  # of very many, most are left out before they are put in order
        least = nlargest(limit, map(scores.__getitem__, found))[-1]
        found = {n for n in found if scores[n] >= least}
    best = sorted((-scores[n], n) for n in found)[:limit]
    return [RankedEntry(n, -score, n in sums.matches) for score, n in best]
