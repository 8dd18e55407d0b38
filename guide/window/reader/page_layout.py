"""Lays a page out in a QTextDocument, and draws the bullets and rounded boxes that Qt's rich text lacks."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrameFormat,
    QTextListFormat,
    QTextTable,
)

from guide.paper.text_document import document_blocks, finish_layout, remove_heading_factors, table_rect
from guide.window.theme.appearance import Appearance

WIDTH = 640  # pixels of text at 100 %: 65 to 75 letters in each line
MARGIN = 40  # pixels at 100 % beside the text
_GROUND = QTextFrameFormat.Property.UserProperty + 1


def prepare(document: QTextDocument, font: QFont, appearance: Appearance) -> None:
    """Set the font and the style sheet of `document`. Call this before the HTML is set.

    The layout is disabled until `lay_out` is called, because each change to a page that is already laid out
    takes as long as the whole layout.
    """
    document.setDefaultStyleSheet(appearance.style_sheet("reader.css"))
    document.setDefaultFont(font)
    document.setLayoutEnabled(False)


def lay_out(document: QTextDocument, viewport_width: int, appearance: Appearance) -> None:
    """Lay out a document after `prepare` was called and the HTML was set.

    `viewport_width` is in pixels.
    """
    document.setIndentWidth(appearance.px(24))
    remove_heading_factors(document)
    separate_markers(document)
    round_boxes(document)
    set_margins(document, viewport_width, appearance)
    document.setLayoutEnabled(True)
    finish_layout(document)


def set_margins(document: QTextDocument, viewport_width: int, appearance: Appearance) -> None:
    """Set the margins so that the text has a readable width in a viewport of `viewport_width` pixels."""
    spare = viewport_width - appearance.px(WIDTH + 2 * MARGIN)
    form = document.rootFrame().frameFormat()
    edge = min(appearance.px(MARGIN), viewport_width // 16)
    right = max(edge, edge + spare)
    if (form.leftMargin(), form.rightMargin()) == (edge, right):
        return
    form.setLeftMargin(edge)
    form.setRightMargin(right)
    form.setTopMargin(appearance.px(32))
    form.setBottomMargin(appearance.px(40))
    document.rootFrame().setFrameFormat(form)


def separate_markers(document: QTextDocument) -> None:
    """Widen the gap between the marker and the text of each list item. Qt's own gap is a single space."""
    for block in _items(document):
        form = block.textList().format()
        if form.style() == QTextListFormat.Style.ListDisc:
            form.setStyle(QTextListFormat.Style.ListStyleUndefined)  # draw_bullets draws the bullets instead
        else:
            form.setNumberSuffix(". ")
        block.textList().setFormat(form)


def round_boxes(document: QTextDocument) -> None:
    """Move the background of each box to a property, from which draw_boxes draws it with round corners."""
    for frame in document.rootFrame().childFrames():
        form = frame.frameFormat()
        if isinstance(frame, QTextTable) and form.background().style() != QBrush().style():
            table_format = frame.format()
            table_format.setProperty(_GROUND, form.background())
            table_format.clearBackground()
            table_format.setBorder(0)
            frame.setFormat(table_format)


def draw_boxes(painter: QPainter, document: QTextDocument, appearance: Appearance) -> None:
    """Draw the background of each box. The origin of `painter` must be the origin of the document."""
    painter.setPen(Qt.PenStyle.NoPen)
    for ground, rect in boxes(document):
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, appearance.px(8), appearance.px(8))


def draw_bullets(painter: QPainter, document: QTextDocument, appearance: Appearance) -> None:
    """Draw the bullet of each list item. The origin of `painter` must be the origin of the document."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(appearance.color("text"))
    radius = appearance.px(5) / 2
    for start in item_starts(document):
        painter.drawEllipse(start - QPointF(appearance.px(12), 0), radius, radius)


def item_starts(document: QTextDocument) -> Iterator[QPointF]:
    """Yield the left end of the first line of each item with a bullet, at half the height of the line.

    The unit is pixels of the document.
    """
    for block in _items(document):
        if block.textList().format().style() == QTextListFormat.Style.ListStyleUndefined:
            # Reading the rect makes Qt lay the block out. lineAt(0) of a block without lines would crash.
            corner = document.documentLayout().blockBoundingRect(block).topLeft()
            if block.layout().lineCount():
                line = block.layout().lineAt(0).naturalTextRect()
                yield corner + QPointF(line.left(), line.center().y())


def boxes(document: QTextDocument) -> Iterator[tuple[QBrush, QRectF]]:
    """Yield the background and the rect of each box, in pixels of the document."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.format().hasProperty(_GROUND):
            yield frame.format().property(_GROUND), table_rect(document, frame)


def _items(document: QTextDocument) -> Iterator[QTextBlock]:
    return (block for block in document_blocks(document) if block.textList())
