"""The list of results as a model."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from guide.search.service import SearchService
from guide.window.results.results_model import ResultsModel
from tests.builders import small_guide
from tests.searching import search


def test_the_results_model_is_sound(qtmodeltester: ModelTester):
    model = ResultsModel(lambda entry: "Warm clothes")
    qtmodeltester.check(model)
    model.show(search(SearchService(small_guide()), "coat").results)
    qtmodeltester.check(model)
    assert model.rowCount() == 3
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Coat law. Law. Warm clothes. Hotels must lend coats."
