"""The way from part to part of the window by keys, the key "/", and Shift+F10."""

import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from guide.settings import SettingsFile
from tests.window.results.steps import LEFT
from tests.window.steps import type_query

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_key_goes_from_part_to_part_and_another_goes_back(wide, qtbot):
    type_query(wide, qtbot, "coat")
    parts = [
        wide.results.view, wide.reader_pane.reader, wide.contents.view, wide.urgent_bar.buttons[0],
        wide.top_bar.field,
    ]  # fmt: skip
    for part in parts:
        qtbot.keyClick(wide.focusWidget(), Qt.Key.Key_F6, CONTROL)
        assert part.hasFocus()
    for part in (*reversed(parts[:-1]), parts[-1]):
        qtbot.keyClick(wide.focusWidget(), Qt.Key.Key_F6, CONTROL | SHIFT)
        assert part.hasFocus()


def test_parts_that_are_not_in_sight_are_passed(window, qtbot):
    window.resize(700, 600)
    window.actions_by_id["handout"].trigger()
    seen = []
    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6, CONTROL)
        seen.append(window.focusWidget())
    assert window.panes.handout_stack.isAncestorOf(seen[2])
    assert seen[:2] == [window.urgent_bar.buttons[0], window.top_bar.field]


def test_from_the_middle_of_a_page_the_key_leads_on(wide, qtbot):
    wide.navigator.open("coat-drive")
    wide.reader_pane.page_bar.button.setFocus()
    qtbot.keyClick(wide.focusWidget(), Qt.Key.Key_F6, CONTROL)
    assert wide.contents.view.hasFocus()


def test_enter_on_the_row_of_the_open_page_goes_to_the_page(wide, qtbot):
    view, model = wide.contents.view, wide.contents.model
    view.setFocus()
    strategy = model.index_of("warm-clothes")
    view.setCurrentIndex(strategy)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert wide.navigator.location.page == "warm-clothes"
    assert view.isExpanded(strategy)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert wide.reader_pane.reader.hasFocus()
    assert view.isExpanded(strategy)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(strategy).center())
    assert not view.isExpanded(strategy)  # a click still closes it


def test_the_slash_key_can_be_switched_off(opened, qtbot, data):
    window = opened.window
    window.navigator.open("coat-law")
    reader, action = window.reader_pane.reader, window.actions_by_id["slash-search"]
    assert action in window.top_bar.menu_button.menu().actions()
    assert action.isChecked()
    window.actions_by_id["shortcuts"].trigger()
    assert "outside text fields" in reader.toPlainText()
    action.trigger()
    assert "outside text fields" not in reader.toPlainText()
    for widget in (reader, window.contents.view):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Slash)
        assert widget.hasFocus()
    opened.preferences.wait_until_saved()
    assert not SettingsFile(data).read().slash_search
    action.trigger()
    qtbot.keyClick(window.contents.view, Qt.Key.Key_Slash)
    assert window.top_bar.field.hasFocus()


def in_results(window):
    return window.results.view


def in_contents(window):
    window.contents.view.setCurrentIndex(window.contents.model.index_of("warm-clothes"))
    return window.contents.view


def on_page(window):
    return window.reader_pane.reader


def in_search_box(window):
    return window.top_bar.field


@pytest.mark.skipif(sys.platform == "win32", reason="Qt itself asks for the menu there")
@pytest.mark.parametrize("place", [in_results, in_contents, on_page, in_search_box])
def test_shift_f10_opens_the_menu_of_what_has_the_keyboard(wide, qtbot, place):
    type_query(wide, qtbot, "coat")
    widget = place(wide)
    widget.setFocus()
    shown: list[bool] = []

    def close() -> None:
        if menu := QApplication.activePopupWidget():
            shown.append(True)
            menu.close()

    timer = QTimer(wide, interval=20)
    timer.timeout.connect(close)
    timer.start()
    qtbot.keyClick(widget, Qt.Key.Key_F10, SHIFT)
    qtbot.waitUntil(lambda: bool(shown))
    timer.stop()
