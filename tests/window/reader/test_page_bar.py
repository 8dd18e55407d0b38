"""The button that puts a page on the hand-out: beside the text where there is room, so the page has the height."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from guide.window.reader.page_layout import MARGIN, WIDTH
from tests.window.steps import run_pending

NARROW = (MARGIN + WIDTH + 40, 400)


def first_line(pane):
    """Return where the text of the page begins, in pixels from its top."""
    return pane.reader.cursorRect(QTextCursor(pane.reader.document())).top()


@pytest.fixture(scope="module")
def shared(open_shared):
    return open_shared()


@pytest.fixture
def window(shared):
    window = shared.window
    window.resize(1366, 768)
    window.navigator.go_home()
    return window


@pytest.fixture
def pane(window):
    window.navigator.open("coat-drive")
    run_pending()
    window.reader_pane.reader.verticalScrollBar().setValue(0)
    return window.reader_pane


def test_the_button_stands_beside_the_text_and_takes_no_height_where_there_is_room_else_above_it(
    pane, window
):
    bar, reader, room = pane.page_bar, pane.reader, window.size()
    for _ in range(2):
        assert bar.isVisible()
        assert reader.geometry().top() == 0
        assert bar.geometry().left() >= MARGIN + WIDTH
        assert bar.geometry().right() <= reader.viewport().geometry().right()
        assert first_line(pane) < bar.geometry().bottom()
        window.resize(MARGIN + WIDTH + 40, 768)
        run_pending()
        assert reader.geometry().top() == 0
        assert bar.geometry().bottom() < first_line(pane) < bar.geometry().bottom() + 60
        window.resize(room)
        run_pending()


def test_tab_reaches_the_row(pane, window, qtbot):
    window.top_bar.focus_search()
    for _ in range(60):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if pane.page_bar.button.hasFocus():
            break
    assert pane.page_bar.button.hasFocus()


def test_the_button_scrolls_with_the_page_and_comes_back_with_the_focus(pane, window):
    window.resize(1366, 400)
    run_pending()
    pane.reader.setFocus()
    pane.reader.verticalScrollBar().setValue(200)
    assert pane.page_bar.geometry().bottom() < 0
    pane.page_bar.button.setFocus()
    assert pane.page_bar.geometry().top() > 0
    pane.reader.setFocus()
    assert pane.page_bar.geometry().bottom() < 0
    pane.reader.verticalScrollBar().setValue(0)
    assert pane.page_bar.geometry().top() > 0


def test_larger_text_needs_the_room_for_itself_and_in_a_small_window_the_buttons_have_fewer_words(
    shared, pane
):
    shared.enlarge(5)
    run_pending()
    bar = pane.page_bar
    assert bar.geometry().bottom() < first_line(pane)
    pane.reader.verticalScrollBar().setValue(200)
    assert bar.geometry().bottom() < 0, "a low page keeps all of its height"
    assert shared.theme.appearance.scale == 200
    shared.window.setMinimumSize(320, 240)
    shared.window.resize(640, 480)
    bar.show_page(offered=True, held=False, contacts=4)
    run_pending()
    assert (bar.button.text(), bar.all_button.text()) == ("Hand-out", "All 4")
    assert bar.button.accessibleName() == "Put on the hand-out"
    assert bar.button.geometry().top() == bar.all_button.geometry().top()
    shared.window.resize(1366, 768)
    run_pending()
    assert (bar.button.text(), bar.all_button.text()) == ("Put on the hand-out", "Add all 4 on this page")
