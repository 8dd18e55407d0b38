"""Corrections to the layout of Qt's rich text, for the screen and for paper."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable


def finish_layout(document: QTextDocument) -> None:
    """Lay out the whole document now.

    Qt does it in steps, and loses the rest of a text that is edited in between.
    """
    document.markContentsDirty(0, document.characterCount())
    document.documentLayout().blockBoundingRect(document.lastBlock())


def remove_heading_factors(document: QTextDocument) -> None:
    """Remove the factor by which Qt enlarges headings, so that the style sheet alone sets their size."""
    for block in document_blocks(document):
        if block.blockFormat().headingLevel():
            _remove_size_factor(block)


def document_blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield every paragraph, including those in tables."""
    block = document.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def table_rect(document: QTextDocument, table: QTextTable) -> QRectF:
    """Return the rectangle of a table, with its padding and without its margins."""
    # Qt's rectangle starts at the text of the first cell, and its height includes the margins.
    form = table.format()
    inset = form.cellPadding() + form.cellSpacing()
    rect = document.documentLayout().frameBoundingRect(table).translated(-inset, -inset)
    rect.setHeight(rect.height() - form.topMargin() - form.bottomMargin())
    return rect


def _remove_size_factor(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        form = fragment.charFormat()
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)
        iterator += 1
