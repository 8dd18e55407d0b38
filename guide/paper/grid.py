"""Eight panels of 3.5 x 2 in in the middle of a page; the marks to cut and fold by lie outside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen, Qt

from guide.handout.options import Paper
from guide.paper.layout import Draw
from guide.paper.pagination import Box, draw_box, tall
from guide.paper.style import Style
from guide.paper.text import Run, text_rows
from guide.paper.units import INCH, POINT, SIZES

COLUMNS, ROWS = 2, 4
PANELS = COLUMNS * ROWS
_WIDTH, _HEIGHT = 3.5 * INCH, 2 * INCH
_SIDE, _TOP, _FOOT = 0.16 * INCH, 0.14 * INCH, 0.07 * INCH  # white within a panel
_OFF, _LONG = 0.06 * INCH, 0.22 * INCH  # where a mark begins and ends, from the panels on
_GREY = QColor(128, 128, 128)


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands on a panel."""

    box: Box
    with_footer: bool = True


class Grid:
    """The panels of one size of paper, with the footer that they are to have room for."""

    def __init__(self, paper: Paper, footer: str, style: Style) -> None:
        width, height = (INCH * side for side in SIZES[paper])
        self._left, self._top = (width - COLUMNS * _WIDTH) / 2, (height - ROWS * _HEIGHT) / 2
        self.width = _WIDTH - 2 * _SIDE
        self._footer = list(text_rows((Run(footer, style.foot),), self.width))
        self.height = _HEIGHT - _TOP - max(_TOP, _FOOT + tall(self._footer) + 4 * POINT)

    def page(self, panels: Sequence[Panel | None], *, folds: bool) -> Draw:
        """Give a page with these panels, row by row; each line between rows is to fold or to cut."""
        placed = tuple(zip(self._corners(), panels, strict=False))

        def draw(painter: QPainter) -> None:
            for (x, y), panel in placed:
                if panel:
                    self._draw(painter, panel, x, y)
            self._mark(painter, folds=folds)

        return draw

    def _draw(self, painter: QPainter, panel: Panel, x: float, y: float) -> None:
        draw_box(painter, panel.box, x + _SIDE, y + _TOP)
        below = y + _HEIGHT - _FOOT - tall(self._footer)
        for row in self._footer if panel.with_footer else ():
            row.paint(painter, x + _SIDE, below)
            below += row.height

    def _corners(self) -> Iterator[tuple[float, float]]:
        for row in range(ROWS):
            for column in range(COLUMNS):
                yield self._left + column * _WIDTH, self._top + row * _HEIGHT

    def _mark(self, painter: QPainter, *, folds: bool) -> None:
        painter.save()
        painter.setPen(QPen(_GREY, 0.5 * POINT))
        inner = list(self._across(range(1, ROWS)))
        painter.drawLines([*self._along(), *self._across((0, ROWS)), *(() if folds else inner)])
        if folds:
            painter.setPen(QPen(_GREY, 0.5 * POINT, Qt.PenStyle.DashLine))
            painter.drawLines(inner)
        painter.restore()

    def _along(self) -> Iterator[QLineF]:
        bottom = self._top + ROWS * _HEIGHT
        for column in range(COLUMNS + 1):
            x = self._left + column * _WIDTH
            yield QLineF(QPointF(x, self._top - _LONG), QPointF(x, self._top - _OFF))
            yield QLineF(QPointF(x, bottom + _OFF), QPointF(x, bottom + _LONG))

    def _across(self, rows: Iterable[int]) -> Iterator[QLineF]:
        right = self._left + COLUMNS * _WIDTH
        for row in rows:
            y = self._top + row * _HEIGHT
            yield QLineF(QPointF(self._left - _LONG, y), QPointF(self._left - _OFF, y))
            yield QLineF(QPointF(right + _OFF, y), QPointF(right + _LONG, y))
