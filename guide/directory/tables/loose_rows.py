"""Decides where a row of a CSV file ends whose quotation marks are loose, or one of them is never closed."""

import csv
import re
from collections.abc import Sequence
from typing import NamedTuple

from guide.directory.tables.loose_quotes import ALONE, Division, divided, over_lines

_LOOKED_AT = 200  # lines below a mark that is never closed
_MOST_LINES = 40  # of a row with such a mark
_LONGEST = 10_000  # characters of a row that may be the next one
_MOST_READ = 5_000_000  # characters in which no row was found
_COST_OF_DIVISION = 20_000  # as characters
_FEW_COLUMNS = 4  # lines of text may have as many separators as rows of fewer columns
_IN_TEXTS = (",", ";")  # separators that stand in texts, too


class Found(NamedTuple):
    """The cells of a row, the index of the line after it, and what is odd about its marks.

    It is open if a mark at the beginning of a cell has no partner and is read as a letter, and doubtful
    if one may be missing, so that cells or whole rows may stand in one cell.
    """

    cells: list[str]
    end: int
    is_open: bool = False
    is_doubtful: bool = False


class LooseRows:
    """The rows that begin on lines of a file whose rows mostly have `width` cells."""

    def __init__(self, lines: Sequence[str], separator: str, width: int, *, is_spaced: bool) -> None:
        self._lines, self._separator, self._width = lines, separator, width
        self._left, self._ditto = _MOST_READ, f'{separator}"{separator}'
        self._is_spaced = is_spaced  # cells begin with blanks
        self._opened = re.compile(rf'{re.escape(separator)}"[^\s"{re.escape(separator)}]')  # as a cell is

    def checked(self, at: int, whole: Found) -> Found:
        """Return a row of several lines, quoted well, or its first line if each of them is a row itself.

        In a row of one line that is too short, two ditto marks are no quotation marks.
        """
        if whole.end == at + 1:
            is_short = len(whole.cells) < self._width and self._ditto in self._lines[at]
            division = self._divided(at, at + 1) if is_short else None
            return _found(division, at + 1) if division else whole
        first = self._divided(at, at + 1)
        if not first or not all(map(self._is_row, range(at + 1, whole.end))):
            return self._weighed(whole)
        is_sure = self._width >= _FEW_COLUMNS or self._separator not in _IN_TEXTS
        return _found(first, at + 1) if is_sure else whole._replace(is_doubtful=True)

    def row(self, at: int) -> Found | None:
        """Return the row that begins on a line, with marks that are not set well; None if it has no end."""
        if found := self._with_all_cells(at):
            return found
        longest = csv.field_size_limit()
        over = self._over_lines(at, longest)
        below = range(self._filled(at + 1), min(over[1] if over else at + _LOOKED_AT, len(self._lines)))
        if any(map(self._is_row, below)):
            cells = self._lines[at].rstrip("\n").split(self._separator)
            return Found(cells, at + 1, is_doubtful=True)
        if over:
            has_start = any("\n" in cell and self._opened.search(cell) for cell in over[0])
            return self._weighed(Found(*over, is_doubtful=has_start))
        reader = csv.reader(self._lines[at : at + longest], delimiter=self._separator)
        try:
            return Found(next(reader), at + reader.line_num, is_doubtful=True)
        except csv.Error:  # a cell is longer than any that is read
            return None

    def _with_all_cells(self, at: int) -> Found | None:
        """Return a row of as many cells as rows have, up to the first line after which another row begins."""
        most = _MOST_LINES if self._left > 0 else 1
        for end in range(at + 1, min(len(self._lines), at + most) + 1):
            if end > at + 1 and self._is_row(end - 1):
                return None
            division = self._divided(at, end)
            if division and division.cost < ALONE:
                return _found(division, end)
            if division and self._is_start(end):
                return _found(division, end)._replace(is_doubtful=not self._is_whole(division.cells))
            joined = None if division else self._divided(at, end, may_join=True)
            if joined and self._is_start(end):
                return _found(joined, end)._replace(is_doubtful=True)
            self._left -= _COST_OF_DIVISION if division or joined else 0
        return None

    def _is_start(self, at: int) -> bool:
        """Return whether a row of as many cells as rows have begins on a line, or nothing more follows."""
        at = self._filled(at)
        if at == len(self._lines) or self._is_row(at):
            return True
        row = self._over_lines(at, _LONGEST)
        return bool(row and self._is_whole(row[0]))

    def _over_lines(self, at: int, longest: int) -> tuple[list[str], int] | None:
        found = over_lines(self._lines, at, self._separator, longest=longest) if self._left > 0 else None
        self._left -= 0 if found else longest
        return found

    def _weighed(self, whole: Found) -> Found:
        """Return a row of several lines; it is doubtful if a line in it has as many cells as rows have."""
        if self._width < _FEW_COLUMNS and self._separator in _IN_TEXTS:
            return whole
        within = (line for cell in whole.cells if "\n" in cell for line in cell.split("\n"))
        return whole._replace(is_doubtful=whole.is_doubtful or any(map(self._has_row, within)))

    def _has_row(self, line: str) -> bool:
        """Return whether a line has as many separators as rows have, but those before blanks, as in texts."""
        return line.count(self._separator) - line.count(f"{self._separator} ") >= self._width - 1

    def _is_row(self, at: int) -> bool:
        """Return whether a line alone is a row: it has as many cells as rows have, and none begins blank."""
        division = self._divided(at, at + 1)
        return bool(division and self._is_whole(division.cells))

    def _is_whole(self, cells: Sequence[str]) -> bool:
        is_even = self._is_spaced or not any(cell[:1] == " " and cell.strip() for cell in cells[1:])
        return is_even and len(cells) == self._width

    def _divided(self, at: int, end: int, *, may_join: bool = False) -> Division | None:
        text = "".join(self._lines[at:end]).rstrip("\n")
        return divided(text, self._separator, self._width, may_join=may_join) if self._width > 1 else None

    def _filled(self, at: int) -> int:
        """Return the index of the next line that is not empty."""
        while at < len(self._lines) and not self._lines[at].strip():
            at += 1
        return at


def _found(division: Division, end: int) -> Found:
    texts = (cell.strip() for cell in division.cells)
    is_open = any(text != '"' and text.startswith('"') and text.count('"') % 2 for text in texts)
    return Found([*division.cells], end, is_open=is_open)
