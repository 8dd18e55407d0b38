"""A search from the first letter to the page: typing, keys between box, results and page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton

from guide.search.analysis.limits import LONGEST_QUERY
from tests.window.steps import result_ids, titles, type_query


def test_results_come_while_typing(window, qtbot):
    assert not window.results.isVisible()
    type_query(window, qtbot, "m")
    assert window.results.isVisible()
    type_query(window, qtbot, "mendi")
    assert titles(window) == ["Mending class for volunteers"]


def test_the_best_result_is_shown_while_typing(window, qtbot):
    type_query(window, qtbot, "broth")
    assert "Soup van" in window.reader_pane.reader.toPlainText()
    assert window.page_stack.currentWidget() is window.reader_pane
    assert window.top_bar.field.hasFocus()


def test_a_page_that_is_opened_before_its_preview_is_shown_only_once(window, qtbot):
    shown = QSignalSpy(window.navigator.locationShown)
    qtbot.keyClicks(window.top_bar.field, "broth")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    assert "Soup van" in window.reader_pane.reader.toPlainText()
    assert [location.page for (location,) in map(shown.at, range(shown.count())) if location.page] == [
        "soup-van"
    ]
    window.navigator.back()
    assert window.navigator.location.query == "broth"
    assert not window.navigator.location.is_opened


def test_down_enter_and_escape_move_between_box_results_and_reader(window, qtbot):
    type_query(window, qtbot, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    assert window.results.view.hasFocus()
    assert window.results.view.currentIndex().row() == 0
    qtbot.keyClick(window.results.view, Qt.Key.Key_Down)
    second = window.results.model.data(window.results.model.index(1, 0), Qt.ItemDataRole.UserRole).entry
    assert window.navigator.location.page == second.id
    qtbot.keyClick(window.results.view, Qt.Key.Key_Return)
    assert window.reader_pane.reader.hasFocus()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Escape)
    assert window.results.view.hasFocus()
    qtbot.keyClick(window.results.view, Qt.Key.Key_Escape)
    assert window.top_bar.field.hasFocus()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Escape)
    assert not window.results.isVisible()
    assert window.top_bar.field.text() == ""
    assert window.navigator.location.page == second.id


def test_up_on_the_first_result_goes_back_to_the_box(window, qtbot):
    type_query(window, qtbot, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Up)
    assert window.top_bar.field.hasFocus()


def test_enter_in_the_box_opens_the_best_result(window, qtbot):
    type_query(window, qtbot, "soup")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    assert window.navigator.location.page == "soup-van"
    assert window.reader_pane.reader.hasFocus()


def test_a_click_opens_a_result(window, qtbot):
    type_query(window, qtbot, "coat")
    view = window.results.view
    place = view.visualRect(window.results.model.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.currentIndex().row() == 1
    assert window.navigator.location.page == result_ids(window)[1]


def test_nothing_found_says_what_to_do(window, qtbot):
    window.resize(700, 700)
    type_query(window, qtbot, "xyzzy")
    nothing = window.results.no_results
    assert nothing.isVisible()
    assert "Nothing was found" in nothing.announcement()
    assert not window.results.view.isVisible()
    buttons = [button for button in nothing.findChildren(QAbstractButton) if button.isVisible()]
    assert [b.accessibleName() or b.text() for b in buttons] == [
        "911, danger now",
        "988, suicide and crisis, call or text",
        "555-0111, Winter Line, text 55501",
        "They are out in the cold",
    ]
    qtbot.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "frozen-night"


def test_where_nothing_is_found_the_start_page_offers_its_ways_in(window, qtbot):
    window.navigator.open("coat-law")
    type_query(window, qtbot, "soup")
    assert window.navigator.location.page == "soup-van"
    type_query(window, qtbot, "soupxyzzy")
    assert window.page_stack.currentWidget() is window.start_page
    window.top_bar.field.clear()
    assert window.navigator.location.page == "coat-law"


def test_the_number_of_results_is_shown(window, qtbot):
    type_query(window, qtbot, "volunteers")
    assert window.results.head.announcement() == "1 page fits."
    type_query(window, qtbot, "coat hungry")
    assert window.results.head.announcement().endswith("pages have some of the words.")
    type_query(window, qtbot, "coat schools")
    assert window.results.head.announcement().startswith("1 page fits. ")


@pytest.mark.parametrize("typed", ['"', "[TO", "*", "coat AND", "(", "x" * 5_000])
def test_any_input_is_answered(window, typed):
    window.top_bar.field.setText(typed)
    assert window.results.isVisible()


def test_a_paste_is_cut_only_where_the_search_ends_too(window, qtbot):
    text = ("soup " * LONGEST_QUERY)[: LONGEST_QUERY + 5]
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.top_bar.field.text() == text[:LONGEST_QUERY]
    assert titles(window)[0] == "Soup van"


def test_enter_and_down_in_an_empty_box_do_nothing(window, qtbot):
    type_query(window, qtbot, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Escape)
    page = window.navigator.location.page
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        qtbot.keyClick(window.top_bar.field, key)
        assert window.top_bar.field.hasFocus()
        assert window.navigator.location.page == page


@pytest.mark.parametrize("place", ["results", "contents"])
def test_a_slash_goes_to_the_search_box_from_the_lists(window, qtbot, place):
    type_query(window, qtbot, "coat")
    view = window.results.view if place == "results" else window.contents.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Slash)
    assert window.top_bar.field.hasFocus()
    assert window.top_bar.field.text() == "coat"


def test_escape_in_the_box_leaves_the_bars_of_the_page(window, qtbot):
    type_query(window, qtbot, "coat")
    window.reader_pane.address_bar.show_address("https://example.org")
    window.top_bar.field.setFocus()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Escape)
    assert window.top_bar.field.text() == ""
    assert window.top_bar.field.hasFocus()


def test_a_slip_is_mended_and_what_was_typed_can_be_had(wide, qtbot):
    type_query(wide, qtbot, "snwo")
    bar = wide.results.head.correction_bar
    assert bar.isVisible()
    assert bar.announcement() == "Showing results for snow"
    assert bar.literal_button.text() == "Search instead for snwo"
    assert titles(wide) == ["Warm clothes"]
    qtbot.keyClick(bar.literal_button, Qt.Key.Key_Space)
    assert not bar.isVisible()
    assert titles(wide) == []
    assert wide.top_bar.field.text() == "snwo"
    assert wide.navigator.location.literal
    qtbot.keyClicks(wide.top_bar.field, "x")
    assert not wide.navigator.location.literal
