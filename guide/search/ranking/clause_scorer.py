"""Scores clauses by disjunction-max: an entry's score is that of its best expansion."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import partial

from guide.search.analysis.cache import LruCache
from guide.search.index.postings import Postings
from guide.search.query.clauses import Clause, ClauseKey
from guide.search.ranking.expansions import Expander

SHORT_LIST = 24  # postings; shorter lists are merged one posting at a time
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
        scores, near = Scores(), Scores()
        for expansion in self._expander.expansions(clause):
            best = scores if expansion.is_match else near
            take_max(best, expansion.weight, expansion.postings, self._coordination)
        matches = frozenset(scores)
        known = scores.get
        scores.update([(doc_id, score) for doc_id, score in near.items() if score > known(doc_id, 0.0)])
        return ClauseScores(clause.key, scores, matches)


def take_max(best: Scores, weight: float, postings: Postings, extra: float = 0.0) -> None:
    """Raise each score in `best` to the entry's weighted score and `extra`, if that sum is higher."""
    doc_ids, scores = postings.doc_ids, postings.scores
    if len(doc_ids) < SHORT_LIST:
        known = best.get
        for doc_id, score in zip(doc_ids, scores, strict=True):
            weighted = score * weight + extra
            if weighted > known(doc_id, 0.0):
                best[doc_id] = weighted
        return
    # Merges a long list at once and then restores the scores that were higher, because these loops run in C.
    sums = zip(doc_ids, [score * weight + extra for score in scores], strict=True)
    if not best:
        best.update(sums)
        return
    new = dict(sums)
    new.update([(n, best[n]) for n in best.keys() & new.keys() if best[n] > new[n]])
    best.update(new)
