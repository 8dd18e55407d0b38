"""Scores clauses by disjunction-max: an entry's score is that of its best expansion."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import partial

from guide.search.analysis.cache import LruCache
from guide.search.query.clauses import Clause, ClauseKey
from guide.search.ranking.expansions import Expander, Expansion
from guide.search.ranking.scores import Pair, Scores, top_n

SHORT_LIST = 24  # postings; shorter lists are merged one posting at a time
BUDGET = 150_000  # scores in memory, about 100 bytes each


@dataclass(frozen=True, slots=True)
class ClauseScores:
    """The scores of entries for one clause, coordination included, and the entries that match the clause."""

    key: ClauseKey
    scores: Scores
    doc_ids: Set[int]  # entries that match; the others in `scores` have expansions that are no match
    _best: dict[int, list[Pair]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.scores)

    @property
    def max_score(self) -> float:
        """The highest score of any entry, 0 if there are no scores."""
        return max(self.scores.values(), default=0.0)

    def best(self, limit: int) -> list[Pair]:
        """Return the `limit` highest (doc id, score) pairs, best first. The result is cached."""
        if limit not in self._best:
            self._best[limit] = top_n(self.scores, limit)
        return self._best[limit]


class ClauseScorer:
    """Scores clauses and caches the scores, because a keystroke changes only the last clause of a query."""

    def __init__(self, expander: Expander, coordination: float) -> None:
        self._expander = expander
        self._coordination = coordination
        self._cache: LruCache[ClauseKey, ClauseScores] = LruCache(BUDGET)

    def score(self, clauses: Iterable[Clause]) -> list[ClauseScores]:
        """Return the scores of each clause, in the order of `clauses`."""
        return [self._cache.get(clause.key, partial(self._scores, clause)) for clause in clauses]

    def warm(self, queries: Iterable[Sequence[Clause]]) -> Iterator[None]:
        """Score the clauses of `queries` in advance, in short steps, until the cache is nearly full."""
        for clauses in queries:
            if self._cache.is_nearly_full:
                return
            for clause in clauses:
                for _ in self._expander.expansions(clause):
                    yield  # what takes long, the postings of one expansion, is now in a cache
            self.score(clauses)
            yield

    def _scores(self, clause: Clause) -> ClauseScores:
        matching: Scores = {}
        near: Scores = {}
        for expansion in self._expander.expansions(clause):
            take_max(matching if expansion.is_match else near, expansion, self._coordination)
        known = matching.get
        better = [(doc_id, score) for doc_id, score in near.items() if score > known(doc_id, 0.0)]
        is_all = matching.keys() >= {doc_id for doc_id, _ in better}
        # Keys of a dictionary that has no scores of its own: these would take as much memory again.
        matches = matching if is_all else dict.fromkeys(matching)
        matching.update(better)
        return ClauseScores(clause.key, matching, matches.keys())


def take_max(best: Scores, expansion: Expansion, extra: float = 0.0) -> None:
    """Raise each score in `best` to the entry's score for `expansion` and `extra`, if that sum is higher."""
    weight, doc_ids, scores = expansion.weight, expansion.postings.doc_ids, expansion.postings.scores
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
