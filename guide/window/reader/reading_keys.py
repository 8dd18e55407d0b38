"""The keys that go from part to part of a page, and from link to link."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from guide.window.reader.page_positions import selected_link
from guide.window.widgets.accessibility import is_heard

if TYPE_CHECKING:
    from guide.window.reader.reader import Reader

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def step_link(reader: "Reader", step: Callable[[bool], bool], *, forward: bool) -> bool:
    """Move to the next or previous link by `step`, over hidden ones, or out of the page. Return whether."""
    if forward and reader.reading.enter_link():
        return True
    reader.reading.select_edge(forward=forward)
    scroll = reader.verticalScrollBar().value()
    moved = step(forward)
    if reader.hasFocus() and reader.fold.hides(reader.textCursor().selectionStart()):
        reader.fold.skip(forward=forward)
        reader.verticalScrollBar().setValue(scroll)
        moved = step(forward)
    if moved and reader.hasFocus():
        reader.reading.reach_link()
    return moved


def press(reader: "Reader", event: QKeyEvent) -> bool:
    """Handle a key that goes to a part of the page, or follows its only link. Return whether it was handled.

    Down and Up go from part to part only while a screen reader listens; otherwise they scroll.
    """
    held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
    if key == Qt.Key.Key_H and held in (_NONE, _SHIFT):
        reader.reading.step_heading(-1 if held == _SHIFT else 1)
    elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and held == _NONE and is_heard():
        reader.reading.step(1 if key == Qt.Key.Key_Down else -1)
    elif key in _ENTER and selected_link(reader.textCursor()) is None and reader.reading.href():
        reader.follow(reader.reading.href())
    else:
        return False
    return True
