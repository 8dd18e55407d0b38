"""The way from part to part of the window by keys, the key "/", and Shift+F10."""

import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from guide.settings import SettingsFile
from tests.window.results.steps import LEFT
from tests.window.steps import type_query

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_key_goes_from_part_to_part_and_another_goes_back(window, qtbot):
    type_query(window, qtbot, "coat")
    parts = [
        window.results.view, window.reader_pane.reader, window.contents.view, window.urgent_bar.buttons[0],
        window.top_bar.field,
    ]  # fmt: skip
    for part in parts:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6, CONTROL)
        assert part.hasFocus()
    for part in (*reversed(parts[:-1]), parts[-1]):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6, CONTROL | SHIFT)
        assert part.hasFocus()


def test_enter_on_the_row_of_the_open_page_goes_to_the_page(window, qtbot):
    view, model = window.contents.view, window.contents.model
    view.setFocus()
    strategy = model.index_of("warm-clothes")
    view.setCurrentIndex(strategy)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.navigator.location.page == "warm-clothes"
    assert view.isExpanded(strategy)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.reader_pane.reader.hasFocus()
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


def in_contents(window):
    window.contents.view.setCurrentIndex(window.contents.model.index_of("warm-clothes"))
    return window.contents.view


PLACES = {
    "results": lambda window: window.results.view,
    "contents": in_contents,
    "page": lambda window: window.reader_pane.reader,
    "search box": lambda window: window.top_bar.field,
}


@pytest.mark.skipif(sys.platform == "win32", reason="Qt itself asks for the menu there")
@pytest.mark.parametrize("place", PLACES)
def test_shift_f10_opens_the_menu_of_what_has_the_keyboard(window, qtbot, place):
    type_query(window, qtbot, "coat")
    widget = PLACES[place](window)
    widget.setFocus()
    shown: list[bool] = []

    def close() -> None:
        if menu := QApplication.activePopupWidget():
            shown.append(True)
            menu.close()

    timer = QTimer(window, interval=20)
    timer.timeout.connect(close)
    timer.start()
    qtbot.keyClick(widget, Qt.Key.Key_F10, SHIFT)
    qtbot.waitUntil(lambda: bool(shown), timeout=10_000)
    timer.stop()
