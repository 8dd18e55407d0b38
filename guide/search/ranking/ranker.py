"""Ranks entries by the sums of their clauses' scores, those that match all clauses first."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from guide.search.analysis.cache import Cache
from guide.search.query.clauses import Clause, ClauseKey
from guide.search.ranking.clause_scorer import ClauseScorer, ClauseScores
from guide.search.ranking.scores import Pair, Scores, by_score, top_n

BUDGET = 500_000  # scores in memory


class RankedEntry(NamedTuple):
    """An entry, the sum of its clauses' scores, and whether it matches all clauses."""

    doc_id: int
    total: float
    matches_all: bool


@dataclass(frozen=True)
class Ranking:
    """The best entries, and all that match: those that match all clauses, or any if none matches all."""

    best: Sequence[RankedEntry] = ()
    match_sets: tuple[Set[int], ...] = ()  # the union of these matches
    size: int = 0  # number of matches
    matches_all: bool = False
    matches_elsewhere: int = 0  # entries of other places that match all clauses, if none here does

    @cached_property
    def matches(self) -> Set[int]:
        """All entries that match, made on demand."""
        return frozenset().union(*self.match_sets) if len(self.match_sets) != 1 else self.match_sets[0]


@dataclass(frozen=True, slots=True)
class PartialScores:
    """The sums over some clauses, and the entries that match all of these."""

    scores: Scores
    doc_ids: Set[int]
    _best: dict[int, list[Pair]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.scores)

    def best(self, limit: int) -> list[Pair]:
        """Return the `limit` highest sums, best first, sorted once."""
        if limit not in self._best:
            self._best[limit] = top_n(self.scores, limit)
        return self._best[limit]


class Ranker:
    """Adds up the scores of clauses, exactly: neither caches nor limits change a result.

    The sums of all clauses but the last are cached, so that a keystroke adds one clause only.
    """

    def __init__(self, clause_scorer: ClauseScorer) -> None:
        self._clause_scorer = clause_scorer
        self._cache: Cache[tuple[ClauseKey, ...], PartialScores] = Cache(BUDGET)

    def rank(
        self,
        clauses: Iterable[Clause],
        *,
        limit: int,
        here: Set[int] | None = None,
        allowed: Set[int] | None = None,
    ) -> Ranking:
        """Return the best of the entries that serve a place (`here`) and are `allowed`; None means all.

        If no entry here matches all clauses, those that match any are the matches. If one does but is not
        allowed, nothing matches.
        """
        scored = self._clause_scorer.score(clauses)
        if not scored:
            return Ranking()
        *head, last = scored
        before = self._sum(head) if head else PartialScores({}, last.doc_ids)
        everywhere = before.doc_ids & last.doc_ids
        whole = everywhere if here is None else everywhere & here
        allowed = here if allowed is None else allowed
        if whole:
            best = _ranked_all(whole, before, last, limit=limit, allowed=allowed)
            return Ranking(best, (whole,), len(whole), matches_all=True)
        pairs, both = _best_of_any(before, last, limit=limit, allowed=allowed)
        sets = (before.scores.keys(), last.scores.keys())
        size = len(before.scores) + len(last.scores) - both
        return Ranking(_ranked(pairs, matches_all=False), sets, size, matches_elsewhere=len(everywhere))

    def rank_one(self, clauses: Iterable[Clause], doc_id: int) -> RankedEntry:
        """Return the sum of one entry, however low it ranks."""
        scored = self._clause_scorer.score(clauses)
        total = 0.0
        for clause in scored:
            total += clause.scores.get(doc_id, 0.0)
        matches_all = bool(scored) and all(doc_id in clause.doc_ids for clause in scored)
        return RankedEntry(doc_id, total, matches_all)

    def _sum(self, scored: Sequence[ClauseScores]) -> PartialScores:
        """Return the sums over some clauses, added from the left: the order decides the last digits."""
        key = tuple(clause.key for clause in scored)
        return self._cache.get(key, lambda: self._added(scored))

    def _added(self, scored: Sequence[ClauseScores]) -> PartialScores:
        *head, last = scored
        if not head:
            return PartialScores(last.scores, last.doc_ids)
        before = self._sum(head)
        sums = dict(before.scores)
        known = sums.get
        for doc_id, score in last.scores.items():
            sums[doc_id] = known(doc_id, 0.0) + score
        return PartialScores(sums, before.doc_ids & last.doc_ids)


def _ranked_all(
    whole: Set[int], before: PartialScores, last: ClauseScores, *, limit: int, allowed: Set[int] | None
) -> tuple[RankedEntry, ...]:
    """Return the best allowed entries of `whole`; up to the limit, those with some clauses follow."""
    chosen = whole if allowed is None else whole & allowed
    first = _best_of_all(chosen, before.scores or None, last, limit=limit)
    rest: Iterable[Pair] = ()
    if 0 < len(chosen) < limit:
        found, _ = _best_of_any(before, last, limit=limit + len(chosen), allowed=allowed)
        rest = islice((pair for pair in found if pair[0] not in chosen), limit - len(chosen))
    return (*_ranked(first, matches_all=True), *_ranked(rest, matches_all=False))


def _best_of_all(chosen: Set[int], before: Scores | None, last: ClauseScores, *, limit: int) -> list[Pair]:
    """Return the best of `chosen`, which match every clause; `before` is None if there is only one clause."""
    scores = last.scores
    if before is not None:
        return top_n({doc_id: before[doc_id] + scores[doc_id] for doc_id in chosen}, limit)
    if len(chosen) == len(last.doc_ids):
        # All matches are chosen, so the sorted scores serve; those of entries that do not match are skipped.
        best = last.best(limit + len(scores) - len(chosen))
        return [pair for pair in best if pair[0] in last.doc_ids][:limit]
    return top_n({doc_id: scores[doc_id] for doc_id in chosen}, limit)


def _best_of_any(
    before: PartialScores, last: ClauseScores, *, limit: int, allowed: Set[int] | None
) -> tuple[list[Pair], int]:
    """Return the best of the entries with any clause, and how many entries have both `before` and `last`.

    An entry that has only one of the two, and is among the best of all, is among the best of that one. So
    sums are needed for those entries only that have both.
    """
    known, scores = before.scores, last.scores
    both = known.keys() & scores.keys()
    if allowed is not None:
        without = [(n, known[n]) for n in known.keys() & allowed if n not in scores]
        only = [(n, scores[n]) for n in scores.keys() & allowed if n not in known]
        sums = {n: known[n] + scores[n] for n in both & allowed}
    else:
        without = [pair for pair in before.best(limit) if pair[0] not in scores]
        sums = {n: known[n] + scores[n] for n in both}
        only = []
    best = top_n(sums, limit)
    if allowed is None and (len(best) < limit or best[-1][1] <= last.max_score):
        only = [pair for pair in last.best(limit) if pair[0] not in known]
    return sorted((*best, *without, *only), key=by_score)[:limit], len(both)


def _ranked(pairs: Iterable[Pair], *, matches_all: bool) -> tuple[RankedEntry, ...]:
    return tuple(RankedEntry(doc_id, total, matches_all) for doc_id, total in pairs)
