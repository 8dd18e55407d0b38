"""Which entries answer a query, best first: those with all words, then those with most."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from guide.search.analysis.cache import Cache
from guide.search.query.query import Query
from guide.search.ranking.clause import ClauseScores, Key
from guide.search.ranking.clauses import ClauseScorer
from guide.search.ranking.scores import Pair, Scores, by_score, top_n

# What an entry gains for each word of the query it has, beside the word's own score: most words first.
COORD = 2.0
BUDGET = 500_000  # entries in all sums kept


class RankedEntry(NamedTuple):
    """One entry's number, what its words add up to, and whether it has all words of the query."""

    doc_id: int
    total: float
    matches_all: bool


@dataclass(frozen=True)
class Ranking:
    """The best entries, and all that match: those with all words, or those with any where none has all."""

    best: Sequence[RankedEntry] = ()
    doc_ids: tuple[Set[int], ...] = ()  # the sets whose union matches
    size: int = 0  # how many match
    matches_all: bool = False
    matches_elsewhere: int = 0  # how many have all words in other places, where none has here

    @cached_property
    def matches(self) -> Set[int]:
        """All entries that match; made only where they are counted one by one."""
        return frozenset().union(*self.doc_ids) if len(self.doc_ids) != 1 else self.doc_ids[0]


@dataclass(frozen=True, slots=True)
class PartialScores:
    """What several words add up to, and the entries that have all of them."""

    sums: Scores
    whole: Set[int]
    _best: dict[int, list[Pair]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.sums)

    def best(self, limit: int) -> list[Pair]:
        """Give the largest sums, found once."""
        if limit not in self._best:
            self._best[limit] = top_n(self.sums, limit)
        return self._best[limit]


class Ranker:
    """Ranks entries by adding up the slots of a query's words; exact, whatever is kept from before."""

    def __init__(self, clauses: ClauseScorer) -> None:
        self._clause_scorer = clauses
        self._kept: Cache[tuple[Key, ...], PartialScores] = Cache(BUDGET)

    def rank(
        self, query: Query, *, limit: int, here: Set[int] | None = None, allowed: Set[int] | None = None
    ) -> Ranking:
        """Give the best entries of those that serve a place (here) and are allowed; None is all.

        Those with all words come first, then those with most. Where none here has all words, those with any
        match; where one has, but none that is allowed, nothing does.
        """
        clauses = self._clause_scorer.of(query)
        if not clauses:
            return Ranking()
        *head, last = clauses
        before = self._sum(head) if head else PartialScores({}, last.doc_ids)
        everywhere = before.whole & last.doc_ids
        whole = everywhere if here is None else everywhere & here
        allowed = here if allowed is None else allowed
        if not whole:
            found, both = _merged(before, last, limit, allowed)
            sets = (before.sums.keys(), last.scores.keys())
            size = len(before.sums) + len(last.scores) - both
            return Ranking(_ranked(found, matches_all=False), sets, size, matches_elsewhere=len(everywhere))
        chosen = whole if allowed is None else whole & allowed
        first = _best_of(chosen, before.sums if head else None, last, limit)
        rest: Iterable[Pair] = ()
        if 0 < len(chosen) < limit:
            found, _ = _merged(before, last, limit + len(chosen), allowed)
            rest = islice((pair for pair in found if pair[0] not in chosen), limit - len(chosen))
        best = (*_ranked(first, matches_all=True), *_ranked(rest, matches_all=False))
        return Ranking(best, (whole,), len(whole), matches_all=True)

    def total(self, query: Query, doc_id: int) -> RankedEntry:
        """Give what an entry's words add up to, however far down it stands."""
        clauses = self._clause_scorer.of(query)
        total = 0.0
        for clause in clauses:
            total += clause.scores[doc_id] + COORD if doc_id in clause.scores else 0.0
        return RankedEntry(
            doc_id, total, bool(clauses) and all(doc_id in clause.doc_ids for clause in clauses)
        )

    def _sum(self, clauses: Sequence[ClauseScores]) -> PartialScores:
        """Add up slots from the left, as they were typed: the order decides the last digits."""
        key = tuple(clause.key for clause in clauses)
        return self._kept.get(key, lambda: self._summed(clauses))

    def _summed(self, clauses: Sequence[ClauseScores]) -> PartialScores:
        *head, last = clauses
        if not head:
            return PartialScores(
                {doc_id: score + COORD for doc_id, score in last.scores.items()}, last.doc_ids
            )
        before = self._sum(head)
        return PartialScores(_added(before.sums, last), before.whole & last.doc_ids)


def _best_of(chosen: Set[int], before: Scores | None, last: ClauseScores, limit: int) -> list[Pair]:
    """Give the best of some entries that have all words; a single word needs no sums."""
    scores = last.scores
    if before is not None:
        return top_n({doc_id: before[doc_id] + (scores[doc_id] + COORD) for doc_id in chosen}, limit)
    if len(chosen) == len(last.doc_ids):
        # Those that only come near are passed over.
        best = last.best(limit + len(scores) - len(chosen))
        return [(doc_id, score + COORD) for doc_id, score in best if doc_id in last.doc_ids][:limit]
    return top_n({doc_id: scores[doc_id] + COORD for doc_id in chosen}, limit)


def _merged(
    before: PartialScores, last: ClauseScores, limit: int, allowed: Set[int] | None
) -> tuple[list[Pair], int]:
    """Give the best with any of the words, and how many have the last word and one before it.

    What has only one of the two and is among the best of all is among the best of that one: so only what has
    both is added up.
    """
    known, scores = before.sums, last.scores
    both = known.keys() & scores.keys()
    if allowed is not None:
        without = [(n, known[n]) for n in known.keys() & allowed if n not in scores]
        only = [(n, scores[n] + COORD) for n in scores.keys() & allowed if n not in known]
        sums = {n: known[n] + (scores[n] + COORD) for n in both & allowed}
    else:
        without = [pair for pair in before.best(limit) if pair[0] not in scores]
        sums = {n: known[n] + (scores[n] + COORD) for n in both}
        only = []
    best = top_n(sums, limit)
    if allowed is None and (len(best) < limit or best[-1][1] <= last.most + COORD):
        only = [(n, score + COORD) for n, score in last.best(limit) if n not in known]
    return sorted((*best, *without, *only), key=by_score)[:limit], len(both)


def _added(before: Scores, clause: ClauseScores) -> Scores:
    sums = dict(before)
    known = sums.get
    for doc_id, score in clause.scores.items():
        sums[doc_id] = known(doc_id, 0.0) + (score + COORD)
    return sums


def _ranked(pairs: Iterable[tuple[int, float]], *, matches_all: bool) -> tuple[RankedEntry, ...]:
    return tuple(RankedEntry(doc_id, total, matches_all) for doc_id, total in pairs)
