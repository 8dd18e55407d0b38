"""The pages read since the start, under the buttons Back and Forward."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.window.steps import begin_anew, top_button, type_query

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def rows(window):
    return [action.text() for action in window.top_bar.pages_menu.actions() if action.isEnabled()]


def by_keys(button):
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Down, ALT)


def by_right_click(button):
    place = button.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(button, QContextMenuEvent(reason, place, button.mapToGlobal(place)))


def by_shift_f10(button):
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_F10, SHIFT)


WAYS = [by_keys, by_right_click, *([by_shift_f10] if sys.platform != "win32" else [])]


def test_back_has_a_list_of_the_pages_that_were_opened(window, qtbot):
    button, menu = top_button(window, "back"), window.top_bar.pages_menu
    assert isinstance(button, QToolButton)
    assert button.menu() is menu, "a long press opens it, too"
    assert button.popupMode() is QToolButton.ToolButtonPopupMode.DelayedPopup
    for open_list in WAYS:
        begin_anew(window)
        for page in ("coat-law", "soup-van", "coat-drive"):
            window.navigator.open(page)
        open_list(button)
        assert menu.isVisible(), open_list
        assert rows(window) == ["Soup van", "Coat law"]
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
        assert window.navigator.location.page == "coat-law"
        assert window.reader_pane.reader.hasFocus()
    by_keys(button)
    assert rows(window) == ["The #Coat Drive", "Soup van"]
    menu.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Escape])
def test_a_preview_was_read_that_was_scrolled_or_stays_when_the_results_close(window, qtbot, key):
    window.resize(1366, 300)
    type_query(window, qtbot, "coat")
    qtbot.waitUntil(lambda: bool(window.navigator.location.page))
    page = window.navigator.location.page
    qtbot.waitUntil(lambda: window.reader_pane.reader.verticalScrollBar().maximum() > 0)
    qtbot.keyClick(window.top_bar.field, key)
    window.actions_by_id["home"].trigger()
    assert window.navigator.history.pages == (page,)


def test_a_page_that_back_has_left_stays_in_the_list_of_forward_and_without_others_it_says_so(window):
    window.navigator.open("soup-van")
    by_keys(top_button(window, "back"))
    assert [action.text() for action in window.top_bar.pages_menu.actions()] == ["No other page was read yet"]
    assert rows(window) == []
    window.top_bar.pages_menu.close()
    window.actions_by_id["back"].trigger()
    by_keys(top_button(window, "forward"))
    assert rows(window) == ["Soup van"]
    window.top_bar.pages_menu.close()
