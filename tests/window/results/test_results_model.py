"""The list of results as a model."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from guide.clock import computer_time
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.parts import AgeRange
from guide.search.results.results import SearchResult
from guide.search.service import SearchService
from guide.window.results.results_model import ResultsModel, RowReader
from tests.builders import contact, entry, small_guide
from tests.searching import search

READER = RowReader(small_guide(), computer_time)


def spoken(model):
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [str(model.data(row, Qt.ItemDataRole.AccessibleTextRole)) for row in rows]


def test_a_result_that_takes_reports_or_police_tips_says_so():
    model = ResultsModel(lambda entry: "", READER)
    entries = tuple(
        entry(name, Kind.LINE, summary="Coats.", contacts=(contact(name, "call", "555-0300"),))
        for name in ("report", "police-tip", "support")
    )
    model.show(search(SearchService(Guide(None, entries)), "coats").results)
    assert {text.split(". ")[1] for text in spoken(model)} == {
        "Takes reports",
        "Police tip line",
        "Help line",
    }


def test_a_result_for_other_people_or_ages_says_for_whom_it_is():
    women, men = entry("house", Kind.SERVICE, audience=("women",)), entry("hut", Kind.SERVICE)
    model = ResultsModel(lambda entry: "", READER)
    model.show((SearchResult(men, 1.0), SearchResult(women, 0.5, for_others=("women",))))
    assert ["For women" in text for text in spoken(model)] == [False, True]
    people = (("one", AgeRange(from_=25), ()), ("two", None, ("adults",)), ("three", AgeRange(to=17), ()))
    entries = tuple(
        entry(name, Kind.SERVICE, summary="Coats.", ages=ages, audience=audience)
        for name, ages, audience in people
    )
    model.show(search(SearchService(Guide(None, entries)), "coats for a 16 year old").results)
    assert model.rowCount() == 3
    first, *others = spoken(model)
    assert first.startswith("Three, 1 of 3. Service.")
    assert {each.split(". ")[2] for each in others} == {"Age 25 and up", "Adults"}


def test_a_row_tells_its_number_its_hours_and_its_ages():
    known = {"schedule": "24 hours a day.", "ages": AgeRange(from_=14, to=24)}
    house = entry("house", Kind.SERVICE, contacts=(contact("support", "call", "555-0100"),), **known)
    model = ResultsModel(lambda entry: "", READER)
    model.show((SearchResult(house, 1.0),))
    words = "House, 1 of 1. Service. Ages 14 to 24. 555-0100. 24 hours"
    assert spoken(model)[0].startswith(words)


def test_what_is_for_others_is_folded_until_it_is_asked_for(qtmodeltester: ModelTester):
    model = ResultsModel(lambda entry: "", READER)
    qtmodeltester.check(model)
    rows = (SearchResult(entry("hut"), 1.0), SearchResult(entry("house"), 0.5, for_others=("women",)))
    model.show(rows, folded=1)
    assert [each.id for each in model.entries] == ["hut"]
    model.unfold()
    assert [each.id for each in model.entries] == ["hut", "house"]
    assert not model.is_folded
