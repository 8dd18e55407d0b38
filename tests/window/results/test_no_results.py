"""What is offered where nothing is found."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide.content.facet import Choice, Facet
from guide.content.guide import Guide
from guide.search.results.results import Results
from tests.builders import entry_of, small_guide
from tests.window.results.steps import dangerous, in_sight
from tests.window.steps import choose_place, type_query

LEFT = Qt.MouseButton.LeftButton
LAW = Choice(Facet.KIND, "law")


def test_the_situations_are_offered_beside_a_page_that_stays(wide, qtbot):
    type_query(wide, qtbot, "snwo")
    wide.results.rowOpened.emit(0)
    qtbot.mouseClick(wide.results.head.correction_bar.literal_button, LEFT)
    assert wide.navigator.location.page == "warm-clothes"
    assert "They are out in the cold" in [button.text() for button in in_sight(wide.results.no_results)]
    wide.actions_by_id["back"].trigger()
    wide.actions_by_id["back"].trigger()
    qtbot.mouseClick(wide.results.head.correction_bar.literal_button, LEFT)
    assert wide.page_stack.currentWidget() is wide.start_page
    assert "They are out in the cold" not in [button.text() for button in in_sight(wide.results.no_results)]


def test_the_situations_stand_once(wide, qtbot):
    type_query(wide, qtbot, "xyzzy")
    situation = "They are out in the cold"
    assert wide.start_page.isVisible()
    assert situation not in [button.text() for button in in_sight(wide.results.no_results)]
    wide.resize(700, 700)
    assert not wide.start_page.isVisible()
    assert situation in [button.text() for button in in_sight(wide.results.no_results)]


def test_lines_to_call_first_are_not_repeated_where_nothing_is_found(open_window, qtbot):
    window = dangerous(open_window, "winter-line").window
    type_query(window, qtbot, "xyzzy")
    assert "911, danger now" in [b.accessibleName() for b in in_sight(window.results.no_results)]
    window.results.show_results(Results("xyzzy", urgent=(entry_of(small_guide(), "winter-line"),)))
    assert in_sight(window.results.no_results) == []


def test_nothing_in_a_place_offers_all_places(open_window, qtbot):
    window = open_window().window
    window.resize(1366, 768)
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
    assert window.results.head.announcement() == "1 page fits."
    assert window.results.view.hasFocus()


def test_without_a_place_nothing_is_said_of_places(open_window, qtbot):
    window = open_window().window
    type_query(window, qtbot, "coat")
    window.navigator.toggle(LAW)
    type_query(window, qtbot, " soup van")
    assert not window.results.no_results.everywhere_button.isVisible()


def test_without_content_nobody_is_told_to_try_other_words(open_window, qtbot):
    window = open_window(Guide(None, ())).window
    type_query(window, qtbot, "coat")
    assert "No content could be read" in window.results.no_results.announcement()
    assert "Try" not in window.results.no_results.announcement()
    assert "Type in your own words" not in window.start_page.widget().findChildren(QLabel)[1].text()
