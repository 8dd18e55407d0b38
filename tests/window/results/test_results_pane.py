"""The results pane: the correction and the count above the list, and what is offered where nothing is found."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide.content.facet import Choice, Facet
from guide.content.guide import Guide
from guide.search.results.results import Results
from guide.settings import ThemeChoice
from guide.window.theme.appearance import DARK
from tests.builders import danger_rule, entry, entry_of, in_danger, small_guide, small_places
from tests.window.results.steps import in_sight
from tests.window.steps import choose_place, type_query

LEFT = Qt.MouseButton.LeftButton
LAW = Choice(Facet.KIND, "law")
SITUATION = "They are out in the cold"


def test_without_content_nobody_is_told_to_try_other_words(open_window, qtbot):
    window = open_window(Guide(None, ())).window
    type_query(window, qtbot, "coat")
    assert "No content could be read" in window.results.no_results.announcement()
    assert "Try" not in window.results.no_results.announcement()
    assert "Type in your own words" not in window.start_page.widget().findChildren(QLabel)[1].text()


@pytest.fixture(scope="module")
def shared(open_shared):
    guide = small_guide()
    many = tuple(entry(f"mitten-{number}") for number in range(60))
    danger = in_danger(danger_rule("frozen stiff", lines=("winter-line",)))
    return open_shared(replace(guide, entries=(*guide.entries, *many), **danger))


@pytest.fixture
def window(shared):
    window = shared.window
    window.navigator.go_home()
    window.top_bar.field.clear()
    choose_place(window, "")
    window.resize(1366, 768)
    return window


def test_a_list_that_ends_too_soon_and_a_question_that_nothing_fits_say_what_to_do(window, qtbot):
    type_query(window, qtbot, "mitten")
    assert window.results.head.announcement().startswith(
        "60 pages have all of the words. These are the best 50."
    )
    window.top_bar.field.clear()
    type_query(window, qtbot, "pizza laundromat wifi night")
    assert window.results.head.announcement().startswith("Nothing here fits well. 211 knows other help. ")


def test_a_place_with_some_of_the_words_tells_of_all_words_elsewhere(window, qtbot):
    choose_place(window, "ramsey")
    type_query(window, qtbot, "night shelter bed")
    assert window.results.model.rowCount() == 1
    words = "1 page in Ramsey County has some of the words. 1 elsewhere has all of them."
    assert window.results.head.announcement() == words


def test_the_situations_are_offered_beside_a_page_that_stays(window, qtbot):
    type_query(window, qtbot, "snwo")
    window.results.rowOpened.emit(0)
    qtbot.mouseClick(window.results.head.correction_bar.literal_button, LEFT)
    assert window.navigator.location.page == "warm-clothes"
    assert SITUATION in [button.text() for button in in_sight(window.results.no_results)]
    window.actions_by_id["back"].trigger()
    window.actions_by_id["back"].trigger()
    qtbot.mouseClick(window.results.head.correction_bar.literal_button, LEFT)
    assert window.page_stack.currentWidget() is window.start_page
    assert SITUATION not in [button.text() for button in in_sight(window.results.no_results)]


def test_the_situations_stand_once(window, qtbot):
    type_query(window, qtbot, "xyzzy")
    assert window.start_page.isVisible()
    assert SITUATION not in [button.text() for button in in_sight(window.results.no_results)]
    window.resize(700, 700)
    assert not window.start_page.isVisible()
    assert SITUATION in [button.text() for button in in_sight(window.results.no_results)]


def test_lines_to_call_first_are_not_repeated_where_nothing_is_found(window, qtbot):
    type_query(window, qtbot, "xyzzy")
    assert "911, danger now" in [b.accessibleName() for b in in_sight(window.results.no_results)]
    window.results.show_results(Results("xyzzy", urgent=(entry_of(small_guide(), "winter-line"),)))
    assert in_sight(window.results.no_results) == []


def test_nothing_in_a_place_offers_all_places(window, qtbot):
    choose_place(window, "ramsey")
    type_query(window, qtbot, "shelter bed")
    nothing = window.results.no_results
    assert window.results.model.rowCount() == 0
    assert nothing.announcement() == "Nothing in Ramsey County."
    assert nothing.everywhere_button.text() == "Show 1 result from all places"
    nothing.everywhere_button.setFocus()
    qtbot.keyClick(nothing.everywhere_button, Qt.Key.Key_Space)
    assert window.contents.place_box.currentData() == ""
    assert window.contents.model.index_of("night-shelter").isValid()
    assert window.navigator.location.page == "night-shelter"
    assert window.results.head.announcement() == "1 page has all of the words."
    assert window.results.view.hasFocus()


def test_without_a_place_nothing_is_said_of_places(window, qtbot):
    type_query(window, qtbot, "coat")
    window.navigator.toggle(LAW)
    type_query(window, qtbot, " soup van")
    assert not window.results.no_results.everywhere_button.isVisible()


def test_marked_words_have_the_colour_of_text(shared, window, qtbot):
    shared.theme.choose(ThemeChoice.DARK)
    type_query(window, qtbot, "coat")
    selections = window.reader_pane.reader.extraSelections()
    assert selections
    assert {s.format.foreground().color().name() for s in selections} == {DARK.text.lower()}


def test_what_was_read_is_a_chip_that_can_be_set_aside(open_window, qtbot):
    window = open_window(replace(small_guide(), places=small_places())).window
    type_query(window, qtbot, "coat for a 16 year old in duluth")
    chips = window.results.head.read_chips
    assert [each.accessibleName() for each in chips.chips] == ["Read as age 16", "Read as Duluth"]
    duluth = chips.chips[1]
    duluth.setFocus()
    qtbot.keyClick(duluth, Qt.Key.Key_Space)
    assert window.navigator.location.aside == {"duluth"}
    assert window.navigator.typed_places == ()
    assert chips.chips[1] is duluth, "it keeps the focus"
    assert [each.isChecked() for each in chips.chips] == [True, False]
    qtbot.keyClick(duluth, Qt.Key.Key_Space)
    assert window.navigator.typed_places == ("duluth",)
    type_query(window, qtbot, "coat")
    assert not chips.isVisible()
