"""Reads a part of a page from its text: a heading, a list, a table, and the links in it.

Only numbers and texts are kept. Qt deletes its own objects for tables and lists whenever a page is loaded.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from guide.blocks.isolates import without_isolates
from guide.i18n import tr, trn
from guide.render.links import fold_of, number_of, term_of
from guide.render.markup import BREAK


class Kind(Enum):
    """The kind of a part of a page."""

    HEADING = auto()
    PARAGRAPH = auto()
    LIST = auto()
    ITEM = auto()
    TABLE = auto()
    ROW = auto()
    CELL = auto()
    LINK = auto()
    BUTTON = auto()  # a link that leads nowhere: it copies a number, or shows the sources


_GAP = re.compile("\u00a0\u00a0 +\u00a0\u00a0| \u00a0 ")
GROUPS = (Kind.LIST, Kind.TABLE)  # read item by item, or row by row
INLINE = (Kind.LINK, Kind.BUTTON)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page, from the position `start` to `end` in the document."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    level: int = 0  # of a heading
    href: str = ""  # of a link or a number
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Top:
    """The span of a part of the top level of a page, which is read when it is first asked for."""

    start: int
    end: int
    kind: Kind
    level: int = 0


def read_part(document: QTextDocument, top: Top) -> Part:
    """Return the part at a place of the top level, with all that it consists of."""
    if top.kind is Kind.TABLE:
        return _table_part(document, top)
    if top.kind is Kind.LIST:
        items = (_text_part(block, Kind.ITEM) for block in _blocks(document, top))
        return Part(top.kind, top.start, top.end, parts=tuple(items))
    return _text_part(document.findBlock(top.start), top.kind, top.level)


def plain(text: str) -> str:
    """Return a text of the document as it is spoken: without invisible characters, on one line.

    Wide gaps, which stand between tags and between numbers, are commas.
    """
    pieces = _GAP.split(without_isolates(text.replace(BREAK, "")).replace("\ufffc", ""))
    return ", ".join(filter(None, (" ".join(piece.split()) for piece in pieces)))


def _sentences(texts: Iterable[str]) -> str:
    """Return texts as sentences, one after another."""
    said = ""
    for text in filter(None, texts):
        said += f"{_between(said)}{text}"
    return said


def _between(said: str) -> str:
    return "" if not said else " " if said[-1] in ".!?:" else ". "


def _blocks(document: QTextDocument, span: Top | Part) -> Iterator[QTextBlock]:
    block = document.findBlock(span.start)
    while block.isValid() and block.position() <= span.end:
        yield block
        block = block.next()


def _text_part(block: QTextBlock, kind: Kind, level: int = 0) -> Part:
    """Return a part of one block. A paragraph that begins with its only link to a page is this link."""
    part = Part(kind, block.position(), block.position() + block.length() - 1, plain(block.text()), level)
    links = _links([block], part)
    is_link = kind is Kind.PARAGRAPH and len(links) == 1 and links[0].start <= part.start + 1
    if is_link and term_of(links[0].href) is None:
        return replace(part, kind=links[0].kind, href=links[0].href)
    return replace(part, parts=links)


def _table_part(document: QTextDocument, top: Top) -> Part:
    """Return a table; without lines it is a list of its rows, and with a single row a paragraph."""
    table = QTextCursor(document.findBlock(top.start)).currentTable()
    is_grid = bool(table.format().border())
    rows = [list(_cells(document, table, row)) for row in range(table.rows())]
    columns = [cell.name for cell in rows[0]] if is_grid else []
    parts = tuple(_row(cells, columns if at else []) for at, cells in enumerate(rows))
    if is_grid:
        first = replace(parts[0], name=_sentences((_size(rows), parts[0].name)))
        return Part(Kind.TABLE, top.start, top.end, parts=(first, *parts[1:]))
    kind = Kind.ITEM if len(parts) > 1 else Kind.PARAGRAPH
    items = [replace(row, kind=kind, parts=tuple(_inner(row.parts))) for row in parts]
    return items[0] if len(items) == 1 else Part(Kind.LIST, top.start, top.end, parts=tuple(items))


def _size(rows: list[list[Part]]) -> str:
    """Return the size of a table in words: PySide has no interface with which Qt could tell it."""
    return tr(
        "Table with {rows} and {columns}",
        rows=trn("{number} row", "{number} rows", len(rows)),
        columns=trn("{number} column", "{number} columns", len(rows[0])),
    )


def _inner(cells: Iterable[Part]) -> Iterator[Part]:
    for cell in cells:
        yield from cell.parts


def _cells(document: QTextDocument, table: QTextTable, row: int) -> Iterator[Part]:
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        if cell.column() != column:
            continue  # a cell over several columns
        start, end = cell.firstCursorPosition().position(), cell.lastCursorPosition().position()
        part = Part(Kind.CELL, start, end)
        lines = (line for block in _blocks(document, part) for line in block.text().split("\u2028"))
        name = _sentences(map(plain, lines))
        yield replace(part, name=name, parts=_links(_blocks(document, part), part))


def _row(cells: list[Part], columns: list[str]) -> Part:
    names = [cell.name for cell in cells]
    if len(columns) == len(names):
        pairs = zip(columns, names, strict=True)
        names = [tr("{name}: {value}", name=column, value=name) for column, name in pairs if name]
    return Part(Kind.ROW, cells[0].start, cells[-1].end, _sentences(names), parts=tuple(cells))


def _links(blocks: Iterable[QTextBlock], part: Part) -> tuple[Part, ...]:
    """Return the links of a part; letters of one link may differ in their looks."""
    links: list[Part] = []
    for block in blocks:
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            start, href = fragment.position(), fragment.charFormat().anchorHref()
            end, text = start + fragment.length(), plain(fragment.text())
            if links and links[-1].href == href and links[-1].end == start:
                links[-1] = replace(links[-1], end=end, name=links[-1].name + text)
            elif href and part.start <= start < part.end + 1:
                links.append(Part(Kind.LINK, start, end, text, href=href))
            fragments += 1
    return tuple(_named(link) for link in links)


def _named(link: Part) -> Part:
    if number := number_of(link.href):
        return replace(link, kind=Kind.BUTTON, name=number.name)
    return replace(link, kind=Kind.BUTTON) if fold_of(link.href) else link
