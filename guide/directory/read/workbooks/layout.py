"""Lays out the cells of a sheet as rows under headings; names what is hidden, and resolves what is merged."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from guide.directory.read.grid import Cells, heading_position, looks_like_headings, rows_text, sheet_of
from guide.directory.read.limits import MOST_CELLS_OF_WORKBOOK, check, check_sheet
from guide.directory.read.workbooks.cells import Merged, SheetCells
from guide.directory.sheet import Sheet
from guide.i18n import tr
from guide.steps import Steps


def laid_out(name: str, cells: SheetCells, *, is_hidden: bool) -> Steps[Sheet]:
    """Return the sheet that cells make, in steps. Raise SourceError if it would be too large."""
    notes = [tr("This sheet is hidden.")] if is_hidden else []
    if filled := _fill_down(name, cells):
        sentence = tr("Cells merged over several rows stand in each of them: {rows}.")
        notes.append(sentence.format(rows=rows_text(filled)))
    used = sorted({column for row in cells.rows.values() for column in row})
    check_sheet(name, len(cells.rows), len(used))
    rows: list[Cells] = [
        (number, [cells.rows[number].get(column, "") for column in used]) for number in sorted(cells.rows)
    ]
    notes += _oddities(cells, used, rows)
    yield
    sheet = yield from sheet_of(name, _with_joined_headings(rows, cells.merged, used), notes)
    numbers = {row.number for row in sheet.rows}
    hidden = numbers & cells.hidden_rows
    if is_hidden:
        hidden = numbers
    elif 2 * len(hidden) >= len(numbers):  # a filter has done it, which says nothing of them
        hidden = set()
    return replace(sheet, hidden=frozenset(hidden), struck=frozenset(numbers & cells.struck))


def _fill_down(name: str, cells: SheetCells) -> set[int]:
    """Write the text of cells merged over several rows into each row that has cells; return those rows."""
    numbers = sorted(cells.rows)
    filled = set()
    count = 0
    for first, last, column, _ in cells.merged:
        text = cells.rows.get(first, {}).get(column, "")
        below = numbers[bisect_right(numbers, first) : bisect_right(numbers, last)]
        count += len(below)
        check(name, tr("merged cells"), count, MOST_CELLS_OF_WORKBOOK)
        for number in below if text else ():
            if cells.rows[number].setdefault(column, text) == text:
                filled.add(number)
    return filled


def _oddities(cells: SheetCells, used: Sequence[int], rows: Sequence[Cells]) -> list[str]:
    """Return notes about what a sheet hides and the cells that have an error."""
    notes = []
    if hidden := {number for number, _ in rows} & cells.hidden_rows:
        notes.append(tr("Hidden rows, which are read too: {rows}.", rows=rows_text(hidden)))
    headings = rows[heading_position(rows) or 0][1]
    names = [
        heading or tr("one without a name")
        for column, heading in zip(used, headings, strict=True)
        if any(column in each for each in cells.hidden_columns)
    ]
    if names:
        notes.append(tr("Hidden columns, which are read too: {columns}.", columns=", ".join(names)))
    if cells.errors:
        notes.append(tr("Cells with an error, which are read as empty: {number}.", number=cells.errors))
    return notes


def _with_joined_headings(
    rows: Sequence[Cells], merged: Sequence[Merged], used: Sequence[int]
) -> Sequence[Cells]:
    """Return rows in which headings over headings ("Contact" over "Phone" and "Email") are one row."""
    found = heading_position(rows)
    for top in () if found is None else (found, found - 1):
        if not 0 <= top < len(rows) - 1:
            continue
        (number, above), (below, under) = rows[top : top + 2]
        names = _spread(above, [each for each in merged if each[0] == number], used)
        fits = looks_like_headings(under) and sum(map(bool, above)) <= sum(map(bool, under))
        if names != above and any(above[1:]) and fits:  # else it is a title
            joined = [": ".join(filter(None, dict.fromkeys(pair))) for pair in zip(names, under, strict=True)]
            return [*rows[:top], (below, joined), *rows[top + 2 :]]
    return rows


def _spread(above: list[str], merged: Sequence[Merged], used: Sequence[int]) -> list[str]:
    """Return cells in which each that is merged over others, but not over all, stands in all of them."""
    names = list(above)
    for _, _, left, right in merged:
        over = [at for at, column in enumerate(used) if left <= column <= right]
        if len(over) < len(used):
            for at in over:
                names[at] = names[at] or above[over[0]]
    return names
