"""Fills one page with rows in columns, below rows that take the whole width."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from guide.paper.pagination import Box, Row, draw_box, paginate, total_height
from guide.paper.units import INCH
from guide.steps import Steps

_GUTTER = 0.3 * INCH  # between two columns


@dataclass(frozen=True, slots=True)
class ColumnPage:
    """One page: the rows of its head, and below it the columns. Lengths are in 1/720 inch.

    `overflow` is the first row for which there was no room, or None.
    """

    head: Box
    columns: tuple[Box, ...]
    down: float  # from the top of the page to the columns
    step: float  # from one column to the next
    overflow: Row | None

    def draw(self, painter: QPainter) -> None:
        """Draw the page with its top left corner at the origin."""
        draw_box(painter, self.head, 0.0, 0.0)
        for number, box in enumerate(self.columns):
            draw_box(painter, box, number * self.step, self.down)


def column_width(width: float, columns: int) -> float:
    """Return the width of each of some columns that share a width."""
    return (width - (columns - 1) * _GUTTER) / columns


def fill_columns(
    head: Sequence[Row], rows: Iterable[Row], *, room: tuple[float, float], columns: int, gap: float
) -> Steps[ColumnPage]:
    """Return a page with `head`, and below it as many of `rows` as have room in `columns`.

    `room` is the width and the height of the page without its margins; `gap` is below the head.
    """
    width, height = room
    down = total_height(head) + gap if head else 0.0
    step = column_width(width, columns) + _GUTTER
    top = (yield from paginate(head, height=height, limit=1)) if head else None
    if top and top.overflow:
        return ColumnPage(top.boxes[0], (), down, step, top.overflow)
    below = yield from paginate(rows, height=height - down, limit=columns)
    # A row higher than a column stands alone in it, and would be cut off below.
    too_high = next((row for box in below.boxes for row, _ in box if row.height > height - down), None)
    return ColumnPage(top.boxes[0] if top else (), below.boxes, down, step, below.overflow or too_high)
