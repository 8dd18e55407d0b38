"""The pocket card: four panels a side, numbers first; two like strips a page, so both sides match."""

from guide.handout.document import Handout
from guide.i18n import trn
from guide.paper.grid import PANELS, ROWS, Grid, Panel
from guide.paper.layout import Laid, cut_short, names, no_code, no_room
from guide.paper.numbers_first import pour_numbers_first
from guide.paper.pagination import Box
from guide.paper.qr import Codes
from guide.paper.rows import Rows
from guide.paper.style import STYLES
from guide.paper.units import MOST_PAGES


def lay_card(handout: Handout) -> Laid:
    """Lay out pocket cards; a page is one side, the next page its back."""
    style = STYLES[handout.options.format]
    grid = Grid(handout.options.paper, handout.footer, style)
    codes = Codes()
    rows = Rows(style, grid.width, grid.height, codes)
    poured = pour_numbers_first(handout.items, rows, height=grid.height, limit=MOST_PAGES * ROWS)
    sides = [poured.boxes[start : start + ROWS] for start in range(0, len(poured.boxes) or 1, ROWS)]
    pages = tuple(
        grid.page(_strips(side, last=_is_last(number, len(sides))), folds=True)
        for number, side in enumerate(sides)
    )
    owners = poured.owners(PANELS)
    notices = (*no_code(codes), *cut_short(handout, poured))
    if not owners or poured.rest:
        return Laid(pages, notices)
    sentence = trn(
        "This takes {number} pocket card. To keep to one, take off or shorten: {names}.",
        "This takes {number} pocket cards. To keep to one, take off or shorten: {names}.",
        -(-len(poured.boxes) // PANELS),
        names=names(handout, owners),
    )
    return Laid(pages, (*notices, no_room(handout, sentence, owners)))


def _is_last(side: int, sides: int) -> bool:
    """Whether a side is the last one of its card that is used."""
    return side % 2 == 1 or side == sides - 1


def _strips(side: tuple[Box, ...], *, last: bool) -> list[Panel]:
    panels = [
        Panel(box, with_footer=last and number == len(side)) for number, box in enumerate(side, start=1)
    ]
    return [panel for panel in panels for _ in range(2)]
