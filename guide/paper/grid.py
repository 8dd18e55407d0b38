"""Draws a page of eight panels of 3.5 x 2 inches, with marks for cutting and folding around them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen, Qt

from guide.handout.options import Paper
from guide.paper.layout import Draw
from guide.paper.pagination import Box, draw_box, total_height, with_tag
from guide.paper.style import Style
from guide.paper.tags import Tag
from guide.paper.text import Run, text_rows
from guide.paper.units import INCH, PAPER_SIZES, POINT

COLUMNS, ROWS = 2, 4
PANELS = COLUMNS * ROWS
_WIDTH, _HEIGHT = 3.5 * INCH, 2 * INCH
_SIDE, _TOP, _FOOT = 0.16 * INCH, 0.14 * INCH, 0.07 * INCH  # margins within a panel
_MARK_START, _MARK_END = 0.06 * INCH, 0.22 * INCH  # where a mark begins and ends, measured from the panels
_GREY = QColor(128, 128, 128)


@dataclass(frozen=True, slots=True)
class Panel:
    """The box to draw in one panel, and whether the footer is below it."""

    box: Box
    with_footer: bool = True


class PanelGrid:
    """The eight panels on one size of paper.

    `width` and `height` are the room for the content of a panel, without the footer, in 1/720 inch.
    """

    def __init__(self, paper: Paper, footer: str, style: Style) -> None:
        width, height = (INCH * side for side in PAPER_SIZES[paper])
        self._left, self._top = (width - COLUMNS * _WIDTH) / 2, (height - ROWS * _HEIGHT) / 2
        self.width = _WIDTH - 2 * _SIDE
        lines = (text_rows((Run(line, style.footer),), self.width) for line in footer.splitlines())
        self._footer = list(chain.from_iterable(with_tag(rows, Tag("P")) for rows in lines))
        self.height = _HEIGHT - _TOP - max(_TOP, _FOOT + total_height(self._footer) + 4 * POINT)

    def page(self, panels: Sequence[Panel | None], *, folds: bool) -> Draw:
        """Return a function that draws a page with `panels`, row by row.

        None leaves a panel empty. With `folds`, the marks between the rows are dashed, for folding.
        """
        placed = tuple(zip(self._corners(), panels, strict=False))

        def draw(painter: QPainter) -> None:
            for (x, y), panel in placed:
                if panel:
                    self._draw(painter, panel, x, y)
            self._draw_marks(painter, folds=folds)

        return draw

    def _draw(self, painter: QPainter, panel: Panel, x: float, y: float) -> None:
        draw_box(painter, panel.box, x + _SIDE, y + _TOP)
        below = y + _HEIGHT - _FOOT - total_height(self._footer)
        for row in self._footer if panel.with_footer else ():
            row.paint(painter, x + _SIDE, below)
            below += row.height

    def _corners(self) -> Iterator[tuple[float, float]]:
        for row in range(ROWS):
            for column in range(COLUMNS):
                yield self._left + column * _WIDTH, self._top + row * _HEIGHT

    def _draw_marks(self, painter: QPainter, *, folds: bool) -> None:
        painter.save()
        painter.setPen(QPen(_GREY, 0.5 * POINT))
        inner = list(self._row_marks(range(1, ROWS)))
        painter.drawLines([*self._column_marks(), *self._row_marks((0, ROWS)), *(() if folds else inner)])
        if folds:
            painter.setPen(QPen(_GREY, 0.5 * POINT, Qt.PenStyle.DashLine))
            painter.drawLines(inner)
        painter.restore()

    def _column_marks(self) -> Iterator[QLineF]:
        bottom = self._top + ROWS * _HEIGHT
        for column in range(COLUMNS + 1):
            x = self._left + column * _WIDTH
            yield QLineF(QPointF(x, self._top - _MARK_END), QPointF(x, self._top - _MARK_START))
            yield QLineF(QPointF(x, bottom + _MARK_START), QPointF(x, bottom + _MARK_END))

    def _row_marks(self, rows: Iterable[int]) -> Iterator[QLineF]:
        right = self._left + COLUMNS * _WIDTH
        for row in rows:
            y = self._top + row * _HEIGHT
            yield QLineF(QPointF(self._left - _MARK_END, y), QPointF(self._left - _MARK_START, y))
            yield QLineF(QPointF(right + _MARK_START, y), QPointF(right + _MARK_END, y))
