"""Converts a page of the reader to rich text for paper, with a style sheet for paper."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import (
    QImage,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
    QTextTable,
)

from guide.blocks.blocks import Block, Box, Facts, Grid, Items, Numbers, Page, Paragraph, Refs
from guide.i18n import tr
from guide.paper.kept_whole import keep_whole
from guide.paper.text import paper_font
from guide.paper.text_document import document_blocks, remove_heading_factors
from guide.render.html import html
from guide.steps import Steps

BODY = 10.5  # points
MAX_CELLS = 80  # of a table; a longer table goes on in another
_PADDING_SCALE = 7.0  # from the reader's padding in pixels to padding in 1/720 inch
_SHEET = """
body { color: #000000; }
h1 { font-size: 220px; font-weight: 700; margin-bottom: 60px; }
h2 { font-size: 135px; font-weight: 700; margin-top: 150px; margin-bottom: 40px; }
h3 { font-size: 110px; font-weight: 700; margin-top: 100px; margin-bottom: 40px; }
p { margin-top: 0; margin-bottom: 65px; line-height: 100%; }
li { margin-bottom: 35px; }
ul, ol { margin-top: 0; margin-bottom: 65px; }
a { color: #000000; text-decoration: none; }
.crumbs, .tags, .note, .fine { font-size: 100px; }
.summary, .warn, .unsure, .line, .tip, .grid { margin-top: 40px; margin-bottom: 80px; }
.facts { margin-top: 20px; margin-bottom: 60px; }
.facts td { padding-top: 15px; padding-bottom: 15px; }
.label { font-weight: 700; }
.number { font-size: 130px; }
.grid th { text-align: left; font-weight: 700; }
"""


class PaperDocument(QTextDocument):
    """One page of the reader as rich text, laid out for paper.

    `tables` holds each table of the text with the block that the table shows. `paper_document` fills it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tables: tuple[tuple[QTextTable, Block], ...] = ()
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setUseDesignMetrics(True)
        self.setDefaultFont(paper_font(BODY))
        self.setIndentWidth(160)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)
        self.setDefaultStyleSheet(_SHEET)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002, N802 - Qt's name
        """Return an empty picture for every resource, so that no text of the guide can open a file."""
        # If this returned empty bytes, Qt would open the file itself.
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(0)
        return blank


def paper_document(page: Page, room: QSizeF) -> Steps[PaperDocument]:
    """Return one page of the reader as rich text, laid out for paper.

    `room` is the size of the content of a paper page, in 1/720 inch.
    """
    document = PaperDocument()
    page = Page(tuple(chain.from_iterable(map(_short_tables, page.blocks))))
    text = html(_with_brackets(page))
    yield
    document.setHtml(text)
    yield
    yield from _remove_links(document)
    remove_heading_factors(document)
    yield
    tables = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    document.tables = tuple(zip(tables, filter(_is_table, page.blocks), strict=True))
    for table, _ in document.tables:
        _scale_table(table)
    document.setPageSize(room)
    yield from keep_whole(document, document.tables, room.height())
    yield from _finish_layout(document)
    return document


def _finish_layout(document: QTextDocument) -> Steps[None]:
    """Lay out the whole document as `finish_layout` does, in steps."""
    document.markContentsDirty(0, document.characterCount())
    for block in document_blocks(document):
        document.documentLayout().blockBoundingRect(block)
        yield


def _short_tables(block: Block) -> Iterator[Block]:
    """Yield a table with many cells as several tables with the same columns, and another block as it is.

    Qt lays out each table in one step.
    """
    if not isinstance(block, Grid) or len(block.rows) * len(block.columns) <= MAX_CELLS:
        yield block
        return
    number = max(1, MAX_CELLS // len(block.columns))
    for start in range(0, len(block.rows), number):
        yield replace(block, rows=block.rows[start : start + number])


def _remove_links(document: QTextDocument) -> Steps[None]:
    """Convert links to plain text, because Qt would write their targets into the PDF."""
    cursor = QTextCursor(document)
    for block in document_blocks(document):
        yield
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            form = fragment.charFormat()
            for name in (QTextFormat.Property.IsAnchor, QTextFormat.Property.AnchorHref):
                form.clearProperty(name)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)
            iterator += 1


def _with_brackets(page: Page) -> Page:
    """Return the page with its notes in brackets, because no colour distinguishes them on paper."""
    return Page(tuple(map(_bracketed, page.blocks)))


def _bracketed(block: Block) -> Block:
    match block:
        case Paragraph(note=note) if note:
            return replace(block, note=tr("({note})", note=note))
        case Items(items=items):
            noted = (
                replace(item, note=tr("({note})", note=item.note)) if item.note else item for item in items
            )
            return replace(block, items=tuple(noted))
        case Refs(refs=refs):
            named = (replace(ref, note=tr("({note})", note=ref.note)) if ref.note else ref for ref in refs)
            return replace(block, refs=tuple(named))
    return block


def _is_table(block: Block) -> bool:
    return isinstance(block, Box | Facts | Grid | Numbers)


def _scale_table(table: QTextTable) -> None:
    """Scale the padding of a table to 1/720 inch, and remove the border, which document_pages.py draws."""
    form = table.format()
    form.setCellPadding(form.cellPadding() * _PADDING_SCALE)
    form.setBorder(0)
    table.setFormat(form)
