"""An explanation adds up to the score of its result."""

import pytest

from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import small_guide
from tests.searching import explain


def test_the_parts_add_up_to_the_score():
    for text in ["coat", "soup night ", "winter coats in the north", "mending class"]:
        explanations = explain(SearchService(small_guide(), weights=Weights(far_service=1.0)), text)
        assert explanations, text
        for each in explanations:
            total = each.total * each.proximity.factor
            share = Weights().similarity
            bent = (1 - share) * total / (total + Weights().score_bend) + share * each.similarity
            steps = each.result.score - bent
            assert steps == pytest.approx(round(steps), abs=1e-4)
            assert round(steps) in (0, 1, 2)


def test_no_more_results_are_explained_than_are_reranked():
    service = SearchService(small_guide(), weights=Weights(reranked=2))
    plan = service.plan("coat")
    results = service.search(plan, limit=10)
    assert len(results.results) > 2
    assert len(service.explain(plan, results)) == 2
