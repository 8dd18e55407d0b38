"""The keys of the quick exit: which presses of Shift count, and that they work in every state of the window."""

import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.running import run_program

pytestmark = pytest.mark.usefixtures("watched")
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


def release(window, key, modifiers=NONE):
    """Release a key whose press the input method kept to itself."""
    QApplication.sendEvent(window.windowHandle(), QKeyEvent(QEvent.Type.KeyRelease, key, modifiers))


def compose(window, *, preedit="", text=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(window.top_bar.field, event)


def test_while_an_accent_is_half_typed_three_shifts_leave(opened):
    release(opened.window, Qt.Key.Key_Dead_Acute)
    for _ in range(2):
        release(opened.window, SHIFT)
    assert opened.left.times == 0
    release(opened.window, SHIFT)
    assert opened.left.times == 1


def test_while_an_accent_is_shown_half_typed_three_shifts_leave(opened):
    # As on macOS and in IBus.
    compose(opened.window, preedit="´")
    shift(opened.window, 2)
    assert opened.left.times == 0
    shift(opened.window)
    assert opened.left.times == 1


def test_capitals_with_accents_do_not_count(opened):
    for _ in range(4):
        shift_held = Qt.KeyboardModifier.ShiftModifier
        QTest.keyPress(opened.window.windowHandle(), SHIFT)
        release(opened.window, Qt.Key.Key_Dead_Diaeresis, shift_held)
        QTest.keyRelease(opened.window.windowHandle(), SHIFT)
        compose(opened.window, text="Ü")
        release(opened.window, Qt.Key.Key_U, shift_held)
        release(opened.window, SHIFT)
    assert opened.left.times == 0


def test_composed_text_counts_from_the_start_again(opened):
    for text in ({"preedit": "n"}, {"preedit": "ni"}, {"text": "你"}, {"preedit": "h"}):
        shift(opened.window)
        compose(opened.window, **text)
    assert opened.left.times == 0
    compose(opened.window)
    shift(opened.window, 3)
    assert opened.left.times == 1


def test_while_an_accent_is_half_typed_the_shortcut_leaves(opened):
    release(opened.window, Qt.Key.Key_Multi_key)
    release(opened.window, Qt.Key.Key_H, SHORTCUT)
    assert opened.left.times == 1


def test_an_h_that_was_typed_before_the_modifiers_does_not_leave(opened):
    QTest.keyPress(opened.window.windowHandle(), Qt.Key.Key_H)
    release(opened.window, Qt.Key.Key_H, SHORTCUT)
    assert opened.left.times == 0
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_H, SHORTCUT)
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
    return run_program([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
