import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QMessageBox, QToolTip, QVBoxLayout

from tests.builders import small_guide

SHIFT = Qt.Key.Key_Shift
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
GUIDE = Path(__file__).parents[3] / "guide"


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


def open_menu(window):
    window.top_bar.menu_button.menu().popup(QPoint(100, 100))


def open_places(window):
    window.contents.place_box.showPopup()


def open_dialog(window):
    box = QMessageBox(QMessageBox.Icon.Question, "Field Guide", "Sure?", parent=window)
    box.open()


def open_context_menu(window):
    menu = window.top_bar.field.menu()
    menu.setParent(window, menu.windowFlags())
    menu.popup(QPoint(200, 200))


def open_find_bar(window):
    window.navigator.open("coat-drive")
    window.focus.find()


def open_address(window):
    window.navigator.open("coat-drive")
    window.reader_pane.address_bar.show_address("https://example.org/a")
    window.reader_pane.address_bar.address_field.setFocus()


def open_filters(window):
    window.top_bar.field.setText("coat")
    window.actions_by_id["filter"].trigger()


def open_file_dialog(window):
    window.handouts.toggle("winter-line")
    window.handouts.pane.exporter.save_pdf(window)


def open_print_panel(window):
    window.handouts.toggle("winter-line")
    window.handouts.toggle_pane()
    window.handouts.pane.paper_pane.print_panel.open_panel(("Lobby",), "Lobby", both_sides=False)


STATES = [
    open_menu,
    open_places,
    open_dialog,
    open_context_menu,
    open_find_bar,
    open_address,
    open_filters,
    open_file_dialog,
    open_print_panel,
]


class Top:
    """The window that has keys and mouse now: a menu's, a dialog's or the main one."""

    def __init__(self, window):
        self.widget = QApplication.activePopupWidget() or QApplication.activeModalWidget() or window
        self.handle = self.widget.window().windowHandle()

    def click(self, window, place):
        """Click at a place of the main window; the menu that is open has caught the mouse."""
        place = QPointF(window.mapToGlobal(place))
        for kind, held in ((QEvent.Type.MouseButtonPress, LEFT), (QEvent.Type.MouseButtonRelease, NO_BUTTON)):
            there = place - QPointF(self.handle.position())
            QApplication.sendEvent(self.handle, QMouseEvent(kind, there, place, LEFT, held, NONE))


def close_all(window):
    while popup := QApplication.activePopupWidget():
        popup.close()
    for dialog in window.findChildren(QDialog):
        dialog.close()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
@pytest.mark.parametrize("way", ["shift", "shortcut"])
def test_keys_leave_whatever_is_open(opened, qtbot, state, way):
    state(opened.window)
    top = Top(opened.window)
    if way == "shift":
        for _ in range(3):
            QTest.keyClick(top.handle, SHIFT)
    else:
        QTest.keyClick(top.handle, Qt.Key.Key_H, SHORTCUT)
    close_all(opened.window)
    assert opened.left.times == 1


@pytest.mark.parametrize(
    "state", [open_menu, open_places, open_context_menu], ids=lambda state: state.__name__
)
def test_the_first_click_on_the_button_leaves_while_a_menu_is_open(opened, qtbot, state):
    state(opened.window)
    button = opened.window.top_bar.hide_button
    Top(opened.window).click(opened.window, button.mapTo(opened.window, button.rect().center()))
    close_all(opened.window)
    assert opened.left.times == 1


def test_a_click_on_a_menu_that_lies_over_the_button_is_the_menus(opened, qtbot):
    button = opened.window.top_bar.hide_button
    menu = QMenu(opened.window)
    for number in range(5):
        menu.addAction(f"something else {number}")
    menu.popup(QPoint(0, 0))
    menu.move(button.mapToGlobal(QPoint(-20, -20)))
    place = button.mapTo(opened.window, button.rect().center())
    assert menu.geometry().contains(opened.window.mapToGlobal(place))
    Top(opened.window).click(opened.window, place)
    close_all(opened.window)
    assert opened.left.times == 0


