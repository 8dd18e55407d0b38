"""Of the results, those are explained that are ranked again."""

from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import small_guide


def test_no_more_results_are_explained_than_are_reranked():
    service = SearchService(small_guide(), weights=Weights(reranked=2))
    plan = service.plan("coat")
    results = service.search(plan, limit=10)
    assert len(results.results) > 2
    assert len(service.explain(plan, results)) == 2
