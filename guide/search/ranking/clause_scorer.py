"""Scores clauses by disjunction-max: an entry's score is that of its best expansion."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from itertools import repeat

from guide.search.analysis.cache import LruCache
from guide.search.index.long_postings import EvenPostings, LongPostings
from guide.search.index.postings import Postings
from guide.search.query.clauses import Clause, ClauseKey
from guide.search.ranking.bounds import Bounding, Bounds, LongExpansion
from guide.search.ranking.expansions import Expander
from guide.search.ranking.scores import Scores

SHORT_LIST = 24  # postings; shorter lists are merged one posting at a time
BUDGET = 150_000  # scores in memory, about 100 bytes each


@dataclass(frozen=True, slots=True)
class ClauseScores:
    """The scores of entries for one clause, coordination included, and bounds of these.

    Scores for frequent terms are computed when they are asked for.
    """

    key: ClauseKey
    scores: Scores  # the best for rare terms
    matching: Set[int]  # entries of these that match; the others have expansions that are no match
    long: Sequence[LongExpansion]
    extra: float  # added to each score for a frequent term
    bounds: Bounds
    size: int  # of the bounds, in scores

    def __len__(self) -> int:
        return len(self.scores) + self.size

    def score_of(self, doc_id: int) -> float:
        """Return the score of an entry, 0 if it has none."""
        return self.scores_of((doc_id,))[0]

    def scores_of(self, doc_ids: Sequence[int]) -> list[float]:
        """Return the scores of these entries, 0 for those that have none."""
        best = [*map(self.scores.get, doc_ids, repeat(0.0))]
        for each in self.long:
            weight, extra, numbers = each.weight, self.extra, each.levels.numbers
            highest = each.levels.step * weight
            # Only those whose score may be higher than what they have.
            places = [
                at
                for at, (doc_id, known) in enumerate(zip(doc_ids, best, strict=True))
                if (number := numbers[doc_id]) and number * highest + extra > known
            ]
            scores = each.postings.scores_of([doc_ids[at] for at in places]) if places else ()
            for at, score in zip(places, scores, strict=True):
                best[at] = max(best[at], score * weight + extra)
        return best

    def has(self, doc_id: int) -> bool:
        """Return whether an entry matches the clause."""
        of_long = (each.levels.numbers[doc_id] for each in self.long if each.is_match)
        return doc_id in self.matching or any(of_long)


class ClauseScorer:
    """Scores clauses and caches the scores, because a keystroke changes only the last clause of a query."""

    def __init__(self, expander: Expander, coordination: float) -> None:
        self._expander = expander
        self._coordination = coordination
        self.bounding = Bounding(expander.lanes, expander.highest + coordination)
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
                for expansion in self._expander.expansions(clause):
                    if isinstance(expansion.postings, LongPostings):
                        expansion.postings.read_levels()
                    yield  # what takes long, the postings of one expansion, is now in a cache
            self.score(clauses)
            yield

    def _scores(self, clause: Clause) -> ClauseScores:
        matching, near, long = dict[int, float](), dict[int, float](), list[LongExpansion]()
        for expansion in self._expander.expansions(clause):
            weight, postings, is_match = expansion.weight, expansion.postings, expansion.is_match
            if isinstance(postings, LongPostings):
                long.append(LongExpansion(weight, postings, postings.read_levels(), is_match))
            else:
                take_max(matching if is_match else near, weight, postings, self._coordination)
        known = matching.get
        better = [(doc_id, score) for doc_id, score in near.items() if score > known(doc_id, 0.0)]
        is_all = matching.keys() >= {doc_id for doc_id, _ in better}
        # Keys of a dictionary that has no scores of its own: these would take as much memory again.
        matches = matching if is_all else dict.fromkeys(matching)
        matching.update(better)
        extra = self._coordination
        long.sort(key=_highest_last, reverse=True)
        bounds = self.bounding.of_clause(matching, matches.keys(), long, extra)
        return ClauseScores(
            clause.key, matching, matches.keys(), tuple(long), extra, bounds, self.bounding.size
        )


def _highest_last(each: LongExpansion) -> tuple[bool, float]:
    """Return a sort key. What is scored at once comes last, as less of the others must be scored then."""
    return isinstance(each.postings, EvenPostings), each.levels.step * each.weight


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
