"""The list of filters as a model."""

from pytestqt.modeltest import ModelTester

from guide.search.service import SearchService
from guide.window.results.filter_model import FilterModel
from tests.builders import small_guide
from tests.searching import count


def test_the_filter_model_is_sound(qtmodeltester: ModelTester):
    model = FilterModel(lambda choice: choice.value)
    qtmodeltester.check(model)
    model.show(count(SearchService(small_guide()), "coat"))
    qtmodeltester.check(model)
