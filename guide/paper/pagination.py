"""Distributes measured rows over boxes (panels, cards or pages) without cutting a row in two."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import attrgetter
from types import MappingProxyType

from PySide6.QtGui import QPainter

Paint = Callable[[QPainter, float, float], None]  # draws with the top left corner at x, y


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Something that is never cut in two, such as a line of text or a number with its QR code.

    Sizes are in the units of `units`.
    """

    height: float
    paint: Paint
    baseline: float = 0.0  # from the top of the row down to the baseline of its text
    space_before: float = 0.0  # left empty above the row, except at the top of a box
    keep_with_next: bool = False  # whether the row must not be the last of a box
    starts_box: bool = False
    item_index: int = -1  # the item that the row belongs to; -1 for none


Box = tuple[tuple[Row, float], ...]  # each row, and how far below the top of the box it is


@dataclass(frozen=True, slots=True)
class Pagination:
    """The boxes that were filled, and the first row that found no box."""

    boxes: tuple[Box, ...]
    overflow: Row | None = None

    def item_indexes(self, first: int = 0) -> tuple[int, ...]:
        """Return the items that have rows in the box `first` or later ones, in order."""
        rows = [row for box in self.boxes[first:] for row, _ in box]
        return tuple(dict.fromkeys(row.item_index for row in rows if row.item_index >= 0))


RunningHeads = Mapping[int, Sequence[Row]]  # rows that are repeated where an item continues in a new box
_NO_HEADS: RunningHeads = MappingProxyType({})


def paginate(
    rows: Iterable[Row], *, height: float, limit: int, running_heads: RunningHeads = _NO_HEADS
) -> Pagination:
    """Fill up to `limit` boxes with `rows`; an item stays in one box if a box can hold it.

    `rows` may be endless: none is read beyond the first that finds no box. A row higher than a box gets one
    of its own.
    """
    boxes = _Boxes(height, running_heads)
    for group in _groups(rows, height):
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
    """Yield the rows, with at least `space` above the first one."""
    for number, row in enumerate(rows):
        yield row if number else replace(row, space_before=max(space, row.space_before))


def keep_with_next(rows: Iterable[Row]) -> Iterator[Row]:
    """Return the rows marked keep-with-next, including the last."""
    return (replace(row, keep_with_next=True) for row in rows)


def total_height(rows: Iterable[Row]) -> float:
    """Return the height of rows at the top of a box, where the first has no space above it."""
    return sum(row.height + (row.space_before if number else 0.0) for number, row in enumerate(rows))


class _Boxes:
    """The boxes while they are filled."""

    def __init__(self, height: float, running_heads: RunningHeads) -> None:
        self.boxes: list[list[tuple[Row, float]]] = [[]]
        self._height, self._running_heads = height, running_heads
        self._down = 0.0
        self._last: Row | None = None  # the last row of the last box, apart from running heads

    def must_break_before(self, rows: Sequence[Row]) -> bool:
        """Return whether a group of rows must start a new box: it fits there, but not here."""
        is_kept = self._last is not None and self._last.keep_with_next
        return not is_kept and not self.has_room_for(rows) and self._would_fit_new_box(rows)

    def has_room_for(self, rows: Sequence[Row]) -> bool:
        """Return whether the rows fit into the last box; an empty box takes any row."""
        if self._last is None:
            return True
        needed = rows[0].space_before + total_height(rows)
        return not rows[0].starts_box and self._down + needed <= self._height

    def start_box(self, row: Row) -> None:
        """Start the box that `row` will be the first row of, after its running head."""
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
        """Return the rows to repeat above `row` in a new box, if its item continues there."""
        last = self.boxes[-1][-1][0] if self.boxes[-1] else None
        continues = last is not None and last.item_index == row.item_index and not row.starts_box
        return self._running_heads.get(row.item_index, ()) if continues else ()


def _groups(rows: Iterable[Row], height: float) -> Iterator[list[Row]]:
    """Yield rows that belong together: whole items if a box can hold them, else keep-with-next groups."""
    for _, item_rows in groupby(rows, key=attrgetter("item_index")):
        held: list[Row] = []
        coming = iter(item_rows)
        for row in coming:
            held.append(row)
            if total_height(held) > height:
                yield from _kept_groups(chain(held, coming))
                break
        else:
            yield held


def _kept_groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield groups of rows, each up to and with a row that may be the last of a box."""
    group: list[Row] = []
    for row in rows:
        group.append(row)
        if not row.keep_with_next:
            yield group
            group = []
    if group:
        yield group
