"""The button that puts a page on the hand-out: beside the text where there is room, so the page has the height."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

from guide.window.reader.page_layout import MARGIN, WIDTH
from tests.window.steps import run_pending


def first_line(pane):
    """Return where the text of the page begins, in pixels from its top."""
    return pane.reader.cursorRect(QTextCursor(pane.reader.document())).top()


@pytest.fixture
def pane(wide):
    wide.navigator.open("coat-drive")
    run_pending()
    return wide.reader_pane


def test_the_button_stands_beside_the_text_and_takes_no_height(pane):
    bar, reader = pane.page_bar, pane.reader
    assert bar.isVisible()
    assert reader.geometry().top() == 0
    assert bar.geometry().left() >= MARGIN + WIDTH
    assert bar.geometry().right() <= reader.viewport().geometry().right()


def test_the_button_stands_above_the_text_where_there_is_no_room_and_beside_it_again(pane, wide):
    narrow, room = (MARGIN + WIDTH + 40, 768), wide.size()
    for _ in range(2):
        wide.resize(*narrow)
        run_pending()
        assert pane.reader.geometry().top() == 0
        assert pane.page_bar.geometry().bottom() < first_line(pane) < pane.page_bar.geometry().bottom() + 60
        wide.resize(room)
        run_pending()
        assert first_line(pane) < pane.page_bar.geometry().bottom()


def test_larger_text_needs_the_room_for_itself(open_window):
    opened = open_window()
    opened.window.resize(1366, 768)
    opened.window.navigator.open("coat-drive")
    opened.enlarge(5)
    run_pending()
    pane = opened.window.reader_pane
    assert pane.page_bar.geometry().bottom() < first_line(pane)
    pane.reader.verticalScrollBar().setValue(200)
    assert pane.page_bar.geometry().bottom() < 0, "a low page keeps all of its height"


def test_the_wheel_over_the_row_scrolls_the_page(pane, wide, qtbot):
    wide.resize(MARGIN + WIDTH + 40, 400)
    run_pending()
    assert pane.reader.verticalScrollBar().maximum() > 0
    middle = pane.page_bar.button.rect().center()
    at, globally = QPointF(middle), QPointF(pane.page_bar.button.mapToGlobal(middle))
    turned = QWheelEvent(
        at, globally, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )  # fmt: skip
    QApplication.sendEvent(pane.page_bar, turned)
    assert pane.reader.verticalScrollBar().value() > 0


def test_tab_reaches_the_row(pane, wide, qtbot):
    wide.top_bar.focus_search()
    for _ in range(60):
        qtbot.keyClick(wide.focusWidget(), Qt.Key.Key_Tab)
        if pane.page_bar.button.hasFocus():
            break
    assert pane.page_bar.button.hasFocus()


def test_the_other_text_of_the_button_still_fits(pane, wide):
    wide.handouts.toggle("coat-drive")
    run_pending()
    assert pane.page_bar.button.text() == "On the hand-out"
    assert pane.page_bar.button.width() >= pane.page_bar.button.sizeHint().width()


def test_the_button_scrolls_with_the_page_and_comes_back_with_the_focus(pane, wide):
    wide.resize(1366, 400)
    run_pending()
    pane.reader.verticalScrollBar().setValue(200)
    assert pane.page_bar.geometry().bottom() < 0
    pane.page_bar.button.setFocus()
    assert pane.page_bar.geometry().top() > 0
    pane.reader.setFocus()
    assert pane.page_bar.geometry().bottom() < 0
    pane.reader.verticalScrollBar().setValue(0)
    assert pane.page_bar.geometry().top() > 0


@pytest.fixture
def large_and_small(open_window):
    """A page in a window of 640 x 480 with text of 200 %."""
    opened = open_window()
    while opened.theme.appearance.scale < 200:
        opened.enlarge()
    opened.window.setMinimumSize(320, 240)
    opened.window.resize(640, 480)
    opened.window.navigator.open("coat-drive")
    opened.window.reader_pane.page_bar.show_page(offered=True, held=False, contacts=4)
    run_pending()
    return opened.window.reader_pane


def test_in_a_small_window_the_buttons_share_a_line_with_fewer_words(large_and_small):
    bar = large_and_small.page_bar
    assert (bar.button.text(), bar.all_button.text()) == ("Hand-out", "All 4")
    assert bar.button.accessibleName() == "Put on the hand-out"
    assert bar.button.geometry().top() == bar.all_button.geometry().top()
    bar.window().resize(1366, 768)
    run_pending()
    assert (bar.button.text(), bar.all_button.text()) == ("Put on the hand-out", "Add all 4 on this page")


def test_the_row_above_the_text_leaves_the_scroll_bar_in_sight(window):
    window.resize(MARGIN + WIDTH + 40, 400)
    run_pending()
    window.navigator.open("coat-drive")  # the first page, so the bar comes when it is laid out
    run_pending()
    pane = window.reader_pane
    bar = pane.reader.verticalScrollBar()
    assert bar.isVisible()
    assert not pane.page_bar.is_beside
    assert pane.page_bar.geometry().right() < bar.mapTo(pane.reader, QPoint(0, 0)).x()
