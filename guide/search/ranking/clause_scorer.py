"""Scores clauses by disjunction-max: an entry's score is that of its best expansion."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice, repeat
from typing import NamedTuple

from guide.search.analysis.cache import LruCache
from guide.search.index.long_postings import EvenPostings, LongPostings
from guide.search.index.postings import Postings
from guide.search.query.clauses import Clause, ClauseKey
from guide.search.ranking.bounds import Bounding, Bounds, LongExpansion
from guide.search.ranking.expansions import Expander
from guide.search.ranking.scores import Scores

SHORT_LIST = 24  # postings; shorter lists are merged one posting at a time
BUDGET = 50_000  # scores in memory, about 100 bytes each
AHEAD = 400_000  # scores that are made in advance, 12 bytes each


class BestScores(NamedTuple):
    """The best scores of entries for the rare terms of one clause, coordination included; and the others."""

    scores: Scores  # first of those that match, then of those whose expansions are no match
    matching: int  # how many match
    long: tuple[LongExpansion, ...]  # frequent terms, whose scores are computed when they are asked for


class PackedScores(NamedTuple):
    """The same in a tenth of the memory."""

    doc_ids: "array[int]"
    scores: "array[float]"
    matching: int
    long: tuple[LongExpansion, ...]

    @classmethod
    def of(cls, best: BestScores) -> "PackedScores":
        """Return `best` packed."""
        return cls(array("I", best.scores), array("d", best.scores.values()), best.matching, best.long)

    def unpacked(self) -> BestScores:
        """Return what was packed."""
        return BestScores(dict(zip(self.doc_ids, self.scores, strict=True)), self.matching, self.long)


@dataclass(frozen=True, slots=True)
class ClauseScores:
    """The scores of entries for one clause, coordination included, and bounds of these."""

    key: ClauseKey
    scores: Scores  # the best for rare terms
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


class ClauseScorer:
    """Scores clauses and caches the scores, because a keystroke changes only the last clause of a query."""

    def __init__(self, expander: Expander, coordination: float) -> None:
        self._expander = expander
        self._coordination = coordination
        self.bounding = Bounding(expander.lanes, expander.highest + coordination)
        self._cache: LruCache[ClauseKey, ClauseScores] = LruCache(BUDGET)
        self._ahead: dict[ClauseKey, PackedScores] = {}

    def score(self, clauses: Iterable[Clause]) -> list[ClauseScores]:
        """Return the scores of each clause, in the order of `clauses`."""
        return [self._cache.get(clause.key, partial(self._scores, clause)) for clause in clauses]

    def warm(self, clauses: Iterable[Clause]) -> Iterator[None]:
        """Score `clauses` in advance, in short steps, until AHEAD scores are kept."""
        kept = 0
        for clause in clauses:
            for expansion in self._expander.expansions(clause):
                if isinstance(expansion.postings, LongPostings):
                    expansion.postings.read_levels()
                yield  # what takes long, the postings of one expansion, is now in a cache
            best = self._ahead[clause.key] = PackedScores.of(self._best(clause))
            kept += len(best.doc_ids)
            if kept > AHEAD:
                return
            yield

    def _scores(self, clause: Clause) -> ClauseScores:
        packed = self._ahead.get(clause.key)
        scores, matching, long = packed.unpacked() if packed else self._best(clause)
        others, extra = [*islice(scores, matching, None)], self._coordination
        bounds = self.bounding.of_clause(scores, others, long, extra)
        return ClauseScores(clause.key, scores, long, extra, bounds, self.bounding.size)

    def _best(self, clause: Clause) -> BestScores:
        """Return the best score of each entry among those for the expansions of a clause."""
        matching, near, long = dict[int, float](), dict[int, float](), list[LongExpansion]()
        for expansion in self._expander.expansions(clause):
            weight, postings, is_match = expansion.weight, expansion.postings, expansion.is_match
            if isinstance(postings, LongPostings):
                long.append(LongExpansion(weight, postings, postings.read_levels(), is_match))
            else:
                take_max(matching if is_match else near, weight, postings, self._coordination)
        known, count = matching.get, len(matching)
        matching.update([(doc_id, score) for doc_id, score in near.items() if score > known(doc_id, 0.0)])
        long.sort(key=_highest_last, reverse=True)
        return BestScores(matching, count, tuple(long))


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
