"""Lays out the cells of a sheet as rows under headings; names what is hidden, and resolves what is merged."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from guide.bringing.read.errors import SourceError
from guide.bringing.read.grid import Cells, heading_position, looks_like_headings, sheet_of
from guide.bringing.read.limits import MOST_CELLS_OF_WORKBOOK, check_sheet
from guide.bringing.read.numbers import column_letters, rows_text
from guide.bringing.read.workbooks.cells import Merged, SheetCells
from guide.bringing.sheet import Sheet
from guide.i18n import tr
from guide.steps import Steps

_MOST_NAMED = 12  # cells with an error


def laid_out(name: str, cells: SheetCells, notes: Sequence[str]) -> Steps[Sheet]:
    """Return the sheet that cells make, in steps. Raise SourceError if it would be too large."""
    found = [*notes]
    if filled := _fill_down(name, cells):
        sentence = tr("Cells merged over several rows stand in each of them: {rows}.")
        found.append(sentence.format(rows=rows_text(filled)))
    used = sorted({column for row in cells.rows.values() for column in row})
    check_sheet(name, len(cells.rows), len(used))
    rows: list[Cells] = [
        (number, [cells.rows[number].get(column, "") for column in used]) for number in sorted(cells.rows)
    ]
    found += _oddities(cells, used, rows)
    yield
    sheet = yield from sheet_of(name, _with_joined_headings(rows, cells.merged, used), found)
    numbers = {row.number for row in sheet.rows}
    hidden = numbers.intersection(cells.hidden_rows)
    if 2 * len(hidden) >= len(numbers):  # a filter has done it, which says nothing of them
        hidden = set()
    return replace(sheet, hidden=frozenset(hidden), struck=frozenset(numbers & cells.struck))


def _fill_down(name: str, cells: SheetCells) -> set[int]:
    """Write the text of cells merged over several rows into each row that has cells; return those rows."""
    numbers = sorted(cells.rows)
    filled = set()
    count = 0
    for merged in cells.merged:
        text = cells.rows.get(merged.first, {}).get(merged.left, "")
        if not text or merged.last == merged.first:
            continue
        for number in numbers[bisect_right(numbers, merged.first) : bisect_right(numbers, merged.last)]:
            count += 1
            if count > MOST_CELLS_OF_WORKBOOK:
                sentence = tr("{sheet} has too many merged cells. Nothing of it was read.")
                raise SourceError(sentence.format(sheet=name))
            if cells.rows[number].setdefault(merged.left, text) == text:
                filled.add(number)
    return filled


def _oddities(cells: SheetCells, used: Sequence[int], rows: Sequence[Cells]) -> list[str]:
    """Return notes about what a sheet hides and the cells that have an error."""
    notes = []
    if hidden := {number for number, _ in rows}.intersection(cells.hidden_rows):
        notes.append(tr("Hidden rows, which are read too: {rows}.", rows=rows_text(hidden)))
    headings = rows[heading_position(rows) or 0][1]
    columns = [
        f"{column_letters(column)} ({heading})" if heading else column_letters(column)
        for column, heading in zip(used, headings, strict=True)
        if any(column in each for each in cells.hidden_columns)
    ]
    if columns:
        notes.append(tr("Hidden columns, which are read too: {columns}.", columns=", ".join(columns)))
    if cells.errors:
        more = len(cells.errors) - _MOST_NAMED
        named = ", ".join(cells.errors[:_MOST_NAMED])
        named += tr(" and {number} more", number=more) if more > 0 else ""
        notes.append(tr("Cells with an error, which are read as empty: {cells}.", cells=named))
    return notes


def _with_joined_headings(
    rows: Sequence[Cells], merged: Sequence[Merged], used: Sequence[int]
) -> Sequence[Cells]:
    """Return rows in which headings over headings ("Contact" over "Phone" and "Email") are one row."""
    found = heading_position(rows)
    for top in () if found is None else (found, found - 1):
        below = top + 1
        if top < 0 or below >= len(rows):
            continue
        (number, above), (_, under) = rows[top], rows[below]
        wide = [each for each in merged if each.first == number and _is_part(each, used)]
        if not wide or not looks_like_headings(under) or sum(map(bool, above)) > sum(map(bool, under)):
            continue
        names = list(above)
        for each in wide:
            for at, column in enumerate(used):
                if each.left <= column <= each.right:
                    names[at] = above[used.index(each.left)]
        joined = [_joined(name, part) for name, part in zip(names, under, strict=True)]
        return [*rows[:top], (rows[below][0], joined), *rows[below + 1 :]]
    return rows


def _is_part(merged: Merged, used: Sequence[int]) -> bool:
    """Return whether a merged cell lies over a part of the table; one over all of it is a title."""
    over = sum(merged.left <= column <= merged.right for column in used)
    return merged.left in used and 1 < over < len(used)


def _joined(name: str, under: str) -> str:
    return f"{name}: {under}" if name and under and name != under else name or under
