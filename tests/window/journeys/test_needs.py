"""What a worker needs at once: numbers, situations, terms, and only what serves the place."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QLabel, QToolTip

from guide.content.guide import Guide
from guide.content.lists import DangerGroup, UrgentHelp
from tests.builders import DAY, small_guide
from tests.window.steps import age_label, result_ids


def words(button):
    return [label.text() for label in button.findChildren(QLabel)]


def test_the_bar_shows_911_988_and_the_lines_of_the_pack(window):
    assert [words(button) for button in window.urgent_bar.buttons] == [
        ["911", "danger now"],
        ["988", "suicide and crisis, call or text"],
        ["555-0111", "Winter Line, text 55501"],
    ]


def test_a_line_of_the_bar_opens_its_page(window, qtbot):
    qtbot.mouseClick(window.urgent_bar.buttons[2], Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "winter-line"


def test_911_opens_the_numbers_where_it_has_no_page(window, qtbot):
    qtbot.mouseClick(window.urgent_bar.buttons[0], Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "own:numbers"


def test_f2_shows_all_numbers_police_tip_lines_last(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F2)
    shown = window.reader_pane.reader.toPlainText()
    assert shown.index("911") < shown.index("555-0111") < shown.index("Police tip lines: not support")
    assert shown.index("Police tip lines: not support") < shown.index("555-0222")


def test_the_numbers_open_without_any_content(open_window, qtbot):
    window = open_window(Guide(None, ())).window
    qtbot.keyClick(window, Qt.Key.Key_F2)
    shown = window.reader_pane.reader.toPlainText()
    assert "911" in shown
    assert "988" in shown


def test_the_start_page_shows_situations_before_strategies(window, qtbot):
    groups = window.start_page.groups
    assert [card.accessibleName() for card in groups[0].cards] == ["They are out in the cold"]
    assert groups[1].title == "Prevention strategies"
    qtbot.keyClick(groups[0].cards[0], Qt.Key.Key_Space)
    assert window.navigator.location.page == "frozen-night"


def test_a_term_is_explained_under_the_pointer(window, qtbot):
    window.navigator.open("frozen-night")
    reader = window.reader_pane.reader
    cursor = reader.document().find("frostbite")
    place = reader.cursorRect(cursor).center()
    place.setX(place.x() - 10)
    reader.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, place, reader.viewport().mapToGlobal(place)))
    assert QToolTip.text() == "<p>Skin &amp; flesh that froze.</p>"
    QToolTip.hideText()


def test_a_term_is_explained_by_keyboard_and_leads_to_its_page(window, qtbot):
    window.navigator.open("frozen-night")
    window.reader_pane.reader.anchorClicked.emit(QUrl("term:frostbite"))
    bar = window.reader_pane.term_bar
    assert bar.isVisible()
    assert bar.meaning_label.text() == "Skin & flesh that froze."
    qtbot.keyClick(bar.open_button, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.navigator.location.page == "frozen-night"
    window.reader_pane.reader.anchorClicked.emit(QUrl("term:frostbite"))
    qtbot.keyClick(bar.open_button, Qt.Key.Key_Space)
    assert window.navigator.location.page == "frostbite"
    assert not bar.isVisible()


@pytest.fixture
def in_ramsey(window):
    box = window.contents.place_box
    box.setCurrentIndex(box.findData("ramsey"))
    box.activated.emit(box.currentIndex())
    return window


def test_a_place_is_respected_by_contents_and_search(in_ramsey, qtbot):
    assert not in_ramsey.contents.model.index_of("night-shelter").isValid()
    assert in_ramsey.contents.model.index_of("coat-drive").isValid()
    qtbot.keyClicks(in_ramsey.top_bar.field, "night")
    found = result_ids(in_ramsey)
    assert "night-shelter" not in found
    assert found


def test_a_page_outside_the_place_can_still_be_opened(in_ramsey):
    in_ramsey.navigator.open("night-shelter")
    assert "A bed for the night." in in_ramsey.reader_pane.reader.toPlainText()


def test_another_place_leaves_open_what_was_open(window):
    model, view = window.contents.model, window.contents.view
    view.expand(model.index_of("warm-clothes"))
    box = window.contents.place_box
    for place in ("ramsey", "hennepin", ""):
        box.setCurrentIndex(box.findData(place))
        box.activated.emit(box.currentIndex())
        assert view.isExpanded(window.contents.model.index_of("warm-clothes"))
    assert window.contents.model.index_of("night-shelter").isValid()


def test_down_goes_from_the_search_box_to_the_cards(window, qtbot):
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    first = window.start_page.groups[0].cards[0]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert window.navigator.location.page == "frozen-night"


def test_what_is_overdue_says_so_in_results_and_on_its_page(open_window, qtbot):
    window = open_window(today=DAY + timedelta(days=400)).window
    qtbot.keyClicks(window.top_bar.field, "broth")
    index = window.results.model.index(0, 0)
    assert "Review overdue" in window.results.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    page = window.reader_pane.reader
    qtbot.waitUntil(lambda: "Overdue. This page was to be reviewed by 24 Nov 2027." in page.toPlainText())


@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2099, 1, 1)])
def test_a_wrong_clock_hides_nothing(open_window, today):
    window = open_window(today=today).window
    assert "this computer's date may be wrong" in age_label(window).text()
    window.navigator.open("soup-van")
    assert "Hot soup" in window.reader_pane.reader.toPlainText()
    assert "Overdue" not in window.reader_pane.reader.toPlainText()


def test_danger_words_put_their_lines_above_the_results(open_window, qtbot):
    danger = (DangerGroup(words=("frozen stiff",), lines=("winter-line",)),)
    window = open_window(replace(small_guide(), urgent=UrgentHelp(danger=danger))).window
    qtbot.keyClicks(window.top_bar.field, "frozen stiff coat")
    buttons = window.results.call_first.buttons
    assert [words(button) for button in buttons] == [["555-0111", "Winter Line, text 55501"]]
    qtbot.waitUntil(buttons[0].isVisible)
    assert window.results.call_first.geometry().bottom() <= window.results.view.geometry().top()
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "winter-line"
    window.top_bar.field.setText("coat")
    assert window.results.call_first.buttons == []


def test_danger_words_show_their_lines_also_where_nothing_is_found(open_window, qtbot):
    danger = (DangerGroup(words=("xyzzy",), lines=("winter-line",)),)
    window = open_window(replace(small_guide(), urgent=UrgentHelp(danger=danger))).window
    qtbot.keyClicks(window.top_bar.field, "xyzzy")
    assert window.results.model.rowCount() == 0
    (button,) = window.results.call_first.buttons
    qtbot.waitUntil(button.isVisible)
