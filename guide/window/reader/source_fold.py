"""Hides the sources at the end of a page below one line, which shows them in place and hides them again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from guide.paper.text_document import finish_layout
from guide.render.links import FoldLink, fold_of
from guide.window.reader.page_loader import PageLoader
from guide.window.reader.page_positions import selected_link

if TYPE_CHECKING:
    from guide.window.reader.reader import Reader


class SourceFold(QObject):
    """The line that folds the end of a page. What it hides is still found, which shows it.

    `toggled` is emitted after the sources were shown or hidden.
    """

    toggled = Signal()

    def __init__(self, view: "Reader", loader: PageLoader) -> None:
        super().__init__(view)
        self._view = view
        self._line = -1  # the number of the paragraph with the line; -1 without one
        self.is_open = False
        loader.begun.connect(self._forget)
        loader.added.connect(self._fold)

    def close(self) -> None:
        """Begin another page, whose sources are hidden."""
        self.is_open = False

    def _forget(self) -> None:
        """Forget where the line is, because the text of the page is going."""
        self._line = -1

    def _fold(self, start: int) -> None:
        """Hide what was added to the page from the position `start` on, if it is below the line."""
        document = self._view.document()
        block = document.findBlock(start)
        if self._line < 0:
            self._line = _line_in(document, start)
            if self._line < 0:
                return
            self._write_line()
            block = self._block().next()
        while block.isValid():
            block.setVisible(self.is_open)
            block = block.next()
        if start:
            document.markContentsDirty(start, document.characterCount() - start)

    def hides(self, position: int) -> bool:
        """Return whether the text at a position is hidden."""
        return not self._view.document().findBlock(position).isVisible()

    def toggle(self) -> None:
        """Show the sources, or hide them. The line keeps the focus if it has it."""
        reading, line = self._view.reading, self._block().position()
        is_selected, is_reached = selected_link(self._view.textCursor()) is not None, bool(reading.path)
        self._set_open(is_open=not self.is_open)
        if self.is_open:
            self._view.go_to(line)
        if is_selected:
            self._view.setTextCursor(self._cursor())
            reading.reach_link()
        elif is_reached:
            reading.go(reading.outline.stop_at(line))

    def show_at(self, position: int) -> int:
        """Show what is hidden at a position. Return by how many letters the text moves for that."""
        if self.is_open or not self.hides(position):
            return 0
        before = self._block().length()
        self._set_open(is_open=True)
        return self._block().length() - before

    def skip(self, *, forward: bool) -> None:
        """Select a letter at the far edge of what is hidden, from which Qt then searches the next link."""
        cursor, below = self._view.textCursor(), self._block().next().position()
        end = self._view.document().characterCount() - 1
        cursor.setPosition(end - 1 if forward else below + 1)
        cursor.setPosition(end if forward else below, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)

    def _set_open(self, *, is_open: bool) -> None:
        document, self.is_open = self._view.document(), is_open
        self._write_line()
        block = self._block().next()
        while block.isValid():
            block.setVisible(is_open)
            block = block.next()
        finish_layout(document)
        self._view.reading.forget()
        self.toggled.emit()

    def _write_line(self) -> None:
        """Write the text of the line as it is now, from where it differs."""
        link, cursor = _link_in(self._block()), self._cursor()
        if link is None:
            return
        text, before = link.opened if self.is_open else link.closed, cursor.selectedText()
        same = next((n for n, pair in enumerate(zip(text, before, strict=False)) if pair[0] != pair[1]), 0)
        if text != before:
            cursor.setPosition(cursor.selectionStart() + same)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text[same:], cursor.charFormat())

    def _block(self) -> QTextBlock:
        return self._view.document().findBlockByNumber(self._line)

    def _cursor(self) -> QTextCursor:
        """Return a cursor with the text of the line selected."""
        cursor = QTextCursor(self._block())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _line_in(document: QTextDocument, start: int) -> int:
    """Return the number of the paragraph with the line, the last heading of a page; -1 without one.

    Only from the position `start` on.
    """
    block, first = document.lastBlock(), document.findBlock(start).blockNumber()
    while block.isValid() and block.blockNumber() >= first:
        if block.blockFormat().headingLevel():
            return block.blockNumber() if _link_in(block) else -1
        block = block.previous()
    return -1


def _link_in(block: QTextBlock) -> FoldLink | None:
    """Return the link that folds, if the paragraph has one."""
    fragments = block.begin()
    while not fragments.atEnd():
        if link := fold_of(fragments.fragment().charFormat().anchorHref()):
            return link
        fragments += 1
    return None
