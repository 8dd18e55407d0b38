"""Rows that were measured, poured into boxes: panels, cards, pages; no row is ever cut in two."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

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


def pour(rows: Iterable[Row], *, height: float, limit: int, again: Sequence[Row] = ()) -> Poured:
    """Fill boxes of this height; each after the first begins with the rows that are to stand again."""
    filling = _Filling(height, again)
    for chain in _chains(rows):
        if not filling.takes(chain) and filling.would_take(chain):
            filling.start_box()
        for row in chain:
            if not filling.takes((row,)):
                filling.start_box()
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

    def __init__(self, height: float, again: Sequence[Row]) -> None:
        self.boxes: list[list[tuple[Row, float]]] = [[]]
        self._height, self._again = height, again
        self._down = 0.0
        self._is_fresh = True  # nothing of its own stands in the last box yet

    def takes(self, rows: Sequence[Row]) -> bool:
        """Whether the rows have room in the last box; a box that is empty takes whatever comes."""
        if self._is_fresh:
            return True
        return not rows[0].fresh and self._down + rows[0].before + tall(rows) <= self._height

    def would_take(self, rows: Sequence[Row]) -> bool:
        """Whether the rows have room in a new box."""
        return rows[0].fresh or tall((*self._again, *rows)) <= self._height

    def start_box(self) -> None:
        """Begin the next box."""
        self.boxes.append([])
        self._down = 0.0
        for row in self._again:
            self.add(row)
        self._is_fresh = True

    def add(self, row: Row) -> None:
        """Put a row into the last box."""
        self._down += row.before if self.boxes[-1] else 0.0
        self.boxes[-1].append((row, self._down))
        self._down += row.height
        self._is_fresh = False


def _chains(rows: Iterable[Row]) -> Iterator[list[Row]]:
    chain: list[Row] = []
    for row in rows:
        chain.append(row)
        if not row.keep:
            yield chain
            chain = []
    if chain:
        yield chain
