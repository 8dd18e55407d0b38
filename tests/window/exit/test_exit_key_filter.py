"""The keys of the quick exit: which presses of Shift count, and that they work in every state of the window."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

SHIFT = Qt.Key.Key_Shift
NONE = Qt.KeyboardModifier.NoModifier
SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


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


def test_a_shortcut_with_shift_counts_from_the_start_again(opened):
    # The shortcut takes F3 away before it becomes a press of a key: only its override is ever seen.
    handle = opened.window.windowHandle()
    opened.window.navigator.open("coat-drive")
    for _ in range(4):
        QTest.keyPress(handle, SHIFT)
        QTest.keyClick(handle, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(handle, SHIFT)
    assert opened.left.times == 0


def test_a_held_shift_counts_once(opened):
    handle = opened.window.windowHandle()
    for _ in range(5):
        QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, SHIFT, NONE, "", True))
    QTest.keyRelease(handle, SHIFT)
    assert opened.left.times == 0


def test_a_latched_shift_counts(opened):
    # With sticky keys, each press after the first comes with Shift already on.
    shift(opened.window)
    for _ in range(2):
        QTest.keyPress(opened.window.windowHandle(), SHIFT, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(opened.window.windowHandle(), SHIFT, Qt.KeyboardModifier.ShiftModifier)
    assert opened.left.times == 1


def test_while_a_text_is_composed_shift_does_not_count(opened):
    field = opened.window.top_bar.field
    QApplication.sendEvent(field, QInputMethodEvent("n~", []))
    shift(opened.window, 4)
    assert opened.left.times == 0
    written = QInputMethodEvent("", [])
    written.setCommitString("ñ")
    QApplication.sendEvent(field, written)
    assert field.text() == "ñ"
    shift(opened.window, 3)
    assert opened.left.times == 1


def test_what_was_composed_in_a_field_that_lost_the_keyboard_is_over(opened):
    QApplication.sendEvent(opened.window.top_bar.field, QInputMethodEvent("n~", []))
    opened.window.navigator.open("coat-drive")
    opened.window.reader_pane.reader.setFocus()
    shift(opened.window, 3)
    assert opened.left.times == 1


def test_shift_can_be_switched_off_and_the_other_ways_stay(opened):
    opened.watch.set_shift_enabled(False)
    shift(opened.window, 4)
    assert opened.left.times == 0
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_H, SHORTCUT)
    assert opened.left.times == 1
    opened.watch.set_shift_enabled(True)
    shift(opened.window, 3)
    assert opened.left.times == 2


def test_a_click_counts_from_the_start_again(opened):
    shift(opened.window, 2)
    QTest.mouseClick(opened.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(600, 400))
    shift(opened.window)
    assert opened.left.times == 0


def test_shifts_too_far_apart_do_not_count(opened, monkeypatch):
    monkeypatch.setattr("guide.window.exit.exit_key_filter.PAUSE", -1)
    shift(opened.window, 4)
    assert opened.left.times == 0


@pytest.mark.parametrize(
    ("key", "scan", "leaves"),
    [(Qt.Key.Key_H, 0, True), (0x0420, 43, True), (0x0420, 44, False), (Qt.Key.Key_D, 43, False)],
)
def test_the_shortcut_is_known_in_layouts_without_latin_letters(opened, key, scan, leaves, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    event = QKeyEvent(QEvent.Type.KeyPress, key, SHORTCUT, scan, 0, 0)
    QApplication.sendEvent(opened.window.windowHandle(), event)
    assert opened.left.times == leaves


def test_on_macs_both_keys_called_control_hide():
    program = (
        "import sys; sys.platform = 'darwin'\n"
        "from PySide6.QtCore import QEvent, Qt\n"
        "from PySide6.QtGui import QKeyEvent\n"
        "from guide.window.exit.exit_key_filter import _is_shortcut\n"
        "for name in ('ControlModifier', 'MetaModifier', 'AltModifier'):\n"
        "    held = Qt.KeyboardModifier[name] | Qt.KeyboardModifier.ShiftModifier\n"
        "    print(_is_shortcut(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_H, held)))\n"
    )
    done = run(program)
    assert done.stdout.split() == ["True", "True", "False"], done.stderr


@pytest.mark.parametrize("more", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier])
def test_other_chords_with_h_do_nothing(opened, more):
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_H, SHORTCUT | more)
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert opened.left.times == 0


def run(program):
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
