"""Opens the context menu of a widget by Shift+F10, since many keyboards have no Menu key."""

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

Reason = QContextMenuEvent.Reason


def is_context_key(event: QKeyEvent) -> bool:
    """Return whether a key asks for a context menu, which Qt asks for by itself only on Windows."""
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_F10 and shift and sys.platform != "win32"


def open_context_menu(widget: QWidget) -> None:
    """Open the context menu of `widget` at its cursor, as the Menu key does."""
    cursor = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle))
    place = cursor.center().toPoint()
    QApplication.sendEvent(widget, QContextMenuEvent(Reason.Keyboard, place, widget.mapToGlobal(place)))
