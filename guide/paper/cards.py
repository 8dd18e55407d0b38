"""Business cards, eight on a page: the same numbers on each, or a card for each item."""

from collections.abc import Sequence
from itertools import cycle

from guide.blocks.blocks import Number
from guide.handout.document import Handout, Notice, NoticeKind
from guide.i18n import tr, trn
from guide.paper.grid import PANELS, Grid, Panel
from guide.paper.layout import Laid, cut_short, names, no_code, no_room
from guide.paper.numbers_first import names_again, numbers, pour_numbers_first
from guide.paper.pagination import Box, Poured, pour
from guide.paper.qr import Codes
from guide.paper.rows import Rows
from guide.paper.style import STYLES
from guide.paper.units import MOST_PAGES

Set = tuple[Box, ...]  # cards that belong together
_MOST = MOST_PAGES * PANELS


def lay_cards(handout: Handout) -> Laid:
    """Lay out a page of cards, more pages where there are more cards than eight."""
    style = STYLES[handout.options.format]
    grid = Grid(handout.options.paper, handout.footer, style)
    codes = Codes()
    rows = Rows(style, grid.width, grid.height, codes)
    each = handout.options.one_per_item
    alone = not each and _numbers_alone(handout, rows, grid.height)
    poured = (
        _one_each(handout, rows, grid.height) if each else _all_alike(handout, rows, grid.height, alone=alone)
    )
    panels = [Panel(box) for box in _filled([one.boxes for one in poured])]
    starts = range(0, len(panels) or 1, PANELS)
    pages = tuple(grid.page(panels[start : start + PANELS], folds=False) for start in starts)
    cut = next((cut_short(handout, one) for one in poured if one.rest), ())
    notices = (*no_code(codes), *cut, *(_only_numbers() if alone else ()))
    if cut or each or len(poured[0].boxes) <= 1:
        return Laid(pages, notices)
    owners = poured[0].owners(1)
    sentence = trn(
        "This takes {number} card for each person. To keep to one, take off or shorten: {names}.",
        "This takes {number} cards for each person. To keep to one, take off or shorten: {names}.",
        len(poured[0].boxes),
        names=names(handout, owners),
    )
    return Laid(pages, (*notices, no_room(handout, sentence, owners)))


def _numbers_alone(handout: Handout, rows: Rows, height: float) -> bool:
    """Say whether each card is to hold names and numbers alone: all of several items does not fit on one."""
    items = handout.items
    can_call = all(any(isinstance(block, Number) for block in item.blocks) for item in items)
    return (
        len(items) > 1 and can_call and len(pour_numbers_first(items, rows, height=height, limit=2).boxes) > 1
    )


def _only_numbers() -> tuple[Notice, ...]:
    sentence = tr(
        "Each card holds names and numbers alone, since the rest does not fit. Choose a card for each item, "
        "or the pocket card, to have the rest."
    )
    return (Notice(NoticeKind.NO_ROOM, sentence),)


def _all_alike(handout: Handout, rows: Rows, height: float, *, alone: bool) -> tuple[Poured, ...]:
    if alone:
        return (pour(numbers(handout.items, rows), height=height, limit=_MOST),)
    return (pour_numbers_first(handout.items, rows, height=height, limit=_MOST),)


def _one_each(handout: Handout, rows: Rows, height: float) -> tuple[Poured, ...]:
    left, poured = _MOST, []
    again = names_again(handout.items, rows, height)
    for owner, item in enumerate(handout.items):
        poured.append(pour(rows.item(item, owner), height=height, limit=left, again=again))
        left -= len(poured[-1].boxes)
        if left <= 0:
            break
    return tuple(poured)


def _filled(sets: Sequence[Set]) -> list[Box]:
    """Give the cards in order, again and again while a whole set still has room on the only page."""
    cards = [box for one in sets for box in one]
    for one in cycle(sets):
        if not cards or not one or len(cards) + len(one) > PANELS:
            return cards
        cards += one
    return cards
