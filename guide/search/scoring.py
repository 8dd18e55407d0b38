"""Computes the final scores of the best entries of a ranking, by which results are ordered."""

from collections.abc import Sequence, Set

from guide.search.index.index import Names
from guide.search.planning.plan import SearchPlan
from guide.search.query.query import Query
from guide.search.ranking.clause_scorer import ClauseScorer, ClauseScores
from guide.search.ranking.ranker import RankedEntry, Ranker, Ranking
from guide.search.ranking.rerank import Reranker
from guide.search.results.facets import Facets
from guide.search.results.fit import Fit
from guide.search.weights import Weights


class FinalScorer:
    """Computes final scores: sums scaled to below 1, plus 1 if all words match, plus 1 for a name."""

    def __init__(  # noqa: PLR0913 - each argument knows something else about an entry
        self,
        ranker: Ranker,
        reranker: Reranker,
        *,
        clause_scorer: ClauseScorer,
        facets: Facets,
        fit: Fit,
        names: Names,
        weights: Weights,
    ) -> None:
        self._ranker = ranker
        self._reranker = reranker
        self._clause_scorer = clause_scorer
        self._facets = facets
        self._fit = fit
        self._names = names
        self._weights = weights

    def scores(
        self, plan: SearchPlan, ranking: Ranking, *, place: str, allowed: Set[int] | None
    ) -> dict[int, float]:
        """Return the final scores by doc id of the best of `ranking`, and of allowed entries that were named.

        Entries that name `place` itself are added and lifted; what is for other ages than typed is lowered,
        and what is about a thing that was refused.
        """
        query, reranked = plan.query, self._weights.reranked
        proximity = self._reranker.scorer_for(query)
        named = self._names.get(query.all_words) or self._names.get(query.name_words, ())
        named = tuple(doc_id for doc_id in named if allowed is None or doc_id in allowed)
        naming_place = self._best_naming_place(plan, place, allowed)
        named_entries = (self._ranker.rank_one(plan.clauses, doc_id) for doc_id in named)
        scores = {
            doc_id: matches_all + self._scaled(total)
            for doc_id, total, matches_all in ranking.best[reranked:]
        }
        for doc_id, total, matches_all in (*ranking.best[:reranked], *naming_place, *named_entries):
            scores[doc_id] = matches_all + self._scaled(total * proximity(doc_id).factor)
        for doc_id, _, _ in naming_place:
            scores[doc_id] += self._weights.near_place
        for doc_id in named:
            scores[doc_id] += 1
        refused = [self._clause_scorer.score(clauses) for clauses in plan.refused]
        return {n: score * self._fitness(n, query, refused) for n, score in scores.items()}

    def _fitness(self, doc_id: int, query: Query, refused: Sequence[Sequence[ClauseScores]]) -> float:
        """Return a factor below 1 for an entry that is for other ages, or that is about what is refused."""
        factor = 1.0 if self._fit.is_for(doc_id, query.age) else self._weights.other_age
        for clauses in refused:
            share = min(clause.share(doc_id) for clause in clauses)
            factor *= 1 - self._weights.refused * share**4
        return factor

    def _best_naming_place(
        self, plan: SearchPlan, place: str, allowed: Set[int] | None
    ) -> Sequence[RankedEntry]:
        """Return the best allowed entries that name `place` itself; none without a place."""
        if not place:
            return ()
        naming = self._facets.naming(place)
        in_place = naming if allowed is None else naming & allowed
        return self._ranker.rank(plan.clauses, limit=self._weights.reranked, in_place=in_place).best

    def _scaled(self, total: float) -> float:
        """Return `total`, a sum of scores, on a scale from 0 to below 1."""
        return total / (total + self._weights.score_bend)
