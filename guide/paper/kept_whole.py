"""Keeps paragraphs, items of lists and contacts of a full page whole where pages end."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable

from guide.blocks.blocks import Block, Box, Numbers
from guide.paper.text_document import table_rect
from guide.steps import Steps

Tables = Iterable[tuple[QTextTable, Block]]  # each table of a document with the block that it shows


def keep_whole(document: QTextDocument, tables: Tables, height: float) -> Steps[None]:
    """Move to the next page what the end of a page would cut, with the heading above it.

    That is a paragraph, an item of a list, and the contact of a line; of what is higher than a page, or of a
    table, the heading stays with the first line.
    """
    whole = {table.firstPosition() for table, block in tables if isinstance(block, Numbers | Box)}
    start: QTextBlock | QTextTable | None = None
    for part in _parts(document):
        yield
        if isinstance(part, QTextBlock) and not part.text():
            continue
        start = start or part
        if isinstance(part, QTextBlock) and part.blockFormat().headingLevel():
            continue
        top, (begin, end) = _reach(document, start)[0], _reach(document, part)
        is_whole = isinstance(part, QTextBlock) or part.firstPosition() in whole
        bottom = end if is_whole and end - top <= height else begin + 1
        if top // height != (bottom - 1) // height:
            _break_before(start)
        start = None


def _parts(document: QTextDocument) -> Iterator[QTextBlock | QTextTable]:
    """Yield the paragraphs and tables of a document; not the paragraphs in tables."""
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        yield table or block
        block = table.lastCursorPosition().block().next() if table else block.next()


def _reach(document: QTextDocument, part: QTextBlock | QTextTable) -> tuple[float, float]:
    """Return the top of the first line of a paragraph or a table, and its bottom."""
    if isinstance(part, QTextTable):
        return _reach(document, part.firstCursorPosition().block())[0], table_rect(document, part).bottom()
    rect, layout = document.documentLayout().blockBoundingRect(part), part.layout()
    if not layout.lineCount():
        return rect.top(), rect.bottom()
    last = layout.lineAt(layout.lineCount() - 1)
    return rect.top() + layout.lineAt(0).y(), rect.top() + last.y() + last.height()


def _break_before(part: QTextBlock | QTextTable) -> None:
    if isinstance(part, QTextTable):
        table = part.format()
        table.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        part.setFormat(table)
    else:
        paragraph = part.blockFormat()
        paragraph.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(part).setBlockFormat(paragraph)
