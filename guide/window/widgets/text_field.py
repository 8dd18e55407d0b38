"""Defines a text field whose text is hidden from word predictions and clipboard histories."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu

from guide.window.background.clipboard import put_on_clipboard
from guide.window.widgets.context_key import is_context_key, open_context_menu

Key = QKeySequence.StandardKey


class TextField(QLineEdit):
    """A QLineEdit that marks its text as private. Input methods work in the field as usual."""

    def __init__(self) -> None:
        super().__init__()
        # With these hints, on-screen keyboards and input methods should not store or predict the text.
        self.setInputMethodHints(
            self.inputMethodHints()
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Call `copy_text`, `cut_text` and `delete_text` for their keys, else act as a QLineEdit."""
        if event.matches(Key.Copy):
            self.copy_text()
        elif event.matches(Key.Cut):
            self.cut_text()
        elif event.matches(Key.DeleteCompleteLine) or event.matches(Key.DeleteEndOfLine):
            self.delete_text(whole=event.matches(Key.DeleteCompleteLine))
        elif is_context_key(event):
            open_context_menu(self)
        else:
            super().keyPressEvent(event)

    def copy_text(self) -> None:
        """Copy the selected text with `put_on_clipboard`."""
        if self.hasSelectedText():
            put_on_clipboard(self.selectedText())

    def cut_text(self) -> None:
        """Copy the selected text with `put_on_clipboard`, and delete it."""
        self.copy_text()
        if not self.isReadOnly():
            self.insert("")

    def delete_text(self, *, whole: bool) -> None:
        """Delete the text after the cursor, or the whole text. Qt would also copy the deleted text."""
        if not self.isReadOnly():
            start = 0 if whole else self.cursorPosition()
            self.setSelection(start, len(self.text()) - start)
            self.insert("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the context menu of the field."""
        menu = self.menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu(self) -> QMenu:
        """Return Qt's context menu, in which Copy and Cut call `copy_text` and `cut_text`."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            replacement = {"edit-copy": self.copy_text, "edit-cut": self.cut_text}.get(action.objectName())
            if replacement:
                action.triggered.disconnect()
                action.triggered.connect(replacement)
        return menu
