"""The one-page sheet and large print: a title, then item after item in large type."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from PySide6.QtGui import QPainter

from guide.blocks.blocks import Number
from guide.handout.document import Handout, Item, Notice, NoticeKind
from guide.handout.options import Format
from guide.i18n import tr, trn
from guide.paper.footer import Foot
from guide.paper.layout import Draw, Laid, cut_short, names, no_code, no_room
from guide.paper.pagination import Poured, Row, draw_box, pour, tall
from guide.paper.qr import Codes
from guide.paper.rows import Rows
from guide.paper.style import STYLES, Style
from guide.paper.units import INCH, MOST_PAGES, POINT, SIZES

_SIDE, _TOP, _BOTTOM, _FOOT_GAP = 0.75 * INCH, 0.65 * INCH, 0.5 * INCH, 0.15 * INCH
_GUTTER = 0.4 * INCH  # between two columns


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The room on a page, and what of it the title takes."""

    handout: Handout
    style: Style
    width: float
    height: float
    title: tuple[Row, ...]
    codes: Codes


def lay_sheet(handout: Handout) -> Laid:
    """Lay out a sheet; QR codes that nobody asked for stay away where they would take another page."""
    laid = _lay(handout)
    if handout.options.format is not Format.SHEET or handout.options.qr is not None or len(laid.pages) == 1:
        return laid
    plain = _lay(replace(handout, items=tuple(map(_without_codes, handout.items))))
    if len(plain.pages) >= len(laid.pages):
        return laid
    sentence = tr(
        "QR codes are left out, since they would take more pages. Switch them on to have them all the same."
    )
    return replace(plain, notices=(*plain.notices, Notice(NoticeKind.NO_ROOM, sentence)))


def _without_codes(item: Item) -> Item:
    blocks = (replace(block, uri="") if isinstance(block, Number) else block for block in item.blocks)
    return replace(item, blocks=tuple(blocks))


def _lay(handout: Handout) -> Laid:
    """Lay out a sheet, in two columns where one is too long; what takes more than a page is named."""
    style = STYLES[handout.options.format]
    width, height = (INCH * side for side in SIZES[handout.options.paper])
    codes = Codes()
    foot = Foot(handout.footer, style.foot, width - 2 * _SIDE)
    room = height - _TOP - _BOTTOM - foot.height - _FOOT_GAP
    title = tuple(Rows(style, width - 2 * _SIDE, room, codes).title(handout.title))
    sheet = _Sheet(handout, style, width - 2 * _SIDE, room, title, codes)
    poured = _one_column(sheet)
    boxes = poured.boxes or ((),)
    if handout.options.format is Format.SHEET and len(boxes) > 1 and (body := _two_columns(sheet)):
        return Laid((_page(body, foot, (1, 1), height),), no_code(codes))
    pages = (
        _page(partial(draw_box, box=box, x=0.0, y=0.0), foot, (number, len(boxes)), height)
        for number, box in enumerate(boxes, start=1)
    )
    notices = cut_short(handout, poured) or _too_long(handout, poured)
    return Laid(tuple(pages), (*no_code(codes), *notices))


def _items(handout: Handout, rows: Rows) -> Iterator[Row]:
    return chain.from_iterable(map(rows.item, handout.items, range(len(handout.items))))


def _one_column(sheet: _Sheet) -> Poured:
    rows = Rows(sheet.style, sheet.width, sheet.height, sheet.codes)
    all_rows = chain(sheet.title, _items(sheet.handout, rows))
    return pour(all_rows, height=sheet.height, limit=MOST_PAGES)


def _two_columns(sheet: _Sheet) -> Draw | None:
    """Give the one page with its items in two columns below the title, if they have room there."""
    width = (sheet.width - _GUTTER) / 2
    down = tall(sheet.title) + sheet.style.item_gap * POINT
    room = sheet.height - down
    poured = pour(_items(sheet.handout, Rows(sheet.style, width, room, sheet.codes)), height=room, limit=2)
    if poured.rest or room <= 0:
        return None
    title = pour(sheet.title, height=sheet.height, limit=1).boxes

    def draw(painter: QPainter) -> None:
        for box in title:
            draw_box(painter, box, 0.0, 0.0)
        for number, box in enumerate(poured.boxes):
            draw_box(painter, box, number * (width + _GUTTER), down)

    return draw


def _page(body: Draw, foot: Foot, page: tuple[int, int], height: float) -> Draw:
    def draw(painter: QPainter) -> None:
        painter.save()
        painter.translate(_SIDE, _TOP)
        body(painter)
        painter.restore()
        foot.draw(painter, _SIDE, height - _BOTTOM, page=page if page[1] > 1 else None)

    return draw


def _too_long(handout: Handout, poured: Poured) -> tuple[Notice, ...]:
    owners = poured.owners(1)
    if handout.options.format is not Format.SHEET or len(poured.boxes) <= 1:
        return ()
    sentence = trn(
        "This takes {number} page. To keep to one, take off or shorten: {names}.",
        "This takes {number} pages. To keep to one, take off or shorten: {names}.",
        len(poured.boxes),
        names=names(handout, owners),
    )
    return (no_room(handout, sentence, owners),)
