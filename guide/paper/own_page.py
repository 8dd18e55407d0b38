"""Lays out an item that has a page of its own: text at the top, then its map, then its table in columns."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from PySide6.QtGui import QPainter

from guide.blocks.blocks import Facts
from guide.handout.document import Handout, Item, Notice, NoticeKind
from guide.i18n import tr
from guide.paper.columns import ColumnPage, ColumnPages, Space, fill_columns
from guide.paper.footer import Footer
from guide.paper.layout import Draw, Layout
from guide.paper.map_rows import BESIDE, MapRows
from guide.paper.pagination import Row, add_space_before
from guide.paper.qr import QrCodes
from guide.paper.rows import ItemRows
from guide.paper.style import SMALLEST, TABLE_SIZES, TABLE_STYLE, Style
from guide.paper.units import INCH, MAX_PAGES, PAPER_SIZES, POINT
from guide.steps import Steps

_SIDE, _TOP, _BOTTOM, _FOOT_GAP = 0.55 * INCH, 0.5 * INCH, 0.5 * INCH, 0.1 * INCH
# What is tried in each size of type, one after the other: columns, and the map's share of the height.
_WITHOUT_MAP = ((2, 0.0), (3, 0.0), (4, 0.0))
_WITH_MAP = ((2, 0.7), (2, 0.66), (2, 0.62), (2, 0.58), (2, 0.54), (2, 0.5), (3, 0.5))


def lay_out_own_page(handout: Handout, item: Item) -> Steps[Layout]:
    """Return the layout of an item that has a page of its own: one page, if it fits in the smallest type."""
    return (yield from _OwnPage(handout, item).lay_out())


class _OwnPage:
    """The page of one item, on the paper of a hand-out. Lengths are in 1/720 inch."""

    def __init__(self, handout: Handout, item: Item) -> None:
        width, self._height = (INCH * side for side in PAPER_SIZES[handout.options.paper])
        self._width, self._item, self._line = width - 2 * _SIDE, item, handout.head.line
        self._footer = Footer(handout.footer, TABLE_STYLE.footer, self._width)
        self._map = MapRows(item.map_of) if item.map_of else None
        self._room = self._height - _TOP - _BOTTOM - self._footer.height - _FOOT_GAP

    def lay_out(self) -> Steps[Layout]:
        """Return the layout: the largest type in which all is on one page, else as many pages as it takes."""
        tried = _WITH_MAP if self._map else _WITHOUT_MAP
        for body in TABLE_SIZES:
            for columns, share in tried:
                found = yield from self._fill(body, columns, share, limit=1)
                if not found.overflow:
                    return self._layout(found)
        return self._layout((yield from self._fill(TABLE_SIZES[-1], *tried[-1], limit=MAX_PAGES)))

    def _layout(self, found: ColumnPages) -> Layout:
        count = len(found.pages)
        pages = tuple(self._page(page, (number, count)) for number, page in enumerate(found.pages, start=1))
        return Layout(pages, _notices(self._item, count) if count > 1 else ())

    def _fill(self, body: float, columns: int, share: float, *, limit: int) -> Steps[ColumnPages]:
        blocks = self._item.blocks
        space = Space(width=self._width, height=self._room, columns=columns, gap=TABLE_STYLE.item_gap * POINT)
        text = tuple(block for block in blocks if not isinstance(block, Facts))
        head = self._head(replace(self._item, blocks=text), max(body, SMALLEST), share)
        table = (row for block in blocks if isinstance(block, Facts) for row in block.rows)
        rows = self._table(table, TABLE_STYLE.with_body(body), space.column_width)
        return (yield from fill_columns(list(head), rows, space, limit=limit))

    def _head(self, item: Item, body: float, share: float) -> Iterator[Row]:
        rows = ItemRows(TABLE_STYLE.with_body(body), self._width, self._room, QrCodes())
        yield from chain(rows.byline(self._line), rows.item(item, 0))
        if self._map:
            drawn = self._map.map(self._width, share * self._room)
            yield replace(drawn, space_before=TABLE_STYLE.item_gap * POINT)

    def _table(self, table: Iterable[tuple[str, str]], style: Style, width: float) -> Iterator[Row]:
        rows = ItemRows(style, width - (BESIDE if self._map else 0.0), self._room, QrCodes())
        for label, value in table:
            of_fact = rows.fact(label, value)
            beside = self._map.beside_sample(label, of_fact) if self._map else of_fact
            yield from add_space_before(beside, style.block_gap * POINT)

    def _page(self, page: ColumnPage, number: tuple[int, int]) -> Draw:
        def draw(painter: QPainter) -> None:
            painter.save()
            painter.translate(_SIDE, _TOP)
            page.draw(painter)
            painter.restore()
            self._footer.draw(painter, _SIDE, self._height - _BOTTOM, page=number if number[1] > 1 else None)

        return draw


def _notices(item: Item, pages: int) -> tuple[Notice, ...]:
    sentence = tr("“{name}” takes {pages} pages, even in the smallest type.", name=item.name, pages=pages)
    return (Notice(NoticeKind.NO_ROOM, sentence, item.target),)
