"""Widens tables and rows of numbers into the room beside the text: a note stands in its numbers' line."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

GROUND = QTextFrameFormat.Property.UserProperty + 1  # the background of a box, drawn with round corners
_OWN_WIDTHS = GROUND + 3  # those of the columns of rows before they were wide
# Parts of the width of the text that the rows need to be wide, and that they use at most.
_ENOUGH, _MOST = 1.4, 1.55
_BELOW, _BESIDE = "\u2028", "\u2003"  # the letter before a note: the end of a line, or a wide blank
_WIDE = (22, 78)  # percent of the width for names and for numbers


def room_for_rows(document: QTextDocument, text_width: int, room: int) -> int:
    """Return by how many pixels rows reach beyond the text; `room` is the page's width without its edges."""
    has_room = room >= text_width * _ENOUGH and any(map(_is_wide, _tables(document, 0)))
    return min(room, round(text_width * _MOST)) - text_width if has_room else 0


def fit_rows(document: QTextDocument, beyond: int, start: int = 0) -> None:
    """Widen rows from `start` on by `beyond`: all else gets this as its margin, which the page then lacks."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    _set_margin(cursor, beyond, start, document.characterCount() - 1)
    for table in _tables(document, start):
        _set_margin(cursor, 0, table.firstPosition(), table.lastPosition())
        form = table.format()
        form.setRightMargin(0 if _is_wide(table) else beyond)
        table.setFormat(form)
    for table in filter(_is_rows, _tables(document, start)):
        form = table.format()
        own = form.lengthVectorProperty(_OWN_WIDTHS) or form.columnWidthConstraints()
        form.setProperty(_OWN_WIDTHS, own)
        wide = [QTextLength(QTextLength.Type.PercentageLength, part) for part in _WIDE]
        form.setColumnWidthConstraints(wide if beyond else own)
        table.setFormat(form)
        _put_notes(table, *((_BELOW, _BESIDE) if beyond else (_BESIDE, _BELOW)))
    cursor.endEditBlock()


def _tables(document: QTextDocument, start: int) -> Iterator[QTextTable]:
    """Yield the tables from `start` on."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.lastPosition() >= start:
            yield frame


def _is_rows(table: QTextTable) -> bool:
    """Return whether a table has rows of numbers."""
    form = table.format()
    return form.hasProperty(GROUND) and not form.cellPadding() and table.columns() == len(_WIDE)


def _is_wide(table: QTextTable) -> bool:
    """Return whether a table reaches beyond the text: rows of numbers, and those with lines around cells."""
    return _is_rows(table) or bool(table.format().border())


def _set_margin(cursor: QTextCursor, margin: int, start: int, end: int) -> None:
    form = QTextBlockFormat()
    form.setRightMargin(margin)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeBlockFormat(form)


def _put_notes(table: QTextTable, before: str, after: str) -> None:
    """Replace the letter before each note by another, which moves no text of the page."""
    for row in range(table.rows()):
        cell = table.cellAt(row, 1)
        cursor, end = cell.firstCursorPosition(), cell.lastCursorPosition().position()
        start = cursor.position()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        at = cursor.selectedText().find(before)
        if at >= 0:
            cursor.setPosition(start + at)
            cursor.setPosition(start + at + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(after, cursor.charFormat())
