"""The one-page sheet and large print: a title, then item after item in large type."""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtGui import QPainter, Qt

from guide.handout.document import Handout, Notice
from guide.handout.options import Format
from guide.paper.flow import Box, Poured, Row, draw_box, pour, tall
from guide.paper.laid import Draw, Laid, cut_short, names, no_room
from guide.paper.pieces import Rows
from guide.paper.style import STYLES, Style
from guide.paper.text import Run, text_rows
from guide.paper.units import INCH, MOST_PAGES, SIZES
from guide.words import tr, trn

_SIDE, _TOP, _BOTTOM, _FOOT_GAP = 0.8 * INCH, 0.7 * INCH, 0.5 * INCH, 0.2 * INCH


def lay_sheet(handout: Handout) -> Laid:
    """Lay out a sheet; what takes more than the one page that was meant is named."""
    style = STYLES[handout.options.format]
    width, height = (INCH * side for side in SIZES[handout.options.paper])
    foot = Foot(handout.footer, style.foot, width - 2 * _SIDE)
    box_height = height - _TOP - _BOTTOM - foot.height - _FOOT_GAP
    poured = pour(_rows(handout, style, width - 2 * _SIDE, box_height), height=box_height, limit=MOST_PAGES)
    boxes = poured.boxes or ((),)
    pages = tuple(_page(box, foot, number, len(boxes), height) for number, box in enumerate(boxes, start=1))
    return Laid(pages, cut_short(handout, poured) or _too_long(handout, poured))


def _rows(handout: Handout, style: Style, width: float, height: float) -> Iterator[Row]:
    rows = Rows(style, width, height)
    items = chain.from_iterable(map(rows.item, handout.items, range(len(handout.items))))
    return chain(rows.title(handout.title), items)


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


def _page(box: Box, foot: "Foot", number: int, count: int, height: float) -> Draw:
    def draw(painter: QPainter) -> None:
        draw_box(painter, box, _SIDE, _TOP)
        foot.draw(painter, _SIDE, height - _BOTTOM, page=(number, count) if count > 1 else None)

    return draw


class Foot:
    """The small line at the bottom of a page: from when it is, and which of how many pages this is."""

    def __init__(self, text: str, size: float, width: float) -> None:
        self._size, self._width = size, width
        self._words = list(text_rows((Run(text, size),), width * 0.8))
        self.height = max(tall(self._words), tall(self._number(1, 1)))

    def draw(self, painter: QPainter, x: float, bottom: float, *, page: tuple[int, int] | None) -> None:
        """Draw it so that it ends there."""
        y = bottom - self.height
        for row in self._words:
            row.paint(painter, x, y)
            y += row.height
        for row in self._number(*page) if page else ():
            row.paint(painter, x + self._width * 0.8, bottom - self.height)

    def _number(self, number: int, count: int) -> list[Row]:
        text = tr("{number} of {count}", number=number, count=count)
        align = Qt.AlignmentFlag.AlignRight
        return list(text_rows((Run(text, self._size),), self._width * 0.2, align=align))
