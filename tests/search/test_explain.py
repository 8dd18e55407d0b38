"""The parts of a score add up to it, and each is named by its feature."""

from guide.search.order.features import NAMES
from guide.search.service import SearchService
from tests.builders import small_guide


def test_the_parts_of_a_score_add_up_to_it():
    service = SearchService(small_guide())
    plan = service.plan("coat")
    for each in service.explain(plan, service.search(plan, limit=3)):
        assert abs(sum(each.parts.values()) - each.result.score) < 0.001
        assert set(each.parts) <= set(NAMES)
