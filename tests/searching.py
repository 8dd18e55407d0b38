"""Searching in one step, where a test is not about the plan."""

from collections import deque
from typing import Any

from guide.content.guide import Guide
from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.query.clauses import Clause, ClauseBuilder
from guide.search.query.query import Query
from guide.search.ranking.clause_scorer import ClauseScorer
from guide.search.ranking.expansions import Expander
from guide.search.ranking.ranker import Ranker
from guide.search.results.facets import FacetCount, Facets
from guide.search.results.fit import Fit
from guide.search.results.results import Explanation, Results
from guide.search.service import SearchService
from guide.search.weights import Weights

_INDEXES = deque[tuple[Guide, SearchIndex]](maxlen=8)


def service_of(guide: Guide) -> SearchService:
    """Return the search of a small guide; the index of one that many tests have is built once."""
    known = next((index for other, index in _INDEXES if other == guide), None)
    index = known or SearchIndex.build(guide)
    if not known:
        _INDEXES.append((guide, index))
    return SearchService(guide, index)


def search(service: SearchService, text: str, *, literal: bool = False, **options: Any) -> Results:
    """Return the results of a text."""
    return service.search(service.plan(text, literal=literal), **options)


def count(service: SearchService, text: str, **options: Any) -> tuple[FacetCount, ...]:
    """Return the counts of a text's matches by facet."""
    return service.count(service.plan(text), **options)


def explain(service: SearchService, text: str) -> tuple[Explanation, ...]:
    """Return the explanations of a text's results."""
    plan = service.plan(text)
    return service.explain(plan, service.search(plan))


class RankingParts:
    """The parts of a service that rank, to compare the ranker with scoring every entry by itself."""

    def __init__(self, guide: Guide) -> None:
        index, weights = SearchIndex.build(guide), Weights()
        self._builder = ClauseBuilder(index.lexicon)
        self.expander = Expander(
            PostingsReader(index, weights),
            index.lexicon,
            fit=Fit(guide.entries),
            weights=weights,
        )
        self.ranker = Ranker(ClauseScorer(self.expander, weights.coordination))
        self.facets = Facets(guide)
        self.coordination = weights.coordination

    def clauses(self, text: str) -> tuple[Clause, ...]:
        """Return the clauses of a text as it is, without corrections."""
        return self._builder.build(Query.parse(text))
