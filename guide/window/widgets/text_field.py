"""A text field from which neither keyboard predictions nor clipboard histories learn."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu

from guide.window.background.clipboard import put_on_clipboard

Key = QKeySequence.StandardKey


class TextField(QLineEdit):
    """A QLineEdit; input methods work in it as in any other."""

    def __init__(self) -> None:
        super().__init__()
        # These hints ask on-screen keyboards and input methods not to store or predict what is typed.
        self.setInputMethodHints(
            self.inputMethodHints()
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and cut with `put_on_clipboard`; keys that delete do not copy."""
        if event.matches(Key.Copy):
            self.copy_text()
        elif event.matches(Key.Cut):
            self.cut_text()
        elif event.matches(Key.DeleteCompleteLine) or event.matches(Key.DeleteEndOfLine):
            self.delete_text(whole=event.matches(Key.DeleteCompleteLine))
        else:
            super().keyPressEvent(event)

    def copy_text(self) -> None:
        """Copy the selected text."""
        if self.hasSelectedText():
            put_on_clipboard(self.selectedText())

    def cut_text(self) -> None:
        """Copy the selected text and delete it."""
        self.copy_text()
        if not self.isReadOnly():
            self.insert("")

    def delete_text(self, *, whole: bool) -> None:
        """Delete all, or what is after the cursor, without the copy to the clipboard that Qt would make."""
        if not self.isReadOnly():
            start = 0 if whole else self.cursorPosition()
            self.setSelection(start, len(self.text()) - start)
            self.insert("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the field."""
        menu = self.menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu(self) -> QMenu:
        """Return Qt's context menu, with copy and cut replaced by ours."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            own = {"edit-copy": self.copy_text, "edit-cut": self.cut_text}.get(action.objectName())
            if own:
                action.triggered.disconnect()
                action.triggered.connect(own)
        return menu
