"""What Qt's rich text needs to be laid out well, on the screen and on paper."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable


def finish_layout(document: QTextDocument) -> None:
    """Lay out all of a page: Qt does it bit by bit, and loses the rest of what is edited meanwhile."""
    document.markContentsDirty(0, document.characterCount())
    document.documentLayout().blockBoundingRect(document.lastBlock())


def size_headings(document: QTextDocument) -> None:
    """Take back what Qt adds to the size of headings: the style sheet alone decides."""
    for block in blocks(document):
        if block.blockFormat().headingLevel():
            _keep_sheet_size(block)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Give every paragraph, those within tables too."""
    block = document.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def table_rect(document: QTextDocument, table: QTextTable) -> QRectF:
    """Give where a table stands, its room inside included, that around it not."""
    # Qt gives a table's rect from its first text on, and its margins within the height.
    form = table.format()
    inset = form.cellPadding() + form.cellSpacing()
    rect = document.documentLayout().frameBoundingRect(table).translated(-inset, -inset)
    rect.setHeight(rect.height() - form.topMargin() - form.bottomMargin())
    return rect


def _keep_sheet_size(block: QTextBlock) -> None:
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
