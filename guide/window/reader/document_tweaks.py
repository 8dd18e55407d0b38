"""What a page's rich text needs beyond HTML: marks of lists, round boxes, what to find in it."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextListFormat,
    QTextTable,
)

from guide.paper.text_document import blocks, table_rect
from guide.search.results.hits import Hits

_JOINTS = (" ", "\u00a0", "-", "\u2010", "\u2011")  # blanks and hyphens
_GROUND = QTextFrameFormat.Property.UserProperty + 1


def part_marks(document: QTextDocument) -> None:
    """Give room between the mark of a list item and its text: Qt's one blank is too little."""
    for block in _items(document):
        form = block.textList().format()
        if form.style() == QTextListFormat.Style.ListDisc:
            form.setStyle(QTextListFormat.Style.ListStyleUndefined)  # for the reader to draw
        else:
            form.setNumberSuffix(". ")
        block.textList().setFormat(form)


def item_starts(document: QTextDocument) -> Iterator[QPointF]:
    """Give where the text of each item begins that needs a bullet: left, and half its first line down."""
    for block in _items(document):
        if block.textList().format().style() == QTextListFormat.Style.ListStyleUndefined:
            # Asked for its place, Qt lays a block out; without a line yet, a line of it is a crash.
            corner = document.documentLayout().blockBoundingRect(block).topLeft()
            if block.layout().lineCount():
                line = block.layout().lineAt(0).naturalTextRect()
                yield corner + QPointF(line.left(), line.center().y())


def _items(document: QTextDocument) -> Iterator[QTextBlock]:
    return (block for block in blocks(document) if block.textList())


def round_boxes(document: QTextDocument) -> None:
    """Take the ground from each box, for the reader to draw with round corners."""
    for frame in document.rootFrame().childFrames():
        form = frame.frameFormat()
        if isinstance(frame, QTextTable) and form.background().style() != QBrush().style():
            table_format = frame.format()
            table_format.setProperty(_GROUND, form.background())
            table_format.clearBackground()
            table_format.setBorder(0)
            frame.setFormat(table_format)


def boxes(document: QTextDocument) -> Iterator[tuple[QBrush, QRectF]]:
    """Give the ground of each box and where it belongs, in the document's pixels."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.format().hasProperty(_GROUND):
            yield frame.format().property(_GROUND), table_rect(document, frame)


def find_all(document: QTextDocument, text: str) -> list[tuple[int, int]]:
    """Give where a text stands in a document, as (start, end) positions, case ignored."""
    found: list[tuple[int, int]] = []
    cursor = document.find(text, 0)
    while text and not cursor.isNull():
        found.append((cursor.selectionStart(), cursor.selectionEnd()))
        cursor = document.find(text, cursor.selectionEnd())
    return found


def find_hits(document: QTextDocument, hits: Hits) -> list[tuple[int, int]]:
    """Give where hit words stand in a document, as (start, end) positions; neighbours are one."""
    found: list[tuple[int, int]] = []
    # Where nothing was searched, a long page need not be read through.
    block = document.firstBlock() if hits.stems or hits.prefix else QTextBlock()
    while block.isValid():
        text, begin = block.text(), block.position()
        found += (
            (begin + _units(text, start), begin + _units(text, end)) for start, end in _runs(text, hits)
        )
        block = block.next()
    return found


def _runs(text: str, hits: Hits) -> list[tuple[int, int]]:
    """Give the hit words of a text, those with only a blank or a hyphen between them as one."""
    runs: list[tuple[int, int]] = []
    for hit in hits.within(text):
        if runs and text[runs[-1][1] : hit.start] in _JOINTS:
            runs[-1] = (runs[-1][0], hit.end)
        else:
            runs.append((hit.start, hit.end))
    return runs


def _units(text: str, index: int) -> int:
    """Give a position in Qt's units, of which a character beyond the first 65,536 takes two."""
    return index + sum(character > "\uffff" for character in text[:index])


def anchor_at(cursor: QTextCursor) -> str:
    """Give the name of the part that a place of a page belongs to: the last anchor up to there, or ""."""
    block, place = cursor.block(), cursor.position()
    while block.isValid():
        if names := _anchors(block, place):
            return names[-1]
        block = block.previous()
    return ""


def _anchors(block: QTextBlock, place: int) -> list[str]:
    names: list[str] = []
    pieces = block.begin()
    while not pieces.atEnd():
        fragment = pieces.fragment()
        if fragment.isValid() and fragment.position() <= place:
            names += fragment.charFormat().anchorNames()
        pieces += 1
    return names
