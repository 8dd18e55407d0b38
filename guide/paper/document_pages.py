"""Assigns each line and each frame of a rich text to its page.

If Qt drew the pages, the last line of a page would also be on the next page, where it is invisible but PDF
readers find it.
"""

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextList, QTextTable

from guide.blocks.blocks import Block, Facts, Grid, Numbers
from guide.paper.layout import Draw
from guide.paper.rich_text import BODY, PaperDocument
from guide.paper.table_tags import Cells, cells_of_tables
from guide.paper.tags import Tag, tagged
from guide.paper.text import paper_font
from guide.paper.text_document import document_blocks, table_rect
from guide.paper.units import POINT
from guide.steps import Steps

_BULLET, _MARK_GAP = 17.0, 60.0  # radius, and gap between a mark and its item, in 1/720 inch
_THIN, _THICK = 4.0, 15.0  # widths of the lines of frames, in 1/720 inch

PageDrawing = tuple[int, Draw]  # a page, counted from 0, and a function that draws on it


def drawings_by_page(document: PaperDocument, room: QSizeF) -> Steps[dict[int, list[Draw]]]:
    """Return the drawing functions of each page, counted from 0.

    The functions draw in the coordinates of the whole document. `room` is the size of a page's content.
    """
    drawings: dict[int, list[Draw]] = defaultdict(list)
    lists: dict[int, Tag] = {}
    cells = yield from cells_of_tables(document)
    for block in document_blocks(document):
        for page, draw in _lines(document, block, room.height(), (lists, cells)):
            drawings[page].append(draw)
        yield
    for table, content in document.tables:
        for page, draw in _frame(document, table, content, room):
            drawings[page].append(draw)
        yield
    return drawings


def _lines(
    document: PaperDocument, block: QTextBlock, height: float, around: tuple[dict[int, Tag], Cells]
) -> Iterator[PageDrawing]:
    layout, corner = block.layout(), document.documentLayout().blockBoundingRect(block).topLeft()
    tag, of_mark = _tags(block, *around)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        page = int((corner.y() + line.y() + line.height() / 2) // height)
        if number == 0 and (listed := block.textList()):
            yield page, _list_mark(listed, block, corner, of_mark)
        yield page, _line(document, block, number, corner, tag)


def _tags(block: QTextBlock, lists: dict[int, Tag], cells: Cells) -> tuple[Tag | None, Tag | None]:
    """Return the tags of a paragraph and of the mark before it; `lists` has those of lists by their start."""
    cell = cells.get(block.blockNumber())
    if not block.text().strip():
        return cell, None  # an empty line is no paragraph to be read, but an empty cell keeps its place
    if level := block.blockFormat().headingLevel():
        return Tag(f"H{level}"), None
    if listed := block.textList():
        item = Tag("LI", lists.setdefault(listed.item(0).blockNumber(), Tag("L", cell)))
        return Tag("LBody", item), Tag("Lbl", item)
    return Tag("P", cell), None


def _line(document: PaperDocument, block: QTextBlock, number: int, corner: QPointF, tag: Tag | None) -> Draw:
    def draw(painter: QPainter, _whole: PaperDocument = document) -> None:  # keeps the block's document alive
        with tagged(painter, tag, draw):
            block.layout().lineAt(number).draw(painter, corner)

    return draw


def _list_mark(listed: QTextList, block: QTextBlock, corner: QPointF, tag: Tag | None) -> Draw:
    """Return a function that draws the bullet or the number of a list item before its first line.

    `corner` is the top left corner of the item.
    """
    number = (
        listed.itemNumber(block) + 1 if listed.format().style() == listed.format().Style.ListDecimal else 0
    )
    line = block.layout().lineAt(0)
    is_right_to_left = block.textDirection() == Qt.LayoutDirection.RightToLeft
    side = 1 if is_right_to_left else -1
    text = line.naturalTextRect()
    edge = (text.right() if is_right_to_left else text.left()) + side * _MARK_GAP
    end = corner + QPointF(edge, line.y() + line.ascent())

    def draw(painter: QPainter) -> None:
        painter.save()
        if number:
            painter.setFont(paper_font(BODY))
            mark = f"{number}."
            width = painter.fontMetrics().horizontalAdvance(mark)
            with tagged(painter, tag, draw):
                painter.drawText(end - QPointF(0 if is_right_to_left else width, 0), mark)
        else:
            painter.setBrush(Qt.GlobalColor.black)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(end + QPointF(side * _BULLET, -BODY * POINT * 0.27), _BULLET, _BULLET)
        painter.restore()

    return draw


def _frame(document: PaperDocument, table: QTextTable, content: Block, room: QSizeF) -> Iterator[PageDrawing]:
    if isinstance(content, Facts):
        return
    rect = table_rect(document, table)
    is_set_apart = isinstance(content, Numbers) and content.is_set_apart
    rules = [QLineF(rect.left(), y, rect.right(), y) for y in _rules(document, table, content)]
    pen = QPen(Qt.GlobalColor.black, _THICK if is_set_apart else _THIN)
    for page in range(int(rect.top() // room.height()), int(rect.bottom() // room.height()) + 1):
        clip = QRectF(-_THICK, page * room.height(), room.width() + 2 * _THICK, room.height())
        yield page, _outline(rect, rules, pen, clip)


def _outline(rect: QRectF, rules: list[QLineF], pen: QPen, clip: QRectF) -> Draw:
    def draw(painter: QPainter) -> None:
        painter.save()
        painter.setClipRect(clip)
        painter.setPen(pen)
        painter.drawRect(rect)
        painter.setPen(QPen(Qt.GlobalColor.black, _THIN / 2))
        painter.drawLines(rules)
        painter.restore()

    return draw


def _rules(document: PaperDocument, table: QTextTable, content: Block) -> Iterator[float]:
    """Yield the y coordinates of the lines between the rows of a table."""
    layout, padding = document.documentLayout(), table.format().cellPadding()
    for row in range(1, table.rows()) if isinstance(content, Grid) else ():
        cells = (table.cellAt(row, column) for column in range(table.columns()))
        yield (
            min(layout.blockBoundingRect(cell.firstCursorPosition().block()).top() for cell in cells)
            - padding
        )
