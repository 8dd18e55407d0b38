"""Which panes stand beside each other at which width, and which one is shown where there is room for one."""

import pytest
from PySide6.QtCore import Qt

from tests.window.steps import run_pending, type_query

NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.mark.parametrize("scale_steps", [0, 7])
def test_the_window_never_grows_beyond_its_width(window, opened, qtbot, scale_steps):
    opened.enlarge(scale_steps)
    for width in (500, 800, 1024, 1366, 1920):
        window.top_bar.field.clear()
        window.resize(width, 768)
        qtbot.keyClicks(window.top_bar.field, "coat")
        window.results.rowOpened.emit(0)
        if scale_steps == 0 or width >= 1366:
            assert window.width() == width
        assert window.reader_pane.reader.isVisible()
        assert window.reader_pane.reader.horizontalScrollBar().maximum() == 0


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


def test_folded_contents_never_make_three_cramped_columns(window, qtbot):
    window.resize(1000, 700)
    qtbot.keyClicks(window.top_bar.field, "coat")
    window.results.rowOpened.emit(0)
    window.actions_by_id["contents"].trigger()
    assert window.contents.isVisible()
    assert not window.results.isVisible()
    window.actions_by_id["contents"].trigger()
    assert window.results.isVisible()
    assert window.page_stack.isVisible()


def test_back_in_one_column_shows_the_page(window, qtbot):
    window.resize(700, 700)
    qtbot.keyClicks(window.top_bar.field, "coat")
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
    window.resize(700, 700)
    qtbot.keyClicks(window.top_bar.field, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
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


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_the_search_box_brings_its_results_in_one_column(window, qtbot, way):
    window.resize(700, 700)
    field = window.top_bar.field
    qtbot.keyClicks(field, "coat")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not window.results.isVisible()
    if way == "key":
        qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_K, CONTROL)
    else:
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert window.results.isVisible()
    assert field.hasFocus()


def test_f4_brings_the_filters_in_one_column(window, qtbot):
    window.resize(700, 700)
    assert not window.actions_by_id["filter"].isEnabled()
    qtbot.keyClicks(window.top_bar.field, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_F4)
    assert window.results.filters.isVisible()
    assert window.results.filters.chips[0].hasFocus()


def test_one_column_shows_results_then_the_page(window, qtbot):
    window.resize(700, 700)
    qtbot.keyClicks(window.top_bar.field, "coat")
    assert window.results.isVisible()
    assert not window.page_stack.isVisible()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Return)
    assert window.page_stack.isVisible()
    assert not window.results.isVisible()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Escape)
    assert window.results.isVisible()
    assert window.results.view.hasFocus()


def test_f9_hides_and_shows_the_contents(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.contents.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.contents.isVisible()


def test_contents_that_were_closed_leave_a_button_that_brings_them_back(window, qtbot):
    window.resize(1366, 768)
    button = window.top_bar.contents_button
    assert not button.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.contents.isVisible()
    assert button.isVisible()
    button.click()
    assert window.contents.isVisible()
    assert not button.isVisible()


def test_a_wide_window_gives_room_to_contents_and_results_too(wide, qtbot):
    type_query(wide, qtbot, "coat")
    panes = wide.contents, wide.results, wide.page_stack
    assert [pane.width() for pane in panes[:2]] == [292, 372]
    before = [pane.width() for pane in panes]
    wide.resize(1920, 1080)
    run_pending()
    more = [pane.width() - width for pane, width in zip(panes, before, strict=True)]
    assert sum(more) == 1920 - 1366
    assert 20 < more[0] < more[1] < more[2]
