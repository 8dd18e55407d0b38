"""The search box of the top bar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from guide.window.widgets.text_field import TextField


class SearchField(TextField):
    """The search box. It emits a signal for each key that moves the focus out of it."""

    entered = Signal()  # the field received the focus
    downPressed = Signal()
    escapePressed = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emit `entered`, unless the focus only returns from a menu or another window."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit a signal for Down and Esc; other keys edit the text."""
        if event.key() == Qt.Key.Key_Down:
            self.downPressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escapePressed.emit()
        else:
            super().keyPressEvent(event)
