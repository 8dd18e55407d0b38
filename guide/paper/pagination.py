"""Rows that were measured, poured into boxes: panels, cards, pages; no row is ever cut in two."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import attrgetter
from types import MappingProxyType

from PySide6.QtGui import QPainter

Paint = Callable[[QPainter, float, float], None]  # draws with its left top corner there


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What stays in one piece: a line of text, a number with its QR code."""

    height: float
    paint: Paint
    rise: float = 0.0  # from its top to where the letters of a line stand
    before: float = 0.0  # room above it, but not at the top of a box
    keep: bool = False  # never stands last in a box, away from what follows
    fresh: bool = False  # begins a box
    owner: int = -1  # which item it belongs to, counted from 0


Box = tuple[tuple[Row, float], ...]  # each row and how far down it stands


@dataclass(frozen=True, slots=True)
class Poured:
    """The boxes that were filled, and the first row for which there were none left."""

    boxes: tuple[Box, ...]
    rest: Row | None = None

    def owners(self, first: int = 0) -> tuple[int, ...]:
        """Give the items that have a row in that box or in one after it, in order."""
        rows = [row for box in self.boxes[first:] for row, _ in box]
        return tuple(dict.fromkeys(row.owner for row in rows if row.owner >= 0))


Again = Mapping[int, Sequence[Row]]  # what stands again, by item, where an item goes on in a new box
_NOTHING_AGAIN: Again = MappingProxyType({})


def pour(rows: Iterable[Row], *, height: float, limit: int, again: Again = _NOTHING_AGAIN) -> Poured:
    """Fill boxes of this height; an item stays whole where a box can hold it."""
    filling = _Filling(height, again)
    for together in _chains(rows, height):
        if filling.must_part(together):
            filling.start_box(together[0])
        for row in together:
            if not filling.takes((row,)):
                filling.start_box(row)
            if len(filling.boxes) > limit:
                return Poured(tuple(map(tuple, filling.boxes[:limit])), row)
            filling.add(row)
    return Poured(tuple(tuple(box) for box in filling.boxes if box))


def draw_box(painter: QPainter, box: Box, x: float, y: float) -> None:
    """Draw the rows of a box whose left top corner is there."""
    for row, down in box:
        row.paint(painter, x, y + down)


def spaced(rows: Iterable[Row], before: float) -> Iterator[Row]:
    """Give the rows with room above the first one."""
    for number, row in enumerate(rows):
        yield row if number else replace(row, before=max(before, row.before))


def kept(rows: Iterable[Row]) -> Iterator[Row]:
    """Give the rows so that each keeps to the next, the last to what will follow."""
    return (replace(row, keep=True) for row in rows)


def tall(rows: Iterable[Row]) -> float:
    """Give the height of rows that stand at the top of a box."""
    return sum(row.height + (row.before if number else 0.0) for number, row in enumerate(rows))


class _Filling:
    """The boxes while they are filled."""

    def __init__(self, height: float, again: Again) -> None:
        self.boxes: list[list[tuple[Row, float]]] = [[]]
        self._height, self._again = height, again
        self._down = 0.0
        self._last: Row | None = None  # of its own in the last box

    def must_part(self, rows: Sequence[Row]) -> bool:
        """Whether rows that belong together are to begin a new box: they fit there, and don't fit here."""
        return not self.takes(rows) and not (self._last and self._last.keep) and self._would_take(rows)

    def takes(self, rows: Sequence[Row]) -> bool:
        """Whether the rows have room in the last box; a box that is empty takes whatever comes."""
        if self._last is None:
            return True
        return not rows[0].fresh and self._down + rows[0].before + tall(rows) <= self._height

    def start_box(self, row: Row) -> None:
        """Begin the next box, for this row."""
        same = self._stand_again(row)
        self.boxes.append([])
        self._down = 0.0
        for name in same:
            self.add(name)
        self._last = None

    def add(self, row: Row) -> None:
        """Put a row into the last box."""
        self._down += row.before if self.boxes[-1] else 0.0
        self.boxes[-1].append((row, self._down))
        self._down += row.height
        self._last = row

    def _would_take(self, rows: Sequence[Row]) -> bool:
        return rows[0].fresh or tall((*self._stand_again(rows[0]), *rows)) <= self._height

    def _stand_again(self, row: Row) -> Sequence[Row]:
        """Give what stands at the top of a new box that begins with this row."""
        goes_on = bool(self.boxes[-1]) and self.boxes[-1][-1][0].owner == row.owner and not row.fresh
        return self._again.get(row.owner, ()) if goes_on else ()


def _chains(rows: Iterable[Row], height: float) -> Iterator[list[Row]]:
    """Give what belongs together: whole items where a box can hold them, else rows that keep to the next."""
    for _, group in groupby(rows, key=attrgetter("owner")):
        held: list[Row] = []
        coming = iter(group)
        for row in coming:
            held.append(row)
            if tall(held) > height:
                yield from _kept_together(chain(held, coming))
                break
        else:
            yield held


def _kept_together(rows: Iterable[Row]) -> Iterator[list[Row]]:
    together: list[Row] = []
    for row in rows:
        together.append(row)
        if not row.keep:
            yield together
            together = []
    if together:
        yield together
