"""Distributes rows over boxes, which are panels, cards or pages, without cutting a row in two."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import attrgetter
from types import MappingProxyType

from PySide6.QtGui import QPainter

from guide.paper.tags import Tag, tagged
from guide.steps import Steps

Paint = Callable[[QPainter, float, float], None]  # draws a row with its top left corner at x, y


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A part of the content that is never cut in two, such as a line of text or a number with its QR code.

    Lengths are in 1/720 inch.
    """

    height: float
    paint: Paint
    baseline: float = 0.0  # distance from the top of the row to the baseline of its text
    space_before: float = 0.0  # empty space above the row, except at the top of a box
    keep_with_next: bool = False  # whether the row must not be the last of a box
    starts_box: bool = False  # whether the row must be the first of a box
    item_index: int = -1  # the index of the item to which the row belongs; -1 for none


Box = tuple[tuple[Row, float], ...]  # each row with its distance from the top of the box


@dataclass(frozen=True, slots=True)
class Pagination:
    """The filled boxes, and the first row for which there was no box, or None."""

    boxes: tuple[Box, ...]
    overflow: Row | None = None

    def item_indexes(self, first: int = 0) -> tuple[int, ...]:
        """Return the indexes of the items with rows in box `first` or a later box, in order."""
        rows = [row for box in self.boxes[first:] for row, _ in box]
        return tuple(dict.fromkeys(row.item_index for row in rows if row.item_index >= 0))


# By item index: the rows to repeat where the item continues in a new box.
RunningHeads = Mapping[int, Sequence[Row]]
_NO_HEADS: RunningHeads = MappingProxyType({})


def paginate(
    rows: Iterable[Row], *, height: float, limit: int, running_heads: RunningHeads = _NO_HEADS
) -> Steps[Pagination]:
    """Return `rows` distributed over up to `limit` boxes of `height` (1/720 inch), in one step for each row.

    The rows of an item stay in one box if a box can hold them. A row higher than a box is alone in its box.
    `rows` may be endless, because reading stops at the first row for which there is no box.
    """
    boxes = _Boxes(height, running_heads)
    for group in _groups(rows, height):
        yield
        if not group:
            continue
        if boxes.must_break_before(group):
            boxes.start_box(group[0])
        for row in group:
            if not boxes.has_room_for((row,)):
                boxes.start_box(row)
            if len(boxes.boxes) > limit:
                return Pagination(tuple(map(tuple, boxes.boxes[:limit])), row)
            boxes.add(row)
    return Pagination(tuple(tuple(box) for box in boxes.boxes if box))


def draw_box(painter: QPainter, box: Box, x: float, y: float) -> None:
    """Draw the rows of a box with its top left corner at x, y."""
    for row, down in box:
        row.paint(painter, x, y + down)


def add_space_before(rows: Iterable[Row], space: float) -> Iterator[Row]:
    """Yield the rows, with at least `space` above the first row."""
    for number, row in enumerate(rows):
        yield row if number else replace(row, space_before=max(space, row.space_before))


def with_tag(rows: Iterable[Row], tag: Tag) -> Iterator[Row]:
    """Return the rows, each part of the element `tag` of a PDF. Rows without a tag are artifacts."""
    return (replace(row, paint=_tagged_paint(row.paint, tag)) for row in rows)


def _tagged_paint(paint: Paint, tag: Tag) -> Paint:
    def paint_tagged(painter: QPainter, x: float, y: float) -> None:
        with tagged(painter, tag, paint):
            paint(painter, x, y)

    return paint_tagged


def keep_with_next(rows: Iterable[Row]) -> Iterator[Row]:
    """Return the rows, each marked keep-with-next, even the last row."""
    return (replace(row, keep_with_next=True) for row in rows)


def total_height(rows: Iterable[Row]) -> float:
    """Return the height that rows take at the top of a box, where there is no space above the first row."""
    return sum(row.height + (row.space_before if number else 0.0) for number, row in enumerate(rows))


class _Boxes:
    """The boxes that `paginate` has started, of which the last is being filled."""

    def __init__(self, height: float, running_heads: RunningHeads) -> None:
        self.boxes: list[list[tuple[Row, float]]] = [[]]
        self._height, self._running_heads = height, running_heads
        self._down = 0.0
        self._last: Row | None = None  # the last row of the last box, apart from running heads

    def must_break_before(self, rows: Sequence[Row]) -> bool:
        """Return whether a group of rows must start a new box, because only a new box has room for it."""
        is_kept = self._last is not None and self._last.keep_with_next
        return not is_kept and not self.has_room_for(rows) and self._would_fit_new_box(rows)

    def has_room_for(self, rows: Sequence[Row]) -> bool:
        """Return whether the rows fit into the last box; always True if that box is empty."""
        if self._last is None:
            return True
        needed = rows[0].space_before + total_height(rows)
        return not rows[0].starts_box and self._down + needed <= self._height

    def start_box(self, row: Row) -> None:
        """Start a new box with the running head of `row`. The caller adds `row` itself."""
        head = self._running_head(row)
        self.boxes.append([])
        self._down = 0.0
        for name in head:
            self.add(name)
        self._last = None

    def add(self, row: Row) -> None:
        """Add a row to the last box."""
        self._down += row.space_before if self.boxes[-1] else 0.0
        self.boxes[-1].append((row, self._down))
        self._down += row.height
        self._last = row

    def _would_fit_new_box(self, rows: Sequence[Row]) -> bool:
        return rows[0].starts_box or total_height((*self._running_head(rows[0]), *rows)) <= self._height

    def _running_head(self, row: Row) -> Sequence[Row]:
        """Return the rows to repeat above `row` in a new box, or () if its item does not continue there."""
        last = self.boxes[-1][-1][0] if self.boxes[-1] else None
        continues = last is not None and last.item_index == row.item_index and not row.starts_box
        return self._running_heads.get(row.item_index, ()) if continues else ()


def _groups(rows: Iterable[Row], height: float) -> Iterator[list[Row]]:
    """Yield groups of rows: all rows of an item if a box can hold them, otherwise its `_kept_groups`.

    An empty group after each row that was read makes a step of it.
    """
    for _, item_rows in groupby(rows, key=attrgetter("item_index")):
        read: list[Row] = []
        unread = iter(item_rows)
        for row in unread:
            read.append(row)
            yield []
            if total_height(read) > height:
                yield from _kept_groups(chain(read, unread))
                break
        else:
            yield read


def _kept_groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield groups of rows, each of which ends with the first row that may be the last of a box."""
    group: list[Row] = []
    for row in rows:
        group.append(row)
        yield []
        if not row.keep_with_next:
            yield group
            group = []
    if group:
        yield group
