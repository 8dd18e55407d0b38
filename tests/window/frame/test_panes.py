"""Which panes stand beside each other at which width, and which one is shown where there is room for one."""

import pytest
from PySide6.QtCore import Qt

from tests.window.steps import run_pending, type_query

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def opened(open_shared):
    return open_shared()


@pytest.fixture
def window(opened):
    window = opened.window
    window.resize(1366, 768)
    window.navigator.go_home()
    window.top_bar.field.clear()
    if not window.contents.isVisible():
        window.actions_by_id["contents"].trigger()
    window.top_bar.focus_search()
    return window


def search(window, qtbot, *keys):
    """Search for coats in a window with room for one column, and press keys in the box."""
    window.resize(700, 700)
    qtbot.keyClicks(window.top_bar.field, "coat")
    for key in keys:
        qtbot.keyClick(window.top_bar.field, key)


def test_contents_fold_to_a_button_where_there_is_no_room(window, qtbot):
    assert window.contents.isVisible()
    assert not window.top_bar.contents_button.isVisible()
    window.resize(900, 700)
    assert not window.contents.isVisible()
    window.top_bar.contents_button.click()
    assert window.contents.isVisible()
    assert window.contents.view.hasFocus()
    window.contents.pageChosen.emit("soup-van")
    assert not window.contents.isVisible()
    assert window.reader_pane.isVisible()
    assert window.reader_pane.reader.hasFocus()


def test_back_in_one_column_shows_the_page(window, qtbot):
    search(window, qtbot)
    window.results.rowOpened.emit(0)
    page = window.navigator.location.page
    window.reader_pane.targetChosen.emit("soup-van")
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Left, ALT)
    assert window.navigator.location.page == page
    assert window.page_stack.isVisible()
    assert window.reader_pane.reader.hasFocus()
    window.actions_by_id["contents"].trigger()
    window.actions_by_id["contents"].trigger()
    assert window.page_stack.isVisible()


def test_back_in_one_column_shows_the_results_again(window, qtbot):
    search(window, qtbot, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Return)
    assert not window.results.isVisible()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Left, ALT)
    assert window.results.isVisible()
    assert window.results.view.hasFocus()
    assert window.results.view.currentIndex().row() == 1
    qtbot.keyClick(window.results.view, Qt.Key.Key_Right, ALT)
    assert not window.results.isVisible()
    assert window.reader_pane.reader.hasFocus()


def test_the_search_box_brings_its_results_in_one_column_and_f4_their_filters(window, qtbot):
    window.resize(700, 700)
    assert not window.actions_by_id["filter"].isEnabled()
    search(window, qtbot, Qt.Key.Key_Return)
    field = window.top_bar.field
    for way in (
        lambda: qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_K, CONTROL),
        lambda: qtbot.mouseClick(field, Qt.MouseButton.LeftButton),
    ):
        assert not window.results.isVisible()
        way()
        assert window.results.isVisible()
        assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_F4)
    assert window.results.filters.isVisible()
    assert window.results.filters.chips[0].hasFocus()


def test_one_column_shows_results_then_the_page(window, qtbot):
    search(window, qtbot)
    assert window.results.isVisible()
    assert not window.page_stack.isVisible()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Return)
    assert window.page_stack.isVisible()
    assert not window.results.isVisible()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Escape)
    assert window.results.isVisible()
    assert window.results.view.hasFocus()


def test_contents_that_were_closed_leave_a_button_that_brings_them_back(window, qtbot):
    button = window.top_bar.contents_button
    for bring_back in (lambda: qtbot.keyClick(window, Qt.Key.Key_F9), button.click):
        assert not button.isVisible()
        qtbot.keyClick(window, Qt.Key.Key_F9)
        assert not window.contents.isVisible()
        assert button.isVisible()
        bring_back()
        assert window.contents.isVisible()
        assert not button.isVisible()


def test_a_wide_window_gives_room_to_contents_and_results_too(window, qtbot):
    type_query(window, qtbot, "coat")
    panes = window.contents, window.results, window.page_stack
    assert [pane.width() for pane in panes[:2]] == [292, 372]
    before = [pane.width() for pane in panes]
    window.resize(1920, 1080)
    run_pending()
    more = [pane.width() - width for pane, width in zip(panes, before, strict=True)]
    assert sum(more) == 1920 - 1366
    assert 20 < more[0] < more[1] < more[2]


def test_the_window_never_grows_beyond_its_width(window, opened, qtbot):
    for steps, widths in ((0, (500, 1024, 1920)), (7, (800, 1366))):
        opened.enlarge(steps)
        for width in widths:
            window.top_bar.field.clear()
            window.resize(width, 768)
            qtbot.keyClicks(window.top_bar.field, "coat")
            window.results.rowOpened.emit(0)
            if not steps or width >= 1366:
                assert window.width() == width
            assert window.reader_pane.reader.isVisible()
            assert window.reader_pane.reader.horizontalScrollBar().maximum() == 0
