"""Distributes rows over boxes, which are panels, cards or pages, without cutting a row in two."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import attrgetter

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
    is_joined: bool = False  # whether it is whole only with the next row, as in a contact or a paragraph
    starts_box: bool = False  # whether the row must be the first of a box
    item_index: int = -1  # the index of the item to which the row belongs; -1 for none
    running_head: "tuple[Row, ...]" = ()  # repeated above the row where its item continues in a new box


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


def paginate(
    rows: Iterable[Row], *, height: float, limit: int, whole_items: bool = True
) -> Steps[Pagination]:
    """Return `rows` distributed over up to `limit` boxes of `height` (1/720 inch), in one step for each row.

    With `whole_items` the rows of an item stay in one box if a box can hold them; else joined rows do. A row
    higher than a box is alone in its box. `rows` may be endless: reading stops at the first without a box.
    """
    boxes = _Boxes(height)
    for group in _groups(rows, height, _LAST_OF if whole_items else _LAST_OF[1:]):
        yield
        if not group:
            continue
        # What must follow the row above it, such as a title, is whole in its parts alone.
        is_bound = boxes.ends_with_kept and not boxes.has_room_for(group)
        for part in filter(None, _kept_groups(group, height, _LAST_OF[1:])) if is_bound else (group,):
            # A group that no box can hold begins one, too, so that its first rows are not left behind.
            if not boxes.ends_with_kept and not boxes.has_room_for(part):
                boxes.start_box(part)
            for row in part:
                if not boxes.has_room_for((row,)):
                    boxes.start_box((row,))
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


def joined(rows: Iterable[Row], running_head: tuple[Row, ...] = ()) -> Iterator[Row]:
    """Yield rows that stay in one box if a box can hold them, with what to repeat where none can."""
    last: Row | None = None
    for row in rows:
        if last:
            yield replace(last, is_joined=True)
        last = replace(row, running_head=running_head) if last and running_head else row
    if last:
        yield last


def total_height(rows: Iterable[Row]) -> float:
    """Return the height that rows take at the top of a box, where there is no space above the first row."""
    return sum(row.height + (row.space_before if number else 0.0) for number, row in enumerate(rows))


class _Boxes:
    """The boxes that `paginate` has started, of which the last is being filled."""

    def __init__(self, height: float) -> None:
        self.boxes: list[list[tuple[Row, float]]] = [[]]
        self._height = height
        self._down = 0.0
        self._last: Row | None = None  # the last row of the last box, apart from running heads

    @property
    def ends_with_kept(self) -> bool:
        """Whether the last row must not be the last of its box."""
        return self._last is not None and self._last.keep_with_next

    def has_room_for(self, rows: Sequence[Row]) -> bool:
        """Return whether the rows fit into the last box; always True if that box is empty."""
        if self._last is None:
            return True
        needed = rows[0].space_before + total_height(rows)
        return not rows[0].starts_box and self._down + needed <= self._height

    def start_box(self, rows: Sequence[Row]) -> None:
        """Start a new box with the running head of `rows`, if both have room. The caller adds the rows."""
        last = self.boxes[-1][-1][0] if self.boxes[-1] else None
        continues = last is not None and last.item_index == rows[0].item_index and not rows[0].starts_box
        head = rows[0].running_head if continues else ()
        if total_height((*head, *rows)) > self._height:
            head = ()
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


_IsLast = Callable[[Row], bool]  # whether a row is the last of a group
# What stays in one box if a box can hold it; of what is too high, the next keeps together what it can.
_LAST_OF: tuple[_IsLast, ...] = (
    lambda _: False,  # an item; its rows end where those of the next one begin
    lambda row: not (row.is_joined or row.keep_with_next),  # a contact, a paragraph
    lambda row: not row.keep_with_next,  # a name with what follows it, two lines
)


def _groups(rows: Iterable[Row], height: float, last_of: Sequence[_IsLast]) -> Iterator[list[Row]]:
    """Yield groups of rows that stay in one box. An empty group after each row read makes a step of it."""
    for _, item_rows in groupby(rows, key=attrgetter("item_index")):
        yield from _kept_groups(item_rows, height, last_of)


def _kept_groups(rows: Iterable[Row], height: float, last_of: Sequence[_IsLast]) -> Iterator[list[Row]]:
    group: list[Row] = []
    unread = iter(rows)
    for row in unread:
        group.append(row)
        yield []
        is_last = last_of[0](row)
        if last_of[1:] and total_height(group) > height:
            rest = group if is_last else chain(group, _through(unread, last_of[0]))
            yield from _kept_groups(rest, height, last_of[1:])
            group = []
        elif is_last:
            yield group
            group = []
    if group:
        yield group


def _through(rows: Iterator[Row], is_last: _IsLast) -> Iterator[Row]:
    for row in rows:
        yield row
        if is_last(row):
            return
