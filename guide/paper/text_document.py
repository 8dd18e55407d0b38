"""Corrects the layout of Qt's rich text for the screen and for paper."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable


def finish_layout(document: QTextDocument) -> None:
    """Lay out the whole document now.

    By itself Qt lays out a document in steps, and omits the end of a text that is changed between two steps.
    """
    document.markContentsDirty(0, document.characterCount())
    complete_layout(document)


def complete_layout(document: QTextDocument) -> None:
    """Lay out the rest of a document whose text is as it was when Qt began to lay it out."""
    document.documentLayout().blockBoundingRect(last_shown(document))


def last_shown(document: QTextDocument) -> QTextBlock:
    """Return the last paragraph of a document that is not hidden. Qt returns no rectangle of a hidden one."""
    block = document.lastBlock()
    while not block.isVisible() and block.previous().isValid():
        block = block.previous()
    return block


def remove_heading_factors(document: QTextDocument, start: int = 0) -> None:
    """Remove the factor by which Qt enlarges headings from the position `start` on.

    Then only the style sheet sets their size.
    """
    for block in document_blocks(document, start):
        if block.blockFormat().headingLevel():
            _remove_size_factor(block)


def document_blocks(document: QTextDocument, start: int = 0) -> Iterator[QTextBlock]:
    """Yield every paragraph of a document from the position `start` on, including paragraphs in tables."""
    block = document.findBlock(start)
    while block.isValid():
        yield block
        block = block.next()


def table_rect(document: QTextDocument, table: QTextTable) -> QRectF:
    """Return the rectangle of a table in the document, with its padding and without its margins."""
    # The rectangle from Qt starts at the text of the first cell, and its size includes the margins.
    form, cell = table.format(), table.cellAt(0, 0).format().toTableCellFormat()
    sides = QTextFormat.Property.TableCellLeftPadding, QTextFormat.Property.TableCellTopPadding
    left, top = (
        form.cellSpacing() + (cell.doubleProperty(side) if cell.hasProperty(side) else form.cellPadding())
        for side in sides
    )
    rect = document.documentLayout().frameBoundingRect(table).translated(-left, -top)
    rect.setHeight(rect.height() - form.topMargin() - form.bottomMargin())
    rect.setWidth(rect.width() - form.leftMargin() - form.rightMargin())
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
