"""Ranks entries by the sums of their clause scores. Entries that match all clauses come first."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice

from guide.search.analysis.cache import LruCache
from guide.search.query.clauses import Clause, ClauseKey
from guide.search.ranking.allowed import AllBut, within
from guide.search.ranking.clause_scorer import ClauseScorer, ClauseScores
from guide.search.ranking.ranking import RankedEntry, Ranking
from guide.search.ranking.scores import Pair, Scores, in_order, top_n

BUDGET = 100_000  # scores in memory, about 100 bytes each


@dataclass(frozen=True, slots=True)
class PartialScores:
    """The sums of entries' scores over some clauses, and the entries that match all of these clauses."""

    scores: Scores
    doc_ids: Set[int]
    _best: dict[int, list[Pair]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.scores)

    def best(self, limit: int) -> list[Pair]:
        """Return the `limit` highest (doc id, sum) pairs, best first. The result is cached."""
        if limit not in self._best:
            self._best[limit] = top_n(self.scores, limit)
        return self._best[limit]


class Ranker:
    """Adds up clause scores and returns the best entries. Caches and limits never change a result.

    The sums over all clauses but the last are cached, so that a keystroke adds only one clause.
    """

    def __init__(self, clause_scorer: ClauseScorer) -> None:
        self._clause_scorer = clause_scorer
        self._cache: LruCache[tuple[ClauseKey, ...], PartialScores] = LruCache(BUDGET)

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
        scored = self._clause_scorer.score(clauses)
        if not scored:
            return Ranking()
        *head, last = scored
        before = self._sum(head) if head else PartialScores({}, last.doc_ids)
        everywhere = before.doc_ids & last.doc_ids if head else last.doc_ids
        matching_all = within(everywhere, in_place)
        allowed = in_place if allowed is None else allowed
        if matching_all:
            best = _ranked_all(matching_all, before, last, limit=limit, allowed=allowed)
            return Ranking(best, (matching_all,), len(matching_all), matches_all=True)
        pairs, both = _best_of_any(before, last, limit=limit, allowed=allowed)
        sets = (before.scores.keys(), last.scores.keys())
        size = len(before.scores) + len(last.scores) - both
        return Ranking(_ranked(pairs, matches_all=False), sets, size, matches_elsewhere=len(everywhere))

    def matches_only_among(self, clauses: Iterable[Clause], few: Set[int]) -> int:
        """Return the number of entries that match all clauses if all of these are among `few`, else 0."""
        scored = self._clause_scorer.score(clauses)
        found = few if scored else frozenset[int]()
        for clause in scored:
            found = found & clause.doc_ids
        if not found:
            return 0
        *head, last = scored
        everywhere = self._sum(head).doc_ids & last.doc_ids if head else last.doc_ids
        return len(found) if len(everywhere) == len(found) else 0

    def rank_one(self, clauses: Iterable[Clause], doc_id: int) -> RankedEntry:
        """Return the ranked entry `doc_id`, even if its sum is not among the best."""
        scored = self._clause_scorer.score(clauses)
        total = 0.0
        for clause in scored:
            total += clause.scores.get(doc_id, 0.0)
        matches_all = bool(scored) and all(doc_id in clause.doc_ids for clause in scored)
        return RankedEntry(doc_id, total, matches_all)

    def _sum(self, scored: Sequence[ClauseScores]) -> PartialScores:
        """Return the cached sums over `scored`. Adds from the left, because the order affects rounding."""
        key = tuple(clause.key for clause in scored)
        return self._cache.get(key, lambda: self._added(scored))

    def _added(self, scored: Sequence[ClauseScores]) -> PartialScores:
        """Return the sums over `scored`: the last clause's scores added to the cached sums before it."""
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
    matching_all: Set[int],
    before: PartialScores,
    last: ClauseScores,
    *,
    limit: int,
    allowed: Set[int] | None,
) -> tuple[RankedEntry, ...]:
    """Return the best allowed entries of `matching_all`, then the best that match only some clauses."""
    chosen = within(matching_all, allowed)
    first = _best_of_all(chosen, before.scores or None, last, limit=limit)
    partly_matching: Iterable[Pair] = ()
    if 0 < len(chosen) < limit:
        found, _ = _best_of_any(before, last, limit=limit + len(chosen), allowed=allowed)
        partly_matching = islice((pair for pair in found if pair[0] not in chosen), limit - len(chosen))
    return (*_ranked(first, matches_all=True), *_ranked(partly_matching, matches_all=False))


def _best_of_all(chosen: Set[int], before: Scores | None, last: ClauseScores, *, limit: int) -> list[Pair]:
    """Return the best of `chosen`, which match every clause. `before` is None for a single clause."""
    scores = last.scores
    if before is not None:
        return top_n({doc_id: before[doc_id] + scores[doc_id] for doc_id in chosen}, limit)
    spare = len(scores) - len(chosen)
    if spare <= limit or len(chosen) == len(last.doc_ids):
        # Nearly all are chosen, so the cached order is used. Entries that are not are skipped.
        return [pair for pair in last.best(limit + spare) if pair[0] in chosen][:limit]
    return top_n({doc_id: scores[doc_id] for doc_id in chosen}, limit)


def _best_of_any(
    before: PartialScores, last: ClauseScores, *, limit: int, allowed: Set[int] | None
) -> tuple[list[Pair], int]:
    """Return the best entries with a score in `before` or `last`, and the number of entries with both.

    Sums are computed only for entries with both scores. An entry with a score in `before` only can be among
    the best of all only if it is among the best of `before`, which are cached. The same holds for `last`.
    """
    if isinstance(allowed, AllBut):
        spare = len(allowed.excluded)
        best, number = _best_of_any(before, last, limit=limit + spare, allowed=None)
        return [pair for pair in best if pair[0] in allowed][:limit], number
    known, scores = before.scores, last.scores
    if allowed is not None:
        both = known.keys() & scores.keys()
        only_before = [(n, known[n]) for n in known.keys() & allowed if n not in scores]
        only_last = [(n, scores[n]) for n in scores.keys() & allowed if n not in known]
        sums, number = {n: known[n] + scores[n] for n in both & allowed}, len(both)
    else:
        only_before = [pair for pair in before.best(limit) if pair[0] not in scores]
        few, many = (known, scores) if len(known) < len(scores) else (scores, known)
        sums, only_last = {n: score + many[n] for n, score in few.items() if n in many}, []
        number = len(sums)
    best = top_n(sums, limit)
    if allowed is None and (len(best) < limit or best[-1][1] <= last.max_score):
        only_last = [pair for pair in last.best(limit) if pair[0] not in known]
    return in_order((*best, *only_before, *only_last))[:limit], number


def _ranked(pairs: Iterable[Pair], *, matches_all: bool) -> tuple[RankedEntry, ...]:
    return tuple(RankedEntry(doc_id, total, matches_all) for doc_id, total in pairs)
