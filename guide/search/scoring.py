"""Computes the final scores of the best entries of a ranking, by which results are ordered."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from operator import add

from guide.search.analysis.analyzer import words_of
from guide.search.index.index_data import Names
from guide.search.places.local import FIRST, NOWHERE, Local, with_local_first
from guide.search.places.nearness import NAMED, TELLS
from guide.search.planning.plan import SearchPlan
from guide.search.query.clauses import Clause
from guide.search.query.query import Query
from guide.search.ranking.allowed import within
from guide.search.ranking.clause_scorer import ClauseScorer
from guide.search.ranking.coverage import CoverageScorer
from guide.search.ranking.ranker import Ranker
from guide.search.ranking.ranking import RankedEntry, Ranking
from guide.search.ranking.rerank import Reranker
from guide.search.ranking.scores import Pair, top_n
from guide.search.ranking.similarity import SimilarityScorer
from guide.search.results.fit import Fit
from guide.search.weights import Weights

DIGITS = 9  # of a score; further ones differ by the order in which floats are added
MANY = 5  # terms of which one of another topic is a good part


class FinalScorer:
    """Computes final scores: sums scaled to below 1, plus 1 if all words match, plus 1 for a name."""

    def __init__(  # noqa: PLR0913 - each argument knows something else about an entry
        self,
        ranker: Ranker,
        reranker: Reranker,
        similarity: SimilarityScorer,
        *,
        clause_scorer: ClauseScorer,
        coverage: CoverageScorer,
        fit: Fit,
        elsewhere: Iterable[str],
        local_services: Set[int],
        names: Names,
        weights: Weights,
    ) -> None:
        self._ranker = ranker
        self._reranker = reranker
        self._similarity = similarity
        self._clause_scorer = clause_scorer
        self._coverage = coverage
        self._fit = fit
        self._elsewhere = frozenset(word.stem for text in elsewhere for word in words_of(text))
        self._local_services = local_services
        self._names = names
        self._weights = weights

    def best(
        self,
        plan: SearchPlan,
        ranking: Ranking,
        *,
        limit: int,
        there: Local = NOWHERE,
        allowed: Set[int] | None = None,
    ) -> list[Pair]:
        """Return the best doc ids with their final scores, best first.

        What serves the place `there` is among the first, unless the query is the name of an entry.
        """
        scores = self.scores(plan, ranking, there=there, allowed=allowed)
        if not there.around:
            return top_n(scores, limit)
        best = top_n(scores, len(scores))
        is_named = best and best[0][1] >= NAMED and not plan.read.only_place
        reports = there.asks_to_report(best, self._weights.near_place)
        if not is_named or reports:
            lift, leads = self._weights.near_place, plan.read.only_place
            best = with_local_first(best, there, leads=leads, reports=reports, lift=lift)
        return best[:limit]

    def fits_poorly(self, plan: SearchPlan, best: Sequence[Pair]) -> bool:
        """Return whether the guide may not have what was asked.

        Then the first of `best` has a low score, and none of the first tells of most that was asked; or a
        good part of the words is of other topics, as the pack says, and no page tells of all words.
        """
        if not best or best[0][1] >= TELLS or plan.urgent:
            return False
        other = [each for each in plan.clauses if each.word.stem in self._elsewhere and not each.synonyms]
        if other and len(other) * MANY >= len(plan.clauses):
            return True
        if best[0][1] >= self._weights.doubtful_score:
            return False
        share = self._coverage.scorer_for(plan.clauses)
        return max(share(doc_id) for doc_id, _ in best[:FIRST]) < self._weights.doubtful_share

    def scores(
        self, plan: SearchPlan, ranking: Ranking, *, there: Local = NOWHERE, allowed: Set[int] | None = None
    ) -> dict[int, float]:
        """Return the final scores by doc id of the best of `ranking`, and of allowed entries that were named.

        Entries near the place `there` are added and lifted; what serves other places, or is for others than
        typed, is lowered.
        """
        whole, share, reranked = plan.read.whole, self._weights.similarity, self._weights.reranked
        named = self._names.get(whole.all_words) or self._names.get(whole.name_words, ())
        named = tuple(doc_id for doc_id in named if allowed is None or doc_id in allowed)
        named_entries = (self._ranker.rank_one(plan.clauses, doc_id) for doc_id in named)
        scores = {doc_id: (1 - share) * self._scaled(total) for doc_id, total, _ in ranking.best[reranked:]}
        first = (*ranking.best[:reranked], *self._best_local(plan, there, allowed), *named_entries)
        compared = {each.doc_id: each for each in first}
        if plan.read.only_place:
            # All others are left out below.
            compared = {n: each for n, each in compared.items() if n in there.serving or n in named}
        scores |= self._compared(plan, compared.values(), there)
        if there.around:
            scores = self._in_place(scores, there, named, only_place=plan.read.only_place)
        for doc_id in named:
            scores[doc_id] += 1
        far = frozenset[int]() if there.around else self._local_services
        fit_matters = self._fit.matters(plan.query)
        for n, score in scores.items():
            fitness = self._fitness(n, plan.query) if fit_matters else 1.0
            scores[n] = round(score * fitness * (self._weights.far_service if n in far else 1), DIGITS)
        return scores

    def _compared(self, plan: SearchPlan, entries: Collection[RankedEntry], there: Local) -> dict[int, float]:
        """Return the scores of some entries, whose texts are compared with the query for it."""
        share = self._weights.similarity
        proximity = self._reranker.scorer_for(plan.query)
        similarity = self._similarity.scorer_for(plan.query)
        lifts = self._lifts(plan.read.lifting, [each.doc_id for each in entries])
        tells_all = self._teller_for(plan.clauses, there)
        scores = {}
        for (doc_id, total, matches_all), lift in zip(entries, lifts, strict=True):
            closeness = proximity(doc_id)
            # The name of a place lifts no page that has hardly anything of the rest.
            lifted = total + (min(lift, total) if there.around else lift)
            scaled = self._scaled(lifted * closeness.factor)
            tells = matches_all and (doc_id in there.ask_first or closeness.phrase >= 1 or tells_all(doc_id))
            scores[doc_id] = tells + (1 - share) * scaled + share * similarity(doc_id)
        return scores

    def _lifts(self, lifting: Sequence[Clause], doc_ids: Sequence[int]) -> list[float]:
        """Return by how much the clauses of places and refusals lift each of these entries."""
        lifts = [0.0] * len(doc_ids)
        for clause in self._clause_scorer.score(lifting):
            # Not by `sum`, which rounds otherwise from Python 3.12 on.
            lifts = [*map(add, lifts, clause.scores_of(doc_ids))]
        return lifts

    def _teller_for(self, clauses: Sequence[Clause], there: Local) -> Callable[[int], bool]:
        """Return a function: whether an entry that has all words tells of them.

        Long pages have many words by chance.
        """
        if len(clauses) < 2 and not there.around:
            return lambda _doc_id: True
        share = self._coverage.scorer_for(clauses)
        return lambda doc_id: share(doc_id) >= self._weights.covered_share

    def _in_place(
        self, scores: Mapping[int, float], there: Local, named: Sequence[int], *, only_place: bool
    ) -> dict[int, float]:
        """Return the scores with entries near a place lifted, and those that serve other places lowered.

        If the query is `only_place`, entries that do not serve it are left out, unless they are `named`.
        """
        fitting = there.serving | frozenset(named)
        placed = {n: score for n, score in scores.items() if n in fitting or not only_place}
        for doc_id, score in placed.items():
            if doc_id in there.near and doc_id not in there.report_to:
                placed[doc_id] = score + self._weights.near_place
            elif doc_id not in there.serving:
                placed[doc_id] = max(0.0, score - self._weights.other_place)
        return placed

    def _fitness(self, doc_id: int, query: Query) -> float:
        """Return a factor below 1 for what is for other ages or other people, and for lines to avoid."""
        factor = 1.0 if self._fit.is_for(doc_id, query.age) else self._weights.other_age
        if self._fit.others(doc_id, query.people):
            factor *= self._weights.other_people
        if query.avoided and self._fit.reaches(doc_id, query):
            factor *= self._weights.avoided
        return factor

    def _best_local(self, plan: SearchPlan, there: Local, allowed: Set[int] | None) -> list[RankedEntry]:
        """Return the best allowed entries near a place, and those to ask first; none without a place."""
        if not there.around:
            return []
        near = within(there.near, allowed)
        to_ask = (*there.ask_first, *there.report_to)
        ask = [doc_id for doc_id in to_ask if allowed is None or doc_id in allowed]
        if plan.read.only_place:
            ask = list(dict.fromkeys((*ask, *sorted(near)[: self._weights.reranked])))
        best = self._ranker.rank(plan.clauses, limit=self._weights.reranked, in_place=near).best
        return [*best, *(self._ranker.rank_one(plan.clauses, doc_id) for doc_id in ask)]

    def _scaled(self, total: float) -> float:
        """Return `total`, a sum of scores, on a scale from 0 to below 1."""
        return total / (total + self._weights.score_bend)
