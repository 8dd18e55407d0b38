"""Lays a page out in a QTextDocument, and draws the bullets and rounded boxes that Qt's rich text lacks."""

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextListFormat,
    QTextTable,
)

from guide.paper.text_document import (
    document_blocks,
    finish_layout,
    last_shown,
    remove_heading_factors,
    table_rect,
)
from guide.render.links import term_of
from guide.window.reader.wide_rows import GROUND, fit_rows, room_for_rows
from guide.window.theme.appearance import Appearance

WIDTH = 640  # pixels of text at 100 %: 65 to 75 letters in each line
MARGIN = 40  # pixels at 100 % beside the text
_BEYOND_TEXT = QTextFrameFormat.Property.UserProperty + 2  # how far rows of numbers reach beyond the text
_BEYOND = 200  # pixels, more than the padding and the margin of a box
_BODY = "<html><body>"  # the begin of each piece of HTML

Span = tuple[int, int]  # the first and the last position of a part of the document


def prepare(document: QTextDocument, font: QFont, appearance: Appearance) -> None:
    """Set the font and the style sheet of `document`. Call this before the HTML is set.

    The layout is disabled until `lay_out` is called, because each change to a page that is already laid out
    takes as long as the whole layout.
    """
    document.setDefaultStyleSheet(appearance.style_sheet("reader.css"))
    document.setLayoutEnabled(False)
    document.setDefaultFont(font)


def lay_out(document: QTextDocument, viewport_width: int, appearance: Appearance) -> None:
    """Lay out a document after `prepare` was called and the HTML was set.

    `viewport_width` is in pixels.
    """
    document.setIndentWidth(appearance.px(24))
    _style(document)
    set_margins(document, viewport_width, appearance)
    document.setLayoutEnabled(True)
    finish_layout(document)


def append(document: QTextDocument, html: str) -> None:
    """Append the HTML of a piece to a document that is laid out, and lay out only this piece.

    The result is the same as if the HTML of all pieces had been set at once.
    """
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.beginEditBlock()
    start, form, char_form = cursor.position(), cursor.blockFormat(), cursor.blockCharFormat()
    # Qt joins the first paragraph of what is inserted with the last one of the document, which would lose its
    # format. So a paragraph is put before, whose only letter is deleted. Between two tables Qt needs none.
    begins_with_table = html.startswith(f"{_BODY}<table") and cursor.block().length() == 1
    cursor.insertHtml(html if begins_with_table else html.replace(_BODY, f"{_BODY}<p>.</p>", 1))
    cursor.setPosition(start)
    if not begins_with_table:
        cursor.deleteChar()
    cursor.setBlockFormat(form)
    cursor.setBlockCharFormat(char_form)
    _style(document, start)
    if beyond := document.rootFrame().frameFormat().intProperty(_BEYOND_TEXT):
        fit_rows(document, beyond, start)
    cursor.endEditBlock()


def _style(document: QTextDocument, start: int = 0) -> None:
    remove_heading_factors(document, start)
    separate_markers(document, start)
    round_boxes(document, start)
    dot_terms(document, start)


def set_margins(document: QTextDocument, viewport_width: int, appearance: Appearance) -> None:
    """Set the margins so that the text has a readable width in a viewport of `viewport_width` pixels."""
    spare = viewport_width - appearance.px(WIDTH + 2 * MARGIN)
    form = document.rootFrame().frameFormat()
    edge = min(appearance.px(MARGIN), viewport_width // 16)
    right = max(edge, edge + spare)
    beyond = room_for_rows(document, viewport_width - edge - right, viewport_width - 2 * edge)
    before = form.intProperty(_BEYOND_TEXT)
    if (form.leftMargin(), form.rightMargin(), before) == (edge, right - beyond, beyond):
        return
    form.setLeftMargin(edge)
    form.setRightMargin(right - beyond)
    form.setProperty(_BEYOND_TEXT, beyond)
    form.setTopMargin(appearance.px(24))
    form.setBottomMargin(appearance.px(40))
    document.rootFrame().setFrameFormat(form)
    if beyond or before:
        fit_rows(document, beyond)


def separate_markers(document: QTextDocument, start: int = 0) -> None:
    """Widen the gap between the marker and the text of list items. Qt's own gap is a single space."""
    # Each change of a list takes as long as the whole list, so it is changed once and not for each item.
    lists = {block.textList().objectIndex(): block.textList() for block in _items(document, start)}
    for text_list in lists.values():
        form = text_list.format()
        if form.style() == QTextListFormat.Style.ListDisc:
            form.setStyle(QTextListFormat.Style.ListStyleUndefined)  # draw_bullets draws the bullets instead
        else:
            form.setNumberSuffix(". ")
        text_list.setFormat(form)


def round_boxes(document: QTextDocument, start: int = 0) -> None:
    """Move the background of boxes to a property, from which draw_boxes draws it with round corners."""
    for frame in document.rootFrame().childFrames():
        if frame.lastPosition() < start:
            continue
        form = frame.frameFormat()
        if isinstance(frame, QTextTable) and form.background().style() != QBrush().style():
            table_format = frame.format()
            table_format.setProperty(GROUND, form.background())
            table_format.clearBackground()
            table_format.setBorder(0)
            frame.setFormat(table_format)


def dot_terms(document: QTextDocument, start: int = 0) -> None:
    """Underline the glossary terms by dots, so that they differ from links not by colour alone."""
    dotted = QTextCharFormat()
    dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    cursor = QTextCursor(document)
    for first, last in list(_terms(document, start)):  # a new format would end the iteration
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(dotted)


def _terms(document: QTextDocument, start: int) -> Iterator[Span]:
    for block in document_blocks(document, start):
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if term_of(fragment.charFormat().anchorHref()) is not None:
                yield fragment.position(), fragment.position() + fragment.length()
            fragments += 1


def draw_boxes(painter: QPainter, document: QTextDocument, appearance: Appearance, in_sight: Span) -> None:
    """Draw the background of the boxes in sight. The origin of `painter` must be that of the document."""
    painter.setPen(appearance.color("control") if appearance.tokens.has_edges else Qt.PenStyle.NoPen)
    for ground, rect in boxes(document, in_sight):
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, appearance.px(8), appearance.px(8))


def draw_bullets(painter: QPainter, document: QTextDocument, appearance: Appearance, in_sight: Span) -> None:
    """Draw the bullets of list items in sight. The origin of `painter` must be that of the document."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(appearance.color("text"))
    radius = appearance.px(5) / 2
    for middle in bullets(document, appearance.px(12), in_sight):
        painter.drawEllipse(middle, radius, radius)


def bullets(document: QTextDocument, gap: int, in_sight: Span | None = None) -> Iterator[QPointF]:
    """Yield the middle of each bullet, which is `gap` pixels before the first line of its item.

    The unit is pixels of the document. Only items of the positions `in_sight` count, or without it all items.
    """
    start, end = in_sight or (0, document.characterCount())
    for block in _items(document, start):
        if block.position() > end:
            return
        if block.textList().format().style() == QTextListFormat.Style.ListStyleUndefined:
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


def _items(document: QTextDocument, start: int) -> Iterator[QTextBlock]:
    return (block for block in document_blocks(document, start) if block.textList())
