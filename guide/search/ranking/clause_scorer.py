"""Scores clauses by disjunction-max: an entry's score is that of its best expansion."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import partial

from guide.search.analysis.cache import LruCache
from guide.search.query.clauses import Clause, ClauseKey
from guide.search.ranking.expansions import Expander, Expansion

BUDGET = 150_000  # scores in memory, about 100 bytes each

Scores = dict[int, float]  # doc id → score


@dataclass(frozen=True, slots=True)
class ClauseScores:
    """The scores of entries for one clause, coordination included, and the entries that match it.

    An entry that has the clause in its questions only has a score and is no match.
    """

    key: ClauseKey
    scores: Scores
    matches: Set[int]

    def __len__(self) -> int:
        return len(self.scores)


class ClauseScorer:
    """Scores clauses and caches the scores, because a keystroke changes only the last clause of a query."""

    def __init__(self, expander: Expander, coordination: float) -> None:
        self._expander = expander
        self._coordination = coordination
        self._cache: LruCache[ClauseKey, ClauseScores] = LruCache(BUDGET)

    def score(self, clauses: Iterable[Clause]) -> list[ClauseScores]:
        """Return the scores of each clause, in the order of `clauses`."""
        return [self._cache.get(clause.key, partial(self._scores, clause)) for clause in clauses]

    def warm(self, clauses: Iterable[Clause]) -> Iterator[None]:
        """Score `clauses` in advance, one per step, until the cache is nearly full."""
        for clause in clauses:
            if self._cache.is_nearly_full:
                return
            self.score((clause,))
            yield

    def _scores(self, clause: Clause) -> ClauseScores:
        """Return the best score of each entry among those for the expansions of a clause."""
        expansions, scores = [*self._expander.expansions(clause)], Scores()
        for expansion in (each for each in expansions if each.is_match):
            self._raise(scores, expansion)
        matches = frozenset(scores)
        for expansion in (each for each in expansions if not each.is_match):
            self._raise(scores, expansion)
        return ClauseScores(clause.key, scores, matches)

    def _raise(self, best: Scores, expansion: Expansion) -> None:
        """Raise the score of each entry to that of an expansion with coordination, if that is higher."""
        known, weight = best.get, expansion.weight
        for doc_id, score in expansion.postings:
            weighted = score * weight + self._coordination
            if weighted > known(doc_id, 0.0):
                best[doc_id] = weighted
