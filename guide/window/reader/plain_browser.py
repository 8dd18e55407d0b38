"""A text browser that opens no file, and lets text out only as plain text and only by copying."""

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu, QTextBrowser

from guide.blocks.isolates import without_isolates
from guide.i18n import tr
from guide.render.markup import BREAK
from guide.window.background.clipboard import put_on_clipboard


class PlainBrowser(QTextBrowser):
    """A text browser for text that could be hostile; it follows no link by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002
        """Return an empty image for any resource, so that no text of the guide can open a file."""
        # If the result were empty, Qt would open the file itself.
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(0)
        return blank

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clear a selection that is clicked, so that it cannot be dragged out of the window into a file."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        position = self.cursorForPosition(event.position().toPoint()).position()
        if cursor.hasSelection() and cursor.selectionStart() <= position <= cursor.selectionEnd():
            scroll = bar.value()
            cursor.setPosition(cursor.anchor() if event.modifiers() else position)
            self.setTextCursor(cursor)  # setTextCursor may scroll
            bar.setValue(scroll)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selection as plain text on Ctrl+C, else act as a QTextBrowser."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
        else:
            super().keyPressEvent(event)

    def copy_text(self) -> None:
        """Copy the selection as plain text, because links to pages work only in this program."""
        if self.textCursor().hasSelection():
            text = self.textCursor().selection().toPlainText()
            put_on_clipboard(without_isolates(text.replace(BREAK, "")))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the context menu at the position of the event, and wait until it is closed."""
        menu = self.context_menu(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def context_menu(self, _position: QPoint) -> QMenu:
        """Return the context menu for a position in the viewport."""
        menu = QMenu(self)
        copy = menu.addAction(tr("Copy"))
        copy.triggered.connect(self.copy_text)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(tr("Select all")).triggered.connect(self.selectAll)
        return menu
