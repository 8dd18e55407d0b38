"""Lays out a hand-out as a pocket card, which has four panels on each side and all numbers first.

A page holds two equal cards side by side, so that front and back match when the sheet is turned over.
"""

from guide.handout.document import Handout
from guide.i18n import trn
from guide.paper.card_head import with_head
from guide.paper.grid import PANELS, ROWS, Panel, PanelGrid
from guide.paper.layout import (
    Layout,
    abbreviated_names,
    cut_short_notices,
    missing_code_notices,
    no_room_notice,
)
from guide.paper.numbers_first import paginate_numbers_first
from guide.paper.pagination import Box
from guide.paper.qr import QrCodes
from guide.paper.rows import ItemRows
from guide.paper.style import STYLES
from guide.paper.units import MAX_PAGES
from guide.steps import Steps


def lay_out_card(handout: Handout) -> Steps[Layout]:
    """Return the layout of pocket cards: two equal fronts on one page, their backs on the next page."""
    return (yield from with_head(handout, _lay_out))


def _lay_out(handout: Handout) -> Steps[Layout]:
    style = STYLES[handout.options.format]
    grid = PanelGrid(handout.options.paper, handout.footer, style)
    codes = QrCodes()
    rows = ItemRows(style, grid.width, grid.height, codes)
    pagination = yield from paginate_numbers_first(
        handout.items, rows, height=grid.height, limit=MAX_PAGES * ROWS
    )
    sides = [pagination.boxes[start : start + ROWS] for start in range(0, len(pagination.boxes) or 1, ROWS)]
    # The last side used of a card has the footer.
    lasts = [number % 2 == 1 or number == len(sides) - 1 for number in range(len(sides))]
    drawn = (_side_by_side(side, last=last) for side, last in zip(sides, lasts, strict=True))
    pages = tuple(grid.page(panels, folds=True) for panels in drawn)
    item_indexes = pagination.item_indexes(PANELS)
    notices = (*missing_code_notices(codes), *cut_short_notices(handout, pagination))
    if not item_indexes or pagination.overflow:
        return Layout(pages, notices, len(pagination.boxes))
    sentence = trn(
        "This takes {number} pocket card. To keep to one, take off or shorten: {names}.",
        "This takes {number} pocket cards. To keep to one, take off or shorten: {names}.",
        -(-len(pagination.boxes) // PANELS),
        names=abbreviated_names(handout, item_indexes),
    )
    notices = (*notices, no_room_notice(handout, sentence, item_indexes))
    return Layout(pages, notices, len(pagination.boxes))


def _side_by_side(side: tuple[Box, ...], *, last: bool) -> list[Panel]:
    """Return two equal panels for each box of a side: one for each of the two cards on the page.

    If `last`, the last box has the footer.
    """
    panels = [
        Panel(box, with_footer=last and number == len(side)) for number, box in enumerate(side, start=1)
    ]
    return [panel for panel in panels for _ in range(2)]
