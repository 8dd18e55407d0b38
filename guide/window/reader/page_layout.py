"""Lays a page out in a QTextDocument: its margins, lists, boxes and rows of numbers."""

from itertools import chain, islice

from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextListFormat,
    QTextTable,
)

from guide.paper.text_document import (
    complete_layout,
    document_blocks,
    remove_heading_factors,
)
from guide.render.links import term_of
from guide.window.reader.page_drawing import HEAD, TAG, fragments_of, list_items
from guide.window.reader.wide_rows import GROUND, fit_rows, room_for_rows
from guide.window.theme.appearance import look

WIDTH = 640  # pixels of text at 100 %: 65 to 75 letters in each line
MARGIN = 40  # pixels at 100 % beside the text
_BEYOND_TEXT = QTextFrameFormat.Property.UserProperty + 2  # how far rows of numbers reach beyond the text
_BODY = "<html><body>"  # the begin of each piece of HTML


def prepare(document: QTextDocument, font: QFont) -> None:
    """Set the font and the style sheet of `document`. Call this before the HTML is set.

    The layout is disabled until `lay_out` is called, because each change to a page that is already laid out
    takes as long as the whole layout.
    """
    style_sheet = look().style_sheet("reader.css")
    if document.defaultStyleSheet() != style_sheet:  # Qt would read it again for each page
        document.setDefaultStyleSheet(style_sheet)
    document.setLayoutEnabled(False)
    document.setDefaultFont(font)


def lay_out(document: QTextDocument, viewport_width: int, *, above: int = 0) -> None:
    """Lay out a document after `prepare` was called and the HTML was set.

    `viewport_width` is in pixels; `above` is the height of what stands above the text.
    """
    document.setIndentWidth(look().px(24))
    _style(document)
    round_tags(document)
    set_margins(document, viewport_width, above=above)
    document.setLayoutEnabled(True)
    complete_layout(document)


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
    cursor.endEditBlock()  # only from here on the document knows the tables of the piece
    cursor.beginEditBlock()
    _style(document, start)
    if beyond := document.rootFrame().frameFormat().intProperty(_BEYOND_TEXT):
        fit_rows(document, beyond, start)
    cursor.endEditBlock()


def _style(document: QTextDocument, start: int = 0) -> None:
    remove_heading_factors(document, start)
    separate_markers(document, start)
    round_boxes(document, start)
    dot_terms(document, start)


def set_margins(document: QTextDocument, viewport_width: int, *, above: int = 0) -> None:
    """Set the margins so that the text has a readable width in a viewport of `viewport_width` pixels.

    `above` is the height in pixels of what stands above the text and scrolls with it.
    """
    spare = viewport_width - look().px(WIDTH + 2 * MARGIN)
    form = document.rootFrame().frameFormat()
    edge = min(look().px(MARGIN), viewport_width // 16)
    right = max(edge, edge + spare)
    beyond = room_for_rows(document, viewport_width - edge - right, viewport_width - 2 * edge)
    before = form.intProperty(_BEYOND_TEXT)
    top = above + look().px(8) if above else look().px(24)
    if (form.topMargin(), form.leftMargin(), form.rightMargin(), before) == (
        top,
        edge,
        right - beyond,
        beyond,
    ):
        return
    form.setLeftMargin(edge)
    form.setRightMargin(right - beyond)
    form.setProperty(_BEYOND_TEXT, beyond)
    form.setTopMargin(top)
    form.setBottomMargin(look().px(40))
    document.rootFrame().setFrameFormat(form)
    if beyond or before:
        fit_rows(document, beyond)


def separate_markers(document: QTextDocument, start: int = 0) -> None:
    """Widen the gap between the marker and the text of list items. Qt's own gap is a single space."""
    # Each change of a list takes as long as the whole list, so it is changed once and not for each item.
    lists = {block.textList().objectIndex(): block.textList() for block in list_items(document, start)}
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
    found = chain.from_iterable(map(fragments_of, document_blocks(document, start)))
    for first, last, form in list(found):  # a new format would end the iteration
        if term_of(form.anchorHref()) is not None:
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(dotted)


def round_tags(document: QTextDocument) -> None:
    """Replace the background of the tags by a property; draw_tags draws it with an edge and round corners.

    In some colours the ground alone does not tell where one tag ends and the next begins.
    """
    cursor = QTextCursor(document)
    head = islice(document_blocks(document), HEAD)
    for first, last, form in list(chain.from_iterable(map(fragments_of, head))):
        if form.background().style() != QBrush().style():
            form.clearBackground()
            form.setProperty(TAG, 1)
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)
