"""Lays out a hand-out of any format as pages, which look the same on every device."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from guide.handout.document import Handout, Notice
from guide.handout.options import Format
from guide.paper.card import lay_out_card
from guide.paper.cards import lay_out_business_cards
from guide.paper.full import lay_out_full
from guide.paper.layout import Layout, joined
from guide.paper.own_page import lay_out_own_page
from guide.paper.sheet import lay_out_sheet
from guide.paper.units import INCH, PAPER_SIZES
from guide.steps import Steps, finish

_FORMATS: Mapping[Format, Callable[[Handout], Steps[Layout]]] = {
    Format.CARD: lay_out_card,
    Format.CARDS: lay_out_business_cards,
    Format.SHEET: lay_out_sheet,
    Format.LARGE: lay_out_sheet,
    Format.FULL: lay_out_full,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutPages:
    """The pages of a hand-out. `width` and `height` are the size of the paper in inches.

    `language` is the code of the language of the texts; "" if it is not known.
    """

    width: float
    height: float
    layout: Layout
    language: str = ""

    @property
    def count(self) -> int:
        """The number of pages."""
        return len(self.layout.pages)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices to the worker about the room that the hand-out takes."""
        return self.layout.notices

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw page `number`, counted from 0, with one unit for 1/720 inch.

        The page is black on white even if the window has dark colours.
        """
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(QRectF(0, 0, self.width * INCH, self.height * INCH), Qt.GlobalColor.white)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(Qt.GlobalColor.black, 0.5 * INCH / 72))
        self.layout.pages[number](painter)
        painter.restore()


def lay_out(handout: Handout) -> HandoutPages:
    """Return the pages of a hand-out, as `lay_out_steps` does, without a pause."""
    return finish(lay_out_steps(handout))


def lay_out_steps(handout: Handout) -> Steps[HandoutPages]:
    """Return the pages of a hand-out, laid out for its format and paper size.

    Items that have a page of their own come last. A QGuiApplication must exist and have loaded the fonts.
    """
    width, height = PAPER_SIZES[handout.options.paper]
    own = tuple(item for item in handout.items if item.has_own_page)
    others = replace(handout, items=tuple(item for item in handout.items if item not in own))
    layouts = []
    if others.items or others.pages or not own:
        layouts.append((yield from _FORMATS[handout.options.format](others)))
    for item in own:
        layouts.append((yield from lay_out_own_page(handout, item)))
    return HandoutPages(width=width, height=height, layout=joined(layouts), language=handout.language)
