"""Divides lines of CSV files into cells although people set the quotation marks in them loosely.

A mark stands at the beginning of a cell, perhaps after blanks, or at its end; all others are letters.
"""

from collections.abc import Sequence
from typing import NamedTuple

_MOST_JOINED = 30  # parts of a line that are no cells of their own
# What a division costs: marks within a quoted cell, a mark without a partner, a cell that has no end.
_WITHIN, ALONE, _OPEN = 1, 3, 6


class Division(NamedTuple):
    """The cells of a line, and what is odd about their marks."""

    cost: int
    cells: tuple[str, ...]


def divided(line: str, separator: str, width: int, *, may_join: bool = False) -> Division | None:
    """Return the cells of a line in the least odd of the ways in which it has `width` of them.

    With `may_join` a cell that begins with a mark may go on beyond separators without another mark.
    """
    parts = line.split(separator)
    spare = len(parts) - width
    if not 0 <= spare <= _MOST_JOINED:
        return None
    best = {(len(parts), 0): Division(0, ())}  # by index of the first part, and how many to join
    for at in reversed(range(len(parts))):
        most = min(spare, len(parts) - at - 1) if parts[at].lstrip().startswith('"') else 0
        for left in range(spare + 1):
            found: Division | None = None
            for more in range(min(left, most) + 1):
                rest = best.get((at + 1 + more, left - more))
                cell = rest and _cell(separator.join(parts[at : at + 1 + more]), more, may_join=may_join)
                if rest and cell and (not found or cell[0] + rest.cost < found.cost):
                    found = Division(cell[0] + rest.cost, (cell[1], *rest.cells))
            if found:
                best[at, left] = found
    return best.get((0, spare))


def _cell(text: str, joined: int, *, may_join: bool) -> tuple[int, str] | None:
    """Return what a cell of parts costs and its text; None if the parts are no cell."""
    plain = text.strip()
    if len(plain) > 1 and plain[0] == plain[-1] == '"':
        odd = plain[1:-1].replace('""', "").count('"')
        return (ALONE if odd % 2 else _WITHIN if odd else 0), plain[1:-1].replace('""', '"')
    if joined:
        return (_OPEN, text) if may_join else None
    if plain.startswith('"'):
        return (0 if plain == '"' else ALONE), text
    return None if "\n" in text else (0, text)


def over_lines(
    lines: Sequence[str], at: int, separator: str, *, longest: int
) -> tuple[list[str], int] | None:
    """Return the cells of a row and the index after its last line; None if one has no end before `longest`.

    A mark that begins a cell goes on to the next one before a separator or a line end.
    """
    cells: list[str] = []
    parts: list[str] = []  # of the cell that is open
    is_open, end, read = False, at, 0
    while end < len(lines) and read <= longest:
        line, place = lines[end], 0
        end, read = end + 1, read + len(line)
        while place >= 0:
            if not is_open:
                start = _after_blanks(line, place)
                if line[start : start + 1] != '"':
                    stop = line.find(separator, place)
                    cells.append(line[place:stop] if stop >= 0 else line[place:].rstrip("\n"))
                    place = stop + 1 if stop >= 0 else -1
                    continue
                is_open, place, parts = True, start + 1, []
            close = _end_of(line, place, separator)
            parts.append(line[place : close if close >= 0 else len(line)])
            place = -1
            if close >= 0:
                cells.append("".join(parts).replace('""', '"'))
                is_open = False
                after = _after_blanks(line, close + 1)
                place = after + 1 if line[after : after + 1] == separator else -1
        if not is_open:
            return cells, end
    return None


def _end_of(line: str, place: int, separator: str) -> int:
    """Return where the mark stands that ends the cell which goes on at a place of a line, -1 if none does."""
    at = line.find('"', place)
    while at >= 0:
        after = at + 1
        if line[after : after + 1] == '"':
            after += 1
        elif line[_after_blanks(line, after) :][:1] in ("", separator, "\n"):
            return at
        at = line.find('"', after)
    return -1


def _after_blanks(line: str, at: int) -> int:
    while line[at : at + 1] == " ":
        at += 1
    return at
