"""Fills one page with rows in columns, below rows that take the whole width."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from guide.paper.pagination import Box, Row, draw_box, paginate, total_height
from guide.paper.units import INCH
from guide.steps import Steps

_GUTTER = 0.3 * INCH  # between two columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """The room on a page, without its margins, in 1/720 inch; `gap` is below the head of the page."""

    width: float
    height: float
    columns: int
    gap: float

    @property
    def column_width(self) -> float:
        """The width of each column."""
        return (self.width - (self.columns - 1) * _GUTTER) / self.columns


@dataclass(frozen=True, slots=True)
class ColumnPage:
    """One page: the rows of its head, and below it the columns. Lengths are in 1/720 inch."""

    head: Box
    columns: tuple[Box, ...]
    down: float  # from the top of the page to the columns
    step: float  # from one column to the next

    def draw(self, painter: QPainter) -> None:
        """Draw the page with its top left corner at the origin."""
        draw_box(painter, self.head, 0.0, 0.0)
        for number, box in enumerate(self.columns):
            draw_box(painter, box, number * self.step, self.down)


@dataclass(frozen=True, slots=True)
class ColumnPages:
    """Pages in columns, each with the same head, and the first row for which there was no room, or None."""

    pages: tuple[ColumnPage, ...]
    overflow: Row | None = None


def fill_columns(
    head: Sequence[Row], rows: Iterable[Row], space: Space, *, limit: int = 1, whole_items: bool = True
) -> Steps[ColumnPages]:
    """Return up to `limit` pages with `head`, and below it as many of `rows` as have room in columns."""
    height = space.height
    down = total_height(head) + space.gap if head else 0.0
    top = yield from paginate(head, height=height, limit=1)
    if top.overflow or down >= height:
        return ColumnPages((), top.overflow or head[-1])
    below = yield from paginate(
        rows, height=height - down, limit=limit * space.columns, whole_items=whole_items
    )
    # A row higher than a column stands alone in it, and would be cut off below.
    too_high = (row for box in below.boxes for row, _ in box if row.height > height - down)
    boxes, step = below.boxes or ((),), space.column_width + _GUTTER
    pages = (
        ColumnPage(top.boxes[0] if top.boxes else (), boxes[at : at + space.columns], down, step)
        for at in range(0, len(boxes), space.columns)
    )
    return ColumnPages(tuple(pages), below.overflow or next(too_high, None))
