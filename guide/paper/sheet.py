"""Lays out a hand-out as a sheet or in large print: a title, then the items in large type."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from PySide6.QtGui import QPainter

from guide.blocks.blocks import Number
from guide.handout.document import Handout, Item, Notice, NoticeKind
from guide.handout.options import Format
from guide.i18n import tr, trn
from guide.paper.footer import Footer
from guide.paper.layout import (
    Draw,
    Layout,
    abbreviated_names,
    cut_short_notices,
    missing_code_notices,
    no_room_notice,
)
from guide.paper.pagination import Pagination, Row, draw_box, paginate, total_height
from guide.paper.qr import QrCodes
from guide.paper.rows import ItemRows
from guide.paper.style import STYLES, Style
from guide.paper.units import INCH, MAX_PAGES, PAPER_SIZES, POINT
from guide.steps import Steps

_SIDE, _TOP, _BOTTOM, _FOOT_GAP = 0.75 * INCH, 0.65 * INCH, 0.5 * INCH, 0.15 * INCH
_GUTTER = 0.4 * INCH  # between two columns


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A hand-out with its style, the size of a page's content and the rows of the title."""

    handout: Handout
    style: Style
    width: float
    height: float
    title: tuple[Row, ...]
    codes: QrCodes


def lay_out_sheet(handout: Handout) -> Steps[Layout]:
    """Return the layout of a sheet.

    QR codes that the worker did not choose are left out if they would take another page.
    """
    layout = yield from _lay_out(handout)
    if handout.options.format is not Format.SHEET or handout.options.qr is not None or len(layout.pages) == 1:
        return layout
    plain = yield from _lay_out(replace(handout, items=tuple(map(_without_codes, handout.items))))
    if len(plain.pages) >= len(layout.pages):
        return layout
    sentence = tr(
        "QR codes are left out, since they would take more pages. Switch them on to have them all the same."
    )
    return replace(plain, notices=(*plain.notices, Notice(NoticeKind.NO_ROOM, sentence)))


def _without_codes(item: Item) -> Item:
    blocks = (replace(block, uri="") if isinstance(block, Number) else block for block in item.blocks)
    return replace(item, blocks=tuple(blocks))


def _lay_out(handout: Handout) -> Steps[Layout]:
    """Return the layout of a sheet, in two columns if the items fit on one page only that way."""
    style = STYLES[handout.options.format]
    width, height = (INCH * side for side in PAPER_SIZES[handout.options.paper])
    codes = QrCodes()
    footer = Footer(handout.footer, style.footer, width - 2 * _SIDE)
    room = height - _TOP - _BOTTOM - footer.height - _FOOT_GAP
    title = tuple(ItemRows(style, width - 2 * _SIDE, room, codes).title(handout.title))
    sheet = _Sheet(handout, style, width - 2 * _SIDE, room, title, codes)
    pagination = yield from _one_column(sheet)
    boxes = pagination.boxes or ((),)
    body = (
        (yield from _two_columns(sheet))
        if handout.options.format is Format.SHEET and len(boxes) > 1
        else None
    )
    if body:
        return Layout((_page(body, footer, (1, 1), height),), missing_code_notices(codes))
    pages = (
        _page(partial(draw_box, box=box, x=0.0, y=0.0), footer, (number, len(boxes)), height)
        for number, box in enumerate(boxes, start=1)
    )
    notices = cut_short_notices(handout, pagination) or _too_long_notices(handout, pagination)
    return Layout(tuple(pages), (*missing_code_notices(codes), *notices))


def _items(handout: Handout, rows: ItemRows) -> Iterator[Row]:
    return chain.from_iterable(map(rows.item, handout.items, range(len(handout.items))))


def _one_column(sheet: _Sheet) -> Steps[Pagination]:
    rows = ItemRows(sheet.style, sheet.width, sheet.height, sheet.codes)
    all_rows = chain(sheet.title, _items(sheet.handout, rows))
    return (yield from paginate(all_rows, height=sheet.height, limit=MAX_PAGES))


def _two_columns(sheet: _Sheet) -> Steps[Draw | None]:
    """Return a function that draws the items in two columns below the title, or None if they do not fit."""
    width = (sheet.width - _GUTTER) / 2
    down = total_height(sheet.title) + sheet.style.item_gap * POINT
    room = sheet.height - down
    pagination = yield from paginate(
        _items(sheet.handout, ItemRows(sheet.style, width, room, sheet.codes)), height=room, limit=2
    )
    if pagination.overflow or room <= 0:
        return None
    title = (yield from paginate(sheet.title, height=sheet.height, limit=1)).boxes

    def draw(painter: QPainter) -> None:
        for box in title:
            draw_box(painter, box, 0.0, 0.0)
        for number, box in enumerate(pagination.boxes):
            draw_box(painter, box, number * (width + _GUTTER), down)

    return draw


def _page(body: Draw, footer: Footer, page: tuple[int, int], height: float) -> Draw:
    def draw(painter: QPainter) -> None:
        painter.save()
        painter.translate(_SIDE, _TOP)
        body(painter)
        painter.restore()
        footer.draw(painter, _SIDE, height - _BOTTOM, page=page if page[1] > 1 else None)

    return draw


def _too_long_notices(handout: Handout, pagination: Pagination) -> tuple[Notice, ...]:
    item_indexes = pagination.item_indexes(1)
    if handout.options.format is not Format.SHEET or len(pagination.boxes) <= 1:
        return ()
    sentence = trn(
        "This takes {number} page. To keep to one, take off or shorten: {names}.",
        "This takes {number} pages. To keep to one, take off or shorten: {names}.",
        len(pagination.boxes),
        names=abbreviated_names(handout, item_indexes),
    )
    return (no_room_notice(handout, sentence, item_indexes),)
