"""Lays out an item that has a page of its own: text at the top, and below it a table in columns."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QPainter

from guide.blocks.blocks import Facts
from guide.handout.document import Handout, Item, Notice, NoticeKind
from guide.i18n import tr
from guide.paper.columns import ColumnPage, ColumnPages, Space, fill_columns
from guide.paper.footer import Footer
from guide.paper.layout import Draw, Layout
from guide.paper.pagination import Row
from guide.paper.qr import QrCodes
from guide.paper.rows import ItemRows
from guide.paper.style import SMALLEST, TABLE_SIZES, TABLE_STYLE, Style
from guide.paper.units import INCH, MAX_PAGES, PAPER_SIZES, POINT
from guide.steps import Steps

_SIDE, _TOP, _BOTTOM, _FOOT_GAP = 0.55 * INCH, 0.5 * INCH, 0.5 * INCH, 0.1 * INCH
_COLUMNS = (2, 3, 4)


def lay_out_own_page(handout: Handout, item: Item) -> Steps[Layout]:
    """Return the layout of an item that has a page of its own: one page, if it fits in the smallest type."""
    return (yield from _OwnPage(handout, item).lay_out())


class _OwnPage:
    """The page of one item, on the paper of a hand-out. Lengths are in 1/720 inch."""

    def __init__(self, handout: Handout, item: Item) -> None:
        width, self._height = (INCH * side for side in PAPER_SIZES[handout.options.paper])
        self._width, self._item = width - 2 * _SIDE, item
        self._footer = Footer(handout.footer, TABLE_STYLE.footer, self._width)
        self._room = self._height - _TOP - _BOTTOM - self._footer.height - _FOOT_GAP

    def lay_out(self) -> Steps[Layout]:
        """Return the layout: the largest type in which all is on one page, else as many pages as it takes."""
        for body in TABLE_SIZES:
            for columns in _COLUMNS:
                found = yield from self._fill(body, columns, limit=1)
                if not found.overflow:
                    return self._layout(found)
        found = yield from self._fill(TABLE_SIZES[-1], _COLUMNS[-1], limit=MAX_PAGES)
        return self._layout(found)

    def _layout(self, found: ColumnPages) -> Layout:
        count = len(found.pages)
        pages = tuple(self._page(page, (number, count)) for number, page in enumerate(found.pages, start=1))
        return Layout(pages, _notices(self._item, count) if count > 1 else ())

    def _fill(self, body: float, columns: int, *, limit: int) -> Steps[ColumnPages]:
        blocks, style = self._item.blocks, TABLE_STYLE.with_body(body)
        text = [block for block in blocks if not isinstance(block, Facts)]
        table = [block for block in blocks if isinstance(block, Facts)]
        of_text = TABLE_STYLE.with_body(max(body, SMALLEST))
        space = Space(width=self._width, height=self._room, columns=columns, gap=TABLE_STYLE.item_gap * POINT)
        head = self._rows(replace(self._item, blocks=tuple(text)), of_text, self._width)
        rows = self._rows(Item(self._item.target, "", tuple(table)), style, space.column_width)
        return (yield from fill_columns(list(head), rows, space, limit=limit))

    def _rows(self, item: Item, style: Style, width: float) -> Iterator[Row]:
        return ItemRows(style, width, self._room, QrCodes()).item(item, 0)

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