def test_a_click_beside_the_button_only_closes_the_menu(opened, qtbot):
    open_menu(opened.window)
    Top(opened.window).click(opened.window, QPoint(700, 600))
    close_all(opened.window)
    assert opened.left.times == 0


def test_it_works_before_the_search_is_ready_and_on_broken_content(open_window):
    opened = open_window(small_guide(), searching=False)
    opened.window.top_bar.field.setText("coat")
    opened.window.search.failed.emit()
    shift(opened.window, 3)
    assert opened.left.times == 1


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


DIALOGS = {
    "QDialog",
    "QMessageBox",
    "QFileDialog",
    "QInputDialog",
    "QErrorMessage",
    "QProgressDialog",
    "QWizard",
}


def without_button(tree):
    """Whether a module makes a dialog and no button to hide."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return bool(names & DIALOGS) and "HideButton" not in names


def test_every_dialog_carries_the_button():
    assert without_button(ast.parse("QMessageBox.question(window, '', 'Sure?')"))
    modules = [path for path in GUIDE.rglob("*.py") if without_button(ast.parse(path.read_text("utf-8")))]
    assert modules == []


@pytest.mark.parametrize("page", ["", "coat-drive", "own:about", "own:hides"])
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


def test_every_window_is_covered_before_anything_else(opened, qtbot):
    from guide.window.exit.quick_exit import Cover, cover_all

    open_dialog(opened.window)
    open_menu(opened.window)
    QToolTip.showText(QPoint(50, 50), "Coats", opened.window)
    qtbot.waitUntil(lambda: len([w for w in QApplication.topLevelWidgets() if w.isVisible()]) == 4)
    cover_all()
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    covers = [window.findChild(Cover) for window in shown]
    assert [cover.geometry() for cover in covers] == [window.rect() for window in shown]
    ground = covers[0].palette().window().color().rgb()
    for window in shown:
        image = window.grab().toImage()
        places = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
        assert {image.pixel(x, y) for x, y in places} == {ground}
    QToolTip.hideText()
    close_all(opened.window)
    qtbot.waitUntil(lambda: len([w for w in QApplication.topLevelWidgets() if w.isVisible()]) == 1)


LEAVE = """
import os
from PySide6.QtWidgets import QApplication, QLineEdit
from guide.window.exit import quick_exit

application = QApplication([])
window = QLineEdit("what was typed")
window.show()
application.processEvents()
end_process = os._exit

def end(code):
    cover = window.childAt(5, 5)
    print(type(cover).__name__, cover.size() == window.size(), cover.isVisible(), flush=True)
    end_process(code)

class Gone:
    def isVisible(self):
        raise RuntimeError("Internal C++ object already deleted.")

def fail():
    print("dropped", type(window.childAt(5, 5)).__name__, flush=True)
    raise RuntimeError

quick_exit.os._exit = end
leave = quick_exit.QuickExit()
leave.add_cleanup(fail)
leave.add_cleanup(lambda: print("dropped too", flush=True))
"""


def run(program):
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )


def test_it_covers_drops_and_ends_even_where_dropping_fails():
    done = run(LEAVE + "leave()\nprint('still here')")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["dropped Cover", "dropped too", "Cover True True"]


def test_a_window_that_is_going_away_keeps_no_other_in_sight():
    done = run(
        LEAVE
        + "quick_exit.QApplication.topLevelWidgets = lambda: [Gone(), window]\n"
        + "leave()\nprint('still here')"
    )
    assert done.stdout.splitlines()[-1] == "Cover True True", done.stderr


def test_it_drops_and_ends_even_where_covering_fails():
    done = run(
        LEAVE + "quick_exit.cover_all = None\nquick_exit.os._exit = end_process\nleave()\nprint('still here')"
    )
    assert (done.returncode, done.stdout) == (0, "dropped NoneType\ndropped too\n")
