"""Turns sheets that stand on their side, with headings in the first column and a column for each service."""

from collections.abc import Iterable, Sequence

from guide.directory.tables.heading_words import is_heading

_LEAST = 4  # headings in the first column
_HALF = 2
_MOST = 300  # rows; no service has more headings

Rows = Sequence[tuple[int, Sequence[str]]]


def is_turned(rows: Rows) -> bool:
    """Return whether a sheet has its headings in the first column, and none in the row above all services."""
    if len(rows) > _MOST:
        return False
    column = [cells[0] for _, cells in rows if cells and cells[0].strip()]
    row = next((cells for _, cells in rows if sum(map(bool, cells)) > 1), ())
    headings = sum(map(is_heading, column))
    return headings >= max(_LEAST, len(column) / _HALF) and sum(map(is_heading, row[1:])) == 0


def turned(rows: Rows, numbers: Iterable[int]) -> list[tuple[int, list[str]]]:
    """Return the columns as rows; `numbers` are those of the columns, from 1."""
    width = max(len(cells) for _, cells in rows)
    filled = [[*cells, *[""] * (width - len(cells))] for _, cells in rows]
    return [(number, list(cells)) for number, cells in zip(numbers, zip(*filled, strict=True), strict=False)]
