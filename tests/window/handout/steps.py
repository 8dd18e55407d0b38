"""A guide rich in what hand-outs must heed, and what a worker does with menus, lists and the mouse."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from guide.content.lists import HandoutCover, WordLists
from guide.content.model import Kind
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.window.dialogs.file_dialog import FileDialog
from tests.builders import entry, small_guide

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
THREE = ("winter-line", "soup-van", "night-shelter")


def number(value):
    return Contact(kind=ContactKind.SUPPORT, channel=Channel.CALL, value=value)


def guide_with_words():
    """A guide with telling words, cover, a secret address, and a line that is not sure."""
    guide = small_guide()
    more = (
        entry("city-help", Kind.LINE, title="City help", contacts=(number("555-0211"),)),
        entry("unsure-cover", confidence=Confidence.DISPUTED),
        entry("refuge", Kind.SERVICE, title="Refuge", address="1 Hidden Road", confidential=True),
        entry("open-house", Kind.SERVICE, title="Open house", address="2 Main Street"),
        entry(
            "old-line", Kind.LINE, title="Old line", contacts=(number("555-0300"),), confidence=Confidence.DISPUTED
        ),
        entry("odd-line", Kind.LINE, title="Odd line", contacts=(number("555-0301"),), confidence=Confidence.DISPUTED),
    )  # fmt: skip
    return replace(
        guide,
        entries=(*guide.entries, *more),
        words=WordLists(topic_words=("coat",)),
        handout_cover=HandoutCover(entry_ids=("city-help", "unsure-cover")),
    )


def targets(handouts):
    return [item.target for item in handouts.state.handout_list]


def ask_for_menu(view, *, index=None, place=None):
    """Ask for the context menu: of a row by mouse, of a place by mouse, else by key."""
    reason = QContextMenuEvent.Reason
    if index is not None:
        view.scrollTo(index)
        place = view.visualRect(index).center()
    if place is None:
        event = QContextMenuEvent(reason.Keyboard, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
        QApplication.sendEvent(view, event)
    else:
        event = QContextMenuEvent(reason.Mouse, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)


def choose(menu, words):
    """Choose in a menu that is open."""
    assert menu.isVisible()
    action = next(action for action in menu.actions() if action.text().startswith(words))
    menu.setActiveAction(action)
    action.trigger()
    menu.close()


def drag(view, start, end, *, let_go=True):
    """Drag with the mouse within a list, slowly."""
    handle = view.viewport()
    events = [
        (QEvent.Type.MouseButtonPress, start, LEFT),
        *((QEvent.Type.MouseMove, start + (end - start) * step / 4, LEFT) for step in (1, 2, 3, 4)),
        *([(QEvent.Type.MouseButtonRelease, end, NO_BUTTON)] if let_go else []),
    ]
    for kind, place, held in events:
        there = QPointF(place)
        button = NO_BUTTON if kind == QEvent.Type.MouseMove else LEFT
        event = QMouseEvent(kind, there, QPointF(handle.mapToGlobal(there.toPoint())), button, held, NONE)
        QApplication.sendEvent(handle, event)


def dialog_of(ready):
    found = [dialog for dialog in ready.window().findChildren(FileDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def answer(dialog, qtbot, name=""):
    """Type a name, where one is given, press the button, and wait until the dialog has found the file."""
    qtbot.waitUntil(lambda: bool(dialog.browser.folder))
    if name:
        dialog.field.selectAll()
        qtbot.keyClicks(dialog.field, name)
    with qtbot.waitSignal(dialog.chosen):
        qtbot.mouseClick(dialog.accept_button, LEFT)


def done_with_files(ready, qtbot):
    qtbot.waitUntil(lambda: not ready.exporter.is_busy)


def save_pdf(ready, qtbot, name=""):
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    answer(dialog_of(ready), qtbot, name)
    done_with_files(ready, qtbot)


def said(ready, qtbot, words):
    qtbot.waitUntil(lambda: words in ready.message_line.text())


def shows_that_nothing_is_there(ready, qtbot, name):
    qtbot.mouseClick(ready.items_pane.list_buttons.open_button, LEFT)
    dialog = dialog_of(ready)
    qtbot.waitUntil(lambda: bool(dialog.browser.folder))
    qtbot.keyClicks(dialog.field, name)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.message_label.text() == "There is no file of that name here.")
    assert dialog.isVisible()
    dialog.reject()


def save_list(ready, qtbot, name=""):
    qtbot.mouseClick(ready.items_pane.list_buttons.save_button, LEFT)
    answer(dialog_of(ready), qtbot, name)
    done_with_files(ready, qtbot)


def open_list(ready, qtbot, name):
    qtbot.mouseClick(ready.items_pane.list_buttons.open_button, LEFT)
    answer(dialog_of(ready), qtbot, name)
    done_with_files(ready, qtbot)
