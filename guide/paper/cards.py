"""Lays out a hand-out as business cards, eight on a page: the same card repeated, or one card per item."""

from collections.abc import Sequence
from itertools import cycle, pairwise

from guide.blocks.blocks import Heading, Number
from guide.handout.document import Handout, Item, Notice, NoticeKind
from guide.i18n import tr, trn
from guide.paper.card_head import with_head
from guide.paper.grid import PANELS, Panel, PanelGrid
from guide.paper.layout import (
    Layout,
    abbreviated_names,
    cut_short_notices,
    missing_code_notices,
    no_room_notice,
)
from guide.paper.numbers_first import number_rows, paginate_numbers_first, running_names
from guide.paper.pagination import Box, Pagination, paginate
from guide.paper.qr import QrCodes
from guide.paper.rows import ItemRows
from guide.paper.style import STYLES
from guide.paper.units import MAX_PAGES
from guide.steps import Steps

CardSet = tuple[Box, ...]  # the cards for one person
_MAX_CARDS = MAX_PAGES * PANELS


def lay_out_business_cards(handout: Handout) -> Steps[Layout]:
    """Return the layout of business cards: one page, or more if there are more than eight cards."""
    return (yield from with_head(handout, _lay_out))


def _lay_out(handout: Handout) -> Steps[Layout]:
    style = STYLES[handout.options.format]
    grid = PanelGrid(handout.options.paper, handout.footer, style)
    codes = QrCodes()
    rows = ItemRows(style, grid.width, grid.height, codes)
    one_per_item = handout.options.one_per_item
    numbers_only = not one_per_item and (yield from _must_leave_out_details(handout, rows, grid.height))
    paginations = yield from (
        _one_card_per_item(handout, rows, grid.height)
        if one_per_item
        else _same_cards(handout, rows, grid.height, numbers_only=numbers_only)
    )
    panels = [Panel(box) for box in _repeated([one.boxes for one in paginations])]
    starts = range(0, len(panels) or 1, PANELS)
    pages = tuple(grid.page(panels[start : start + PANELS], folds=False) for start in starts)
    cut = next((cut_short_notices(handout, one) for one in paginations if one.overflow), ())
    notices = (*missing_code_notices(codes), *cut, *(_numbers_only_notices() if numbers_only else ()))
    count = sum(len(one.boxes) for one in paginations)
    if cut or one_per_item or count <= 1:
        return Layout(pages, notices, count)
    item_indexes = paginations[0].item_indexes(1)
    sentence = trn(
        "This takes {number} card for each person. To keep to one, take off or shorten: {names}.",
        "This takes {number} cards for each person. To keep to one, take off or shorten: {names}.",
        count,
        names=abbreviated_names(handout, item_indexes),
    )
    return Layout(pages, (*notices, no_room_notice(handout, sentence, item_indexes)), count)


def _must_leave_out_details(handout: Handout, rows: ItemRows, height: float) -> Steps[bool]:
    """Return whether a card can hold only names and numbers, because not all fits on one card.

    The details of one item that is not about several help lines are never left out.
    """
    items = handout.items
    can_call = all(any(isinstance(block, Number) for block in item.blocks) for item in items)
    if (len(items) <= 1 and not any(map(_names_lines, items))) or not can_call:
        return False
    pagination = yield from paginate_numbers_first(items, rows, height=height, limit=2)
    return len(pagination.boxes) > 1


def _names_lines(item: Item) -> bool:
    """Return whether an item has the numbers of several help lines, each below its name."""
    pairs = pairwise(item.blocks)
    return sum(isinstance(above, Heading) and isinstance(below, Number) for above, below in pairs) > 1


def _numbers_only_notices() -> tuple[Notice, ...]:
    sentence = tr(
        "Each card holds names and numbers alone, since the rest does not fit. Choose a card for each item, "
        "or the pocket card, to have the rest."
    )
    return (Notice(NoticeKind.NO_ROOM, sentence),)


def _same_cards(
    handout: Handout, rows: ItemRows, height: float, *, numbers_only: bool
) -> Steps[tuple[Pagination, ...]]:
    if not numbers_only:
        return ((yield from paginate_numbers_first(handout.items, rows, height=height, limit=_MAX_CARDS)),)
    heads = yield from running_names(handout.items, rows, height)
    found = number_rows(handout.items, rows)
    return ((yield from paginate(found, height=height, limit=_MAX_CARDS, running_heads=heads)),)


def _one_card_per_item(handout: Handout, rows: ItemRows, height: float) -> Steps[tuple[Pagination, ...]]:
    cards_left, paginations = _MAX_CARDS, []
    heads = yield from running_names(handout.items, rows, height)
    for index, item in enumerate(handout.items):
        rows_of_item = rows.item(item, index)
        of_item = yield from paginate(rows_of_item, height=height, limit=cards_left, running_heads=heads)
        paginations.append(of_item)
        cards_left -= len(of_item.boxes)
        if cards_left <= 0:
            break
    return tuple(paginations)


def _repeated(sets: Sequence[CardSet]) -> list[Box]:
    """Return the cards of all sets in order, then repeated whole sets if they fit on the first page."""
    cards = [box for one in sets for box in one]
    for one in cycle(sets):
        if not cards or not one or len(cards) + len(one) > PANELS:
            return cards
        cards += one
    return cards
