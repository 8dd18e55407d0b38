"""Lays out a hand-out as a sheet, which is one page if it can be, or in large print."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from PySide6.QtGui import QPainter

from guide.blocks.blocks import Number
from guide.handout.document import Handout, Item, Notice, NoticeKind
from guide.handout.options import Format
from guide.i18n import tr, trn
from guide.paper.columns import ColumnPages, Space, fill_columns
from guide.paper.footer import Footer
from guide.paper.layout import (
    Draw,
    Layout,
    abbreviated_names,
    cut_short_notices,
    missing_code_notices,
    no_room_notice,
)
from guide.paper.pagination import Row, draw_box, paginate
from guide.paper.qr import QrCodes
from guide.paper.rows import ItemRows
from guide.paper.style import SMALLEST, STYLES, Style
from guide.paper.units import INCH, MAX_PAGES, PAPER_SIZES, POINT
from guide.steps import Steps

_SIDE, _TOP, _BOTTOM, _FOOT_GAP = 0.75 * INCH, 0.65 * INCH, 0.5 * INCH, 0.15 * INCH
# Sizes of text, in points, that are tried one after the other until a sheet is one page.
_SMALLER = (12.0, 11.0, 10.0, 9.5, 9.0, 8.5, SMALLEST)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A hand-out with its style, and the size of the content of a page in 1/720 inch."""

    handout: Handout
    style: Style
    codes: QrCodes
    footer: Footer
    width: float
    height: float

    def space(self, columns: int) -> Space:
        """Return the room on a page with this number of columns."""
        gap = self.style.item_gap * POINT
        return Space(width=self.width, height=self.height, columns=columns, gap=gap)

    def rows(self, width: float) -> Iterator[Row]:
        """Return the rows of all items, for a column of this width."""
        rows = self._maker(width)
        items = self.handout.items
        return chain.from_iterable(map(rows.item, items, range(len(items))))

    def title(self) -> Iterator[Row]:
        """Return the rows of the title, and below it the date and the agency."""
        maker = self._maker(self.width)
        return chain(maker.title(self.handout.title), maker.byline(self.handout.head.byline))

    def page(self, body: Draw, number: tuple[int, int] | None = None) -> Draw:
        """Return a function that draws a page around its body; `number` is that of the page and the last."""
        height = INCH * PAPER_SIZES[self.handout.options.paper][1]

        def draw(painter: QPainter) -> None:
            painter.save()
            painter.translate(_SIDE, _TOP)
            body(painter)
            painter.restore()
            self.footer.draw(painter, _SIDE, height - _BOTTOM, page=number)

        return draw

    def _maker(self, width: float) -> ItemRows:
        return ItemRows(self.style, width, self.height, self.codes)


def lay_out_sheet(handout: Handout) -> Steps[Layout]:
    """Return the layout of a sheet or of large print.

    To keep a sheet to one page, QR codes that the worker did not choose are left out, then the text is made
    smaller. What is more than one page all the same has text of the usual size.
    """
    if handout.options.format is not Format.SHEET:
        return (yield from _pages(_sheet(handout)))
    plain = replace(handout, items=tuple(map(_without_codes, handout.items)))
    without = (_left_out_codes_notice(),) if handout.options.qr is None and plain != handout else ()
    left, sizes = (plain, (None, *_SMALLER)) if without else (handout, _SMALLER)
    for shown, body in ((handout, None), *((left, size) for size in sizes)):
        sheet = _sheet(shown, body)
        # Small type is for want of room, and so an item is no longer whole; each contact is.
        page = yield from _one_page(sheet, (2, 1) if body else (1, 2), whole_items=not body)
        if not page.overflow:
            smaller = (_smaller_notice(shown, body),) if body else ()
            notices = (*smaller, *missing_code_notices(sheet.codes), *(without if shown is plain else ()))
            return Layout((sheet.page(page.pages[0].draw),), notices)
    pages = yield from _pages(_sheet(left))
    too_long = pages.notices or (_too_long_notice(left, len(pages.pages), _items_held(page)),)
    return Layout(pages.pages, (*too_long, *without))


def _sheet(handout: Handout, body: float | None = None) -> _Sheet:
    """Return the sheet of a hand-out, with text of `body` points; None for the usual size."""
    style = STYLES[handout.options.format]
    width, height = (INCH * side for side in PAPER_SIZES[handout.options.paper])
    footer = Footer(handout.footer, style.footer, width - 2 * _SIDE)
    room = height - _TOP - _BOTTOM - footer.height - _FOOT_GAP
    return _Sheet(
        handout, style.with_body(body) if body else style, QrCodes(), footer, width - 2 * _SIDE, room
    )


def _without_codes(item: Item) -> Item:
    blocks = (replace(block, uri="") if isinstance(block, Number) else block for block in item.blocks)
    return replace(item, blocks=tuple(blocks))


def _one_page(sheet: _Sheet, columns: tuple[int, ...], *, whole_items: bool) -> Steps[ColumnPages]:
    """Return the first page, of those with these numbers of columns, that holds all, or that holds most."""
    title, found = list(sheet.title()), list[ColumnPages]()
    for number in columns:
        space = sheet.space(number)
        rows = sheet.rows(space.column_width)
        page = yield from fill_columns(title, rows, space, whole_items=whole_items)
        if not page.overflow:
            return page
        found.append(page)
    return max(found, key=_items_held)


def _items_held(page: ColumnPages) -> int:
    return page.overflow.item_index if page.overflow else 0


def _pages(sheet: _Sheet) -> Steps[Layout]:
    """Return the layout of as many pages as a hand-out takes, in one column."""
    rows = chain(sheet.title(), sheet.rows(sheet.width))
    pagination = yield from paginate(rows, height=sheet.height, limit=MAX_PAGES)
    boxes = pagination.boxes or ((),)
    pages = tuple(
        sheet.page(partial(draw_box, box=box, x=0.0, y=0.0), (number, len(boxes)) if len(boxes) > 1 else None)
        for number, box in enumerate(boxes, start=1)
    )
    return Layout(pages, (*missing_code_notices(sheet.codes), *cut_short_notices(sheet.handout, pagination)))


def _smaller_notice(handout: Handout, body: float) -> Notice:
    sentence = tr(
        "The type is smaller than usual ({size} points instead of {usual}), so that all is on one page.",
        size=f"{body:g}",
        usual=f"{STYLES[Format.SHEET].body:g}",
    )
    return no_room_notice(handout, sentence, ())


def _left_out_codes_notice() -> Notice:
    sentence = tr(
        "QR codes are left out, since there is no room for them. Switch them on to have them all the same."
    )
    return Notice(NoticeKind.NO_CODES, sentence)


def _too_long_notice(handout: Handout, pages: int, held: int) -> Notice:
    """Return the notice of the items that have to go; the first `held` items have room."""
    item_indexes = tuple(range(max(0, held), len(handout.items)))
    sentence = trn(
        "This takes {pages} pages. To keep to one, in type of {size} points, take off or shorten {number} "
        "item: {names}.",
        "This takes {pages} pages. To keep to one, in type of {size} points, take off or shorten {number} "
        "items: {names}.",
        len(item_indexes),
        pages=pages,
        size=f"{SMALLEST:g}",
        names=abbreviated_names(handout, item_indexes),
    )
    return no_room_notice(handout, sentence, item_indexes)
