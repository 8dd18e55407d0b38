"""Lays out a hand-out as business cards, eight on a page: the same card repeated, or one card per item."""

from collections.abc import Sequence
from itertools import chain, count, cycle

from guide.handout.document import Handout, Notice, NoticeKind
from guide.handout.numbers_once import numbers_of, pieces
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
from guide.paper.numbers_first import paginate_numbers_first
from guide.paper.pagination import Box, Pagination, paginate
from guide.paper.qr import QrCodes
from guide.paper.rows import ItemRows
from guide.paper.style import STYLES
from guide.paper.units import MAX_PAGES
from guide.steps import Steps

_MAX_CARDS = MAX_PAGES * PANELS


def lay_out_business_cards(handout: Handout) -> Steps[Layout]:
    """Return the layout of business cards: one page, or more if there are more than eight cards."""
    return (yield from with_head(handout, _lay_out))


def _lay_out(handout: Handout) -> Steps[Layout]:
    style = STYLES[handout.options.format]
    grid = PanelGrid(handout.options.paper, handout.footer, style)
    codes = QrCodes()
    rows = ItemRows(style, grid.width, grid.height, codes, are_cut_apart=True)
    one_per_item, numbers_only = handout.options.one_per_item, False
    if one_per_item:
        paginations = yield from _one_card_per_item(handout, rows, grid.height)
    else:
        paginations, numbers_only = yield from _same_cards(handout, rows, grid.height)
    panels = [Panel(box) for box in _repeated([one.boxes for one in paginations])]
    starts = range(0, len(panels) or 1, PANELS)
    pages = tuple(grid.page(panels[start : start + PANELS], folds=False) for start in starts)
    cut = next((cut_short_notices(handout, one) for one in paginations if one.overflow), ())
    notices = (*missing_code_notices(codes), *cut, *(_numbers_only_notices() if numbers_only else ()))
    cards = sum(len(one.boxes) for one in paginations)
    if cut or one_per_item or cards <= 1:
        return Layout(pages, notices, cards)
    item_indexes = paginations[0].item_indexes(1)
    sentence = trn(
        "This takes {number} card for each person. To keep to one, take off or shorten: {names}.",
        "This takes {number} cards for each person. To keep to one, take off or shorten: {names}.",
        cards,
        names=abbreviated_names(handout, item_indexes),
    )
    return Layout(pages, (*notices, no_room_notice(handout, sentence, item_indexes)), cards)


def _numbers_only_notices() -> tuple[Notice, ...]:
    sentence = tr(
        "Each card holds names and numbers alone, without QR codes, since the rest does not fit. Choose a "
        "card for each item, or the pocket card, to have the rest."
    )
    return (Notice(NoticeKind.NO_ROOM, sentence),)


def _same_cards(
    handout: Handout, rows: ItemRows, height: float
) -> Steps[tuple[tuple[Pagination, ...], bool]]:
    """Return cards that are all alike, and whether they hold names and numbers alone, as not all fits on one.

    The details of one contact alone are never left out.
    """
    whole = yield from paginate_numbers_first(handout.items, rows, height=height, limit=_MAX_CARDS)
    contacts = [sum(bool(numbers_of(piece)) for piece in pieces(item.blocks)) for item in handout.items]
    if len(whole.boxes) <= 1 or not all(contacts) or sum(contacts) <= 1:
        return (whole,), False
    found = chain.from_iterable(map(rows.compact, handout.items, count()))
    return ((yield from paginate(found, height=height, limit=_MAX_CARDS)),), True


def _one_card_per_item(handout: Handout, rows: ItemRows, height: float) -> Steps[tuple[Pagination, ...]]:
    cards_left, paginations = _MAX_CARDS, []
    for index, item in enumerate(handout.items):
        of_item = yield from paginate(rows.item(item, index), height=height, limit=cards_left)
        paginations.append(of_item)
        cards_left -= len(of_item.boxes)
        if cards_left <= 0:
            break
    return tuple(paginations)


def _repeated(sets: Sequence[tuple[Box, ...]]) -> list[Box]:
    """Return the cards of all sets in order, then repeated whole sets if they fit on the first page."""
    cards = [box for one in sets for box in one]
    for one in cycle(sets):
        if not cards or not one or len(cards) + len(one) > PANELS:
            return cards
        cards += one
    return cards
