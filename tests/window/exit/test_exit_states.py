"""The quick exit by key and by button while a menu, a list, a dialog or a bar is open."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QMessageBox, QVBoxLayout

from guide.printing.job import Printers
from tests.builders import small_guide

pytestmark = pytest.mark.usefixtures("watched")
SHIFT = Qt.Key.Key_Shift
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def shift(window, times=1):
    for _ in range(times):
        QTest.keyClick(window.windowHandle(), SHIFT)


def open_menu(window):
    window.top_bar.menu_button.menu().popup(QPoint(100, 100))


def open_places(window):
    window.contents.place_box.showPopup()


def open_message(window):
    QMessageBox(QMessageBox.Icon.Question, "Field Guide", "Sure?", parent=window).open()


def open_dialog(window):
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(QLineEdit())
    dialog.setModal(True)
    dialog.show()


def type_text(window):
    QTest.keyClicks(window.top_bar.field, "Coat")


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
    window.handouts.pane.paper_pane.print_panel.offer(Printers(("Lobby",), "Lobby"), both_sides=False)


def wait_for_printers(window):
    open_print_panel(window)
    window.handouts.pane.paper_pane.print_panel.wait("Asking for printers…")


def open_pages_menu(window):
    window.navigator.open("coat-drive")
    menu = window.top_bar.pages_menu
    menu.popup(QPoint(200, 200))


STATES = (
    type_text, open_pages_menu, open_menu, open_places, open_message, open_dialog, open_context_menu, open_find_bar,
    open_address, open_filters, open_file_dialog, open_print_panel, wait_for_printers,
)  # fmt: skip


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
def test_keys_leave_whatever_is_open(opened, qtbot, state):
    state(opened.window)
    top = Top(opened.window)
    if isinstance(top.widget, QDialog):
        qtbot.waitExposed(top.widget)
    for _ in range(3):
        QTest.keyClick(top.handle, SHIFT)
    assert opened.left.times == 1
    QTest.keyClick(top.handle, Qt.Key.Key_H, SHORTCUT)
    close_all(opened.window)
    assert opened.left.times == 2
    assert state is not type_text or opened.window.top_bar.field.text() == "Coat"


def test_the_first_click_on_the_button_leaves_while_a_menu_is_open(opened):
    button = opened.window.top_bar.hide_button
    for times, state in enumerate((open_menu, open_places, open_context_menu), 1):
        state(opened.window)
        Top(opened.window).click(opened.window, button.mapTo(opened.window, button.rect().center()))
        close_all(opened.window)
        assert opened.left.times == times, state.__name__


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
