"""A search from the first letter to the page: typing, keys between box, results and page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton

from guide.search.analysis.limits import LONGEST_QUERY
from tests.window.steps import result_ids, titles, type_query


def test_results_and_the_best_page_come_while_typing_and_a_click_opens_another(window, qtbot):
    assert not window.results.isVisible()
    type_query(window, qtbot, "m")
    assert window.results.isVisible()
    type_query(window, qtbot, "endi")
    assert titles(window) == ["Mending class for volunteers"]
    assert "Mending" in window.reader_pane.reader.toPlainText()
    assert window.page_stack.currentWidget() is window.reader_pane
    assert window.top_bar.field.hasFocus()
    window.top_bar.field.setText("coat")
    view = window.results.view
    place = view.visualRect(window.results.model.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.currentIndex().row() == 1
    assert window.navigator.location.page == result_ids(window)[1]


def test_enter_in_the_box_opens_the_best_result_and_shows_it_only_once(window, qtbot):
    shown = QSignalSpy(window.navigator.locationShown)
    qtbot.keyClicks(window.top_bar.field, "broth")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    assert "Soup van" in window.reader_pane.reader.toPlainText()
    assert window.reader_pane.reader.hasFocus()
    pages = [location.page for (location,) in map(shown.at, range(shown.count())) if location.page]
    assert pages == ["soup-van"]
    window.navigator.back()
    assert window.navigator.location.query == "broth"
    assert not window.navigator.location.is_opened


def test_down_up_enter_and_escape_move_between_box_results_and_reader(window, qtbot):
    field, view = window.top_bar.field, window.results.view
    type_query(window, qtbot, "coat")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert view.hasFocus()
    assert view.currentIndex().row() == 0
    qtbot.keyClick(view, Qt.Key.Key_Down)
    second = result_ids(window)[1]
    assert window.navigator.location.page == second
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.reader_pane.reader.hasFocus()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Escape)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.results.isVisible()
    assert field.text() == ""
    for key in (None, Qt.Key.Key_Return, Qt.Key.Key_Down):  # in an empty box the keys do nothing
        qtbot.keyClick(field, key) if key else None
        assert field.hasFocus()
        assert window.navigator.location.page == second


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


def test_the_number_of_results_is_shown(window, qtbot):
    type_query(window, qtbot, "volunteers")
    assert window.results.head.announcement() == "1 page has all of the words."
    type_query(window, qtbot, "coat hungry")
    assert window.results.head.announcement().endswith("pages have some of the words.")
    type_query(window, qtbot, "coat schools")
    assert window.results.head.announcement() == "1 page has all of the words."


def test_any_input_is_answered(window):
    for typed in ('"', "[TO", "*", "coat AND", "(", "x" * 5_000):
        window.navigator.go_home()
        window.top_bar.field.setText(typed)
        assert window.results.isVisible(), typed


def test_a_paste_is_cut_only_where_the_search_ends_too(window, qtbot):
    text = ("soup " * LONGEST_QUERY)[: LONGEST_QUERY + 5]
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.top_bar.field.text() == text[:LONGEST_QUERY]
    assert titles(window)[0] == "Soup van"


def test_escape_in_the_box_leaves_the_bars_of_the_page(window, qtbot):
    type_query(window, qtbot, "coat")
    window.reader_pane.address_bar.show_address("https://example.org")
    window.top_bar.field.setFocus()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Escape)
    assert window.top_bar.field.text() == ""
    assert window.top_bar.field.hasFocus()


def test_a_slip_is_mended_and_what_was_typed_can_be_had(window, qtbot):
    type_query(window, qtbot, "snwo")
    bar = window.results.head.correction_bar
    assert bar.isVisible()
    assert bar.announcement() == "Showing results for snow"
    assert bar.literal_button.text() == "Search instead for snwo"
    assert titles(window) == ["Warm clothes"]
    qtbot.keyClick(bar.literal_button, Qt.Key.Key_Space)
    assert not bar.isVisible()
    assert titles(window) == []
    assert window.top_bar.field.text() == "snwo"
    assert window.navigator.location.literal
    qtbot.keyClicks(window.top_bar.field, "x")
    assert not window.navigator.location.literal
