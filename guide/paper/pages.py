"""A hand-out laid out: how many pages, what stands on each, what did not fit; drawn alike on every device."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from guide.handout.document import Handout, Notice
from guide.handout.options import Format
from guide.paper.card import lay_card
from guide.paper.cards import lay_cards
from guide.paper.full import lay_full
from guide.paper.layout import Laid
from guide.paper.sheet import lay_sheet
from guide.paper.units import INCH, SIZES

_FORMATS: Mapping[Format, Callable[[Handout], Laid]] = {
    Format.CARD: lay_card,
    Format.CARDS: lay_cards,
    Format.SHEET: lay_sheet,
    Format.LARGE: lay_sheet,
    Format.FULL: lay_full,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The pages of a hand-out: width and height in inches; pages are counted from 0."""

    width: float
    height: float
    laid: Laid

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.laid.pages)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a worker is to know of the room it takes."""
        return self.laid.notices

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw a page in 1/720 inch, black on white whatever colours are in force."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(QRectF(0, 0, self.width * INCH, self.height * INCH), Qt.GlobalColor.white)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(Qt.GlobalColor.black, 0.5 * INCH / 72))
        self.laid.pages[number](painter)
        painter.restore()


def lay_out(handout: Handout) -> Pages:
    """Lay a hand-out out for its format and paper; an application of Qt's must be there for its fonts."""
    width, height = SIZES[handout.options.paper]
    return Pages(width=width, height=height, laid=_FORMATS[handout.options.format](handout))
