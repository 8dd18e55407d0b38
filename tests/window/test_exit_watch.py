import subprocess
import sys
import textwrap

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

SHIFT = Qt.Key.Key_Shift


def shift(window, times=1):
    for _ in range(times):
        QTest.keyClick(window.windowHandle(), SHIFT)


def test_three_lone_shifts_leave(opened):
    shift(opened.window, 2)
    assert opened.left.times == 0
    shift(opened.window)
    assert opened.left.times == 1


def test_any_other_key_counts_from_the_start_again(opened):
    shift(opened.window, 2)
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_A)
    shift(opened.window, 2)
    assert opened.left.times == 0
    shift(opened.window)
    assert opened.left.times == 1


def test_capitals_do_not_count(opened):
    handle = opened.window.windowHandle()
    for _ in range(4):
        QTest.keyPress(handle, SHIFT)
        QTest.keyClick(handle, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(handle, SHIFT)
    assert opened.left.times == 0


def test_a_shift_with_control_does_not_count(opened):
    handle = opened.window.windowHandle()
    for _ in range(4):
        QTest.keyPress(handle, Qt.Key.Key_Control)
        QTest.keyClick(handle, SHIFT, Qt.KeyboardModifier.ControlModifier)
        QTest.keyRelease(handle, Qt.Key.Key_Control)
    assert opened.left.times == 0


def test_a_click_counts_from_the_start_again(opened):
    shift(opened.window, 2)
    QTest.mouseClick(opened.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(600, 400))
    shift(opened.window)
    assert opened.left.times == 0


def test_shifts_too_far_apart_do_not_count(opened, monkeypatch):
    monkeypatch.setattr("guide.window.exit_watch.PAUSE", -1)
    shift(opened.window, 4)
    assert opened.left.times == 0


def test_it_works_while_a_dialog_is_open(opened, qtbot):
    dialog = QDialog(opened.window)
    QVBoxLayout(dialog).addWidget(QLineEdit())
    dialog.setModal(True)
    dialog.show()
    qtbot.waitExposed(dialog)
    shift(dialog, 3)
    dialog.close()
    assert opened.left.times == 1


def test_it_works_while_the_menu_is_open(opened, qtbot):
    menu = opened.window.top_bar.menu_button.menu()
    menu.popup(QPoint(100, 100))
    qtbot.waitUntil(menu.isVisible)
    shift(opened.window, 3)
    menu.close()
    assert opened.left.times == 1


def test_it_works_while_text_is_typed(opened, qtbot):
    qtbot.keyClicks(opened.window.top_bar.field, "Coat")
    shift(opened.window, 3)
    assert opened.left.times == 1
    assert opened.window.top_bar.field.text() == "Coat"


@pytest.mark.parametrize("page", ["", "coat-drive", "own:about"])
def test_the_button_is_in_the_same_place_on_every_page(opened, qtbot, page):
    window = opened.window
    place = window.top_bar.hide_button.geometry()
    window.navigator.open(page)
    assert window.top_bar.hide_button.geometry() == place
    qtbot.mouseClick(window.top_bar.hide_button, Qt.MouseButton.LeftButton)
    assert opened.left.times == 1


def test_the_action_leaves_too(opened, qtbot):
    qtbot.keyClick(
        opened.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert opened.left.times == 1


def test_the_process_is_gone_and_was_covered_first():
    program = textwrap.dedent(
        """
        import os
        from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
        from guide.window import exit_watch

        application = QApplication([])
        window = QLineEdit("what was typed")
        window.show()
        application.processEvents()
        leave = os._exit

        def end(code):
            cover = window.childAt(5, 5)
            print(type(cover).__name__, cover.size() == window.size(), cover.isVisible(), flush=True)
            leave(code)

        exit_watch.os._exit = end
        exit_watch.cover_and_end()
        print("still here")
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["QWidget True True"]
