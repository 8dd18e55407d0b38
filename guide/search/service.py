"""SearchService: a text in, results out; the same for window and terminal."""

from collections.abc import Iterator, Sequence, Set

from guide.content.facet import Choice
from guide.content.guide import Guide
from guide.search.explain import Explainer, Explanation
from guide.search.index.index import SearchIndex, fingerprint_of
from guide.search.index.postings import PostingsReader
from guide.search.planning.plan import SearchPlan
from guide.search.planning.planner import QueryPlanner
from guide.search.query.document_expansion import questions_by_page
from guide.search.ranking.clause_scorer import ClauseScorer
from guide.search.ranking.expansions import Expander
from guide.search.ranking.ranker import RankedEntry, Ranker, Ranking
from guide.search.ranking.rerank import Reranker
from guide.search.results.facets import FacetCount, Facets
from guide.search.results.query_hits import hits_of
from guide.search.results.results import Results, SearchResult
from guide.search.spelling.danger import DangerWords
from guide.search.weights import Weights

DEFAULT_LIMIT = 20
NOTHING_CHOSEN: frozenset[Choice] = frozenset()


class SearchService:
    """Searches one guide. The index may be built in any thread; make and use the service in one."""

    def __init__(
        self, guide: Guide, index: SearchIndex | None = None, *, weights: Weights | None = None
    ) -> None:
        weights = self._weights = weights or Weights()
        index = index or SearchIndex.build(guide, weights=weights)
        entries = self._entries = guide.entries
        if index.fingerprint != fingerprint_of(entries, weights):
            raise ValueError("The index is of another guide or has other boosts.")
        self._by_id = {entry.id: entry for entry in entries}
        self._doc_ids = {entry.id: doc_id for doc_id, entry in enumerate(entries)}
        self._names = index.names
        self._danger = DangerWords(guide.urgent.danger)
        postings = PostingsReader(index, weights)
        self._planner = QueryPlanner(index, postings, danger=self._danger, weights=weights)
        self._expander = Expander(postings, index.lexicon, doc_ids=self._doc_ids, weights=weights)
        self._clause_scorer = ClauseScorer(self._expander, weights.coordination)
        self._ranker = Ranker(self._clause_scorer)
        self._reranker = Reranker(entries, questions_by_page(guide), weights=weights)
        self._facets = Facets(entries)
        self._answers: dict[str, float] = {}  # of the passages of the last long text

    @property
    def size(self) -> int:
        """The number of entries that are searched."""
        return len(self._entries)

    def plan(self, text: str, *, literal: bool = False) -> SearchPlan:
        """Return what to search for any text at all; `literal` leaves its typos as they are."""
        passage = self._best_passage(text)
        correction = self._planner.correct(passage)
        corrected = (correction.text,) if correction else ()
        query = self._planner.parse(passage if literal or not correction else correction.text)
        urgent = self._danger.lines_in(*corrected, text)
        return SearchPlan(
            text,
            query,
            self._planner.clauses(query),
            correction=None if literal else correction,
            urgent=tuple(filter(None, map(self._by_id.get, urgent))),
        )

    def search(
        self,
        plan: SearchPlan,
        *,
        limit: int = DEFAULT_LIMIT,
        place: str = "",
        choices: frozenset[Choice] = NOTHING_CHOSEN,
    ) -> Results:
        """Return the best results of a plan that serve `place` and have the chosen values."""
        here, allowed = self._facets.allowed((), place), self._facets.allowed(choices, place)
        depth = max(limit, self._weights.reranked)
        ranking = self._ranker.rank(plan.clauses, limit=depth, here=here, allowed=allowed)
        scores = self._final_scores(plan, ranking, place=place, allowed=allowed)
        best = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]
        hits = hits_of(plan.query, plan.clauses)
        return Results(
            plan.text,
            tuple(SearchResult(self._entries[doc_id], round(score, 4), hits) for doc_id, score in best),
            plan.urgent,
            hits,
            plan.correction,
            matches=_size(ranking, allowed),
            matches_all=ranking.matches_all,
            unfiltered_matches=_size(ranking, here),
            matches_anywhere=ranking.matches_elsewhere or ranking.size,
            matches_all_elsewhere=ranking.matches_elsewhere > 0,
            place=place,
            choices=choices,
            suggestions=() if best or ranking.size else self._planner.suggestions(plan.text),
        )

    def count(
        self, plan: SearchPlan, *, place: str = "", choices: frozenset[Choice] = NOTHING_CHOSEN
    ) -> tuple[FacetCount, ...]:
        """Return the number of matches for each value that the results of a plan can be narrowed to."""
        here = self._facets.allowed((), place)
        matches = self._ranker.rank(plan.clauses, limit=1, here=here).matches
        return self._facets.count(matches if here is None else matches & here, choices)

    def explain(self, plan: SearchPlan, results: Results) -> tuple[Explanation, ...]:
        """Return why each of a plan's results has its score, for as many as are reranked."""
        clauses = ((clause, tuple(self._expander.expansions(clause))) for clause in plan.clauses)
        proximity = self._reranker.scorer_for(plan.query)
        explainer = Explainer(clauses, proximity, coordination=self._weights.coordination)
        reranked = results.results[: self._weights.reranked]
        return tuple(explainer.explain(result, self._doc_ids[result.entry.id]) for result in reranked)

    def warm(self) -> Iterator[None]:
        """Fill the caches that typing needs, in small steps. Stopping between any two is harmless."""
        yield from self._planner.warm()
        yield from self._expander.warm()
        yield from self._clause_scorer.warm(self._planner.short_prefixes())
        yield from self._reranker.warm()

    def _best_passage(self, text: str) -> str:
        """Return the passage of a long text that the guide answers best; a short text as it is."""
        passages = self._planner.passages(text)
        if len(passages) < 2:
            return passages[0]
        # While such a text is typed on, most of its passages stay the same.
        known = self._answers
        self._answers = {each: known[each] if each in known else self._answer(each) for each in passages}
        return max(passages, key=self._answers.__getitem__)

    def _answer(self, passage: str) -> float:
        """Return how well the best entry answers a passage: its score over the passage's length to a power.

        Without the division a long passage would win by chance hits.
        """
        weights = self._weights
        query = self._planner.parse(passage)
        proximity = self._reranker.scorer_for(query)
        best = self._ranker.rank(self._planner.clauses(query), limit=weights.passage_hits).best
        score: float = max((each.total * proximity(each.doc_id).factor for each in best), default=0.0)
        return score / float(max(1, len(query.terms)) ** weights.passage_length)

    def _final_scores(
        self, plan: SearchPlan, ranking: Ranking, *, place: str, allowed: Set[int] | None
    ) -> dict[int, float]:
        """Return the final scores: sums scaled to below 1, plus 1 if all words match, plus 1 for a name."""
        query, reranked = plan.query, self._weights.reranked
        proximity = self._reranker.scorer_for(query)
        named = self._names.get(query.all_words) or self._names.get(query.name_words, ())
        named = tuple(doc_id for doc_id in named if allowed is None or doc_id in allowed)
        near = self._near(plan, place, allowed)
        named_entries = (self._ranker.rank_one(plan.clauses, doc_id) for doc_id in named)
        scores = {doc_id: whole + self._bent(total) for doc_id, total, whole in ranking.best[reranked:]}
        for doc_id, total, whole in (*ranking.best[:reranked], *near, *named_entries):
            scores[doc_id] = whole + self._bent(total * proximity(doc_id).factor)
        for doc_id, _, _ in near:
            scores[doc_id] += self._weights.near_place
        for doc_id in named:
            scores[doc_id] += 1
        return scores

    def _near(self, plan: SearchPlan, place: str, allowed: Set[int] | None) -> Sequence[RankedEntry]:
        """Return the best of the entries that name a place themselves."""
        if not place:
            return ()
        there = self._facets.naming(place)
        here = there if allowed is None else there & allowed
        return self._ranker.rank(plan.clauses, limit=self._weights.reranked, here=here).best

    def _bent(self, total: float) -> float:
        """Return a sum of scores on a scale from 0 to 1."""
        return total / (total + self._weights.score_bend)


def _size(ranking: Ranking, allowed: Set[int] | None) -> int:
    return ranking.size if allowed is None else len(ranking.matches & allowed)
