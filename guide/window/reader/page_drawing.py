"""Draws the bullets, rounded boxes and tags of a page, which Qt's rich text lacks."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextLayout,
    QTextLine,
    QTextListFormat,
    QTextTable,
)

from guide.paper.text_document import document_blocks, last_shown, table_rect
from guide.window.reader.wide_rows import GROUND
from guide.window.theme.appearance import look

TAG = QTextFormat.Property.UserProperty + 3  # marks a tag, whose ground is drawn with round corners
HEAD = 5  # paragraphs at the top of a page, among which are all of its tags
_BEYOND = 200  # pixels, more than the padding and the margin of a box

Span = tuple[int, int]  # the first and the last position of a part of the document


def draw_boxes(painter: QPainter, document: QTextDocument, in_sight: Span) -> None:
    """Draw the background of the boxes in sight. The origin of `painter` must be that of the document."""
    painter.setPen(look().color("control") if look().tokens.has_edges else Qt.PenStyle.NoPen)
    for ground, rect in boxes(document, in_sight):
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, look().px(8), look().px(8))


def draw_tags(painter: QPainter, document: QTextDocument, in_sight: Span) -> None:
    """Draw the ground and the edge of the tags in sight. The origin of `painter` must be the document's."""
    painter.setPen(look().color("control" if look().tokens.has_edges else "line"))
    painter.setBrush(look().color("side"))
    for rect in tags(document, in_sight):
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), look().px(4), look().px(4))


def draw_bullets(painter: QPainter, document: QTextDocument, in_sight: Span) -> None:
    """Draw the bullets of list items in sight. The origin of `painter` must be that of the document."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look().color("text"))
    radius = look().px(5) / 2
    for middle in bullets(document, look().px(12), in_sight):
        painter.drawEllipse(middle, radius, radius)


def bullets(document: QTextDocument, gap: int, in_sight: Span | None = None) -> Iterator[QPointF]:
    """Yield the middle of each bullet, which is `gap` pixels before the first line of its item.

    The unit is pixels of the document. Only items of the positions `in_sight` count, or without it all items.
    """
    start, end = in_sight or (0, document.characterCount())
    for block in document_blocks(document, start):
        if block.position() > end:
            return
        items = block.textList()
        if items and items.format().style() == QTextListFormat.Style.ListStyleUndefined:
            # Reading the rect makes Qt lay the block out. lineAt(0) of a block without lines would crash.
            corner = document.documentLayout().blockBoundingRect(block).topLeft()
            if block.layout().lineCount():
                line = block.layout().lineAt(0).naturalTextRect()
                is_right_to_left = block.textDirection() == Qt.LayoutDirection.RightToLeft
                x = line.right() + gap if is_right_to_left else line.left() - gap
                yield corner + QPointF(x, line.center().y())


def boxes(document: QTextDocument, in_sight: Span | None = None) -> Iterator[tuple[QBrush, QRectF]]:
    """Yield the background and the rect of each box, in pixels of the document.

    Only boxes at the positions `in_sight` count, or without it all boxes.
    """
    start, end = in_sight or (0, document.characterCount())
    for frame in document.rootFrame().childFrames():
        if frame.lastPosition() < start or frame.firstPosition() > end:
            continue
        if isinstance(frame, QTextTable) and frame.format().hasProperty(GROUND):
            yield frame.format().property(GROUND), table_rect(document, frame)


def tags(document: QTextDocument, in_sight: Span | None = None) -> Iterator[QRectF]:
    """Yield the rect of each tag, in pixels of the document.

    Only tags in paragraphs of the positions `in_sight` count, or without it all tags.
    """
    start, end = in_sight or (0, document.characterCount())
    for block in islice(document_blocks(document), HEAD):
        if not start <= block.position() <= end:
            continue
        for first, last, form in fragments_of(block):
            if form.hasProperty(TAG):
                rect = _rect_of_part(block.layout(), first - block.position(), last - block.position())
                corner = document.documentLayout().blockBoundingRect(block).topLeft()
                yield rect.translated(corner).toRect().adjusted(1, 0, -1, 0).toRectF()


def fragments_of(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Yield each part of a paragraph with a format of its own: its first and last position, its format."""
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        yield fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()
        fragments += 1


def _rect_of_part(layout: QTextLayout, first: int, last: int) -> QRectF:
    """Return the rect of the part between two positions of a paragraph, which stands in one line."""
    line = layout.lineForTextPosition(first)
    if not line.isValid():
        return QRectF()
    text = line.naturalTextRect()
    left, right = sorted((_x(line, first), _x(line, last)))
    return QRectF(QPointF(left, text.top()), QPointF(right, text.bottom()))


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # with the position; the types of Qt for Python are wrong
    return float(found[0])


def span_in_sight(document: QTextDocument, scroll: int, height: int) -> Span:
    """Return the positions of the first and the last paragraph in a view of `height`, scrolled by `scroll`.

    A little above and below counts, too, because a box reaches beyond its text. The unit is pixels.
    """
    top, bottom = scroll - _BEYOND, scroll + height + _BEYOND
    numbers, block = range(last_shown(document).blockNumber() + 1), document.findBlockByNumber

    def rect(number: int) -> QRect:
        return document.documentLayout().blockBoundingRect(block(number)).toAlignedRect()

    # Only the paragraphs of a table are not in the order of their heights; any of its paragraphs finds it.
    first = bisect_left(numbers, top, key=lambda number: rect(number).bottom())
    last = bisect_left(numbers, bottom, key=lambda number: rect(number).top())
    return block(first).position(), block(last).position() if last in numbers else document.characterCount()


def list_items(document: QTextDocument, start: int) -> Iterator[QTextBlock]:
    """Yield the items of lists from the position `start` on."""
    return (block for block in document_blocks(document, start) if block.textList())
