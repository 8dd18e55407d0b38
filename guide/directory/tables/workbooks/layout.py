"""Lays out the cells of a sheet as rows of a table; says what is hidden, and resolves what is merged."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from guide.directory.table import Table
from guide.directory.tables.errors import SourceError
from guide.directory.tables.grid import Cells, heading_position, looks_like_headings, table_of
from guide.directory.tables.limits import MOST_CELLS_OF_WORKBOOK, check_table
from guide.directory.tables.numbers import rows_text
from guide.directory.tables.turning import is_turned
from guide.directory.tables.workbooks.group_rows import (
    GROUP,
    GROUP_OF_COLLEAGUES,
    is_alone,
    is_of_colleagues,
    standing_out,
)
from guide.directory.tables.workbooks.odd_cells import odd_cells
from guide.directory.tables.workbooks.sheet import Merged, Sheet
from guide.i18n import tr
from guide.steps import Steps


def table_of_sheet(name: str, sheet: Sheet, notes: Sequence[str]) -> Steps[Table]:
    """Return the table of a sheet, in steps. Raise SourceError if it would be too large."""
    found = [*notes]
    filled = _fill_down(name, sheet)
    used = sorted({column for cells in sheet.rows.values() for column in cells})
    check_table(name, len(sheet.rows), len(used))
    numbers = sorted(sheet.rows)
    rows: list[Cells] = [
        (number, [sheet.rows[number].get(column, "") for column in used]) for number in numbers
    ]
    found += odd_cells(sheet, used, rows)
    if filled:
        found.append(
            tr("Cells merged over several rows stand in each of them: {rows}.", rows=rows_text(filled))
        )
    wide = _wide_rows(sheet, numbers)
    at = heading_position(rows)
    if at is not None and not is_turned(rows):
        rows = _with_joined_headings(rows, at, wide, used)
        rows, groups = _with_groups(rows, heading_position(rows) or 0, wide, sheet)
        if groups:
            found.append(
                tr(
                    "Rows that are a group for the rows below them, now under “group”: {rows}.",
                    rows=rows_text(groups),
                )
            )
    is_upright = not is_turned(rows)
    yield
    table = yield from table_of(name, rows, found, columns=[column + 1 for column in used])
    hidden = frozenset(sheet.hidden_rows).intersection(row.number for row in table.rows)
    table = _with_struck(table, sheet) if is_upright else table
    # Where more than half are hidden, a filter has done it, which says nothing of them.
    return replace(table, hidden_rows=hidden) if 2 * len(hidden) < len(table.rows) else table


def _with_struck(table: Table, sheet: Sheet) -> Table:
    """Return a table with the rows that are struck through, or of which a part is."""
    struck = frozenset(
        number for number, columns in sheet.struck.items() if _is_struck(sheet, number, columns)
    )
    partly = sheet.partly_struck | (sheet.struck.keys() - struck)
    return replace(table, struck_rows=struck, partly_struck_rows=frozenset(partly - struck))


def _is_struck(sheet: Sheet, number: int, columns: Sequence[int]) -> bool:
    """Return whether the first text of a row is struck through, or most of them."""
    return min(sheet.rows[number]) in columns or 2 * len(columns) > len(sheet.rows[number])


def _fill_down(name: str, sheet: Sheet) -> set[int]:
    """Write the text of cells merged over several rows into each row that has cells; return those rows."""
    numbers = sorted(sheet.rows)
    filled = set()
    count = 0
    for merged in sheet.merged:
        text = sheet.rows.get(merged.first, {}).get(merged.left, "")
        if not text or merged.last == merged.first:
            continue
        for number in numbers[bisect_right(numbers, merged.first) : bisect_right(numbers, merged.last)]:
            count += 1
            if count > MOST_CELLS_OF_WORKBOOK:
                sentence = tr("{table} has too many merged cells. Nothing of it was read.")
                raise SourceError(sentence.format(table=name))
            if sheet.rows[number].setdefault(merged.left, text) == text:
                filled.add(number)
    return filled


def _wide_rows(sheet: Sheet, numbers: Sequence[int]) -> Mapping[int, list[Merged]]:
    """Return the merged cells that go over several columns, by the row in which they begin."""
    wide: dict[int, list[Merged]] = {}
    for merged in sheet.merged:
        at = bisect_left(numbers, merged.first)
        if merged.right > merged.left and at < len(numbers) and numbers[at] == merged.first:
            wide.setdefault(merged.first, []).append(merged)
    return wide


def _with_joined_headings(
    rows: Sequence[Cells], at: int, wide: Mapping[int, Sequence[Merged]], used: Sequence[int]
) -> list[Cells]:
    """Return rows in which headings over headings ("Contact" over "Phone" and "Email") are one row."""
    for top in (at, at - 1):
        below = top + 1
        if (
            top < 0
            or below >= len(rows)
            or _is_title(rows[top][1])
            or not any(_is_part(each, used) for each in wide.get(rows[top][0], ()))
        ):
            continue
        if not looks_like_headings(rows[below][1]) or sum(map(bool, rows[top][1])) > sum(
            map(bool, rows[below][1])
        ):
            continue
        texts = dict(zip(used, rows[top][1], strict=True))
        names = list(rows[top][1])
        for merged in wide[rows[top][0]]:
            for position, column in enumerate(used):
                if merged.left <= column <= merged.right:
                    names[position] = texts.get(merged.left) or names[position]
        joined = [_joined(name, under) for name, under in zip(names, rows[below][1], strict=True)]
        return [*rows[:top], (rows[below][0], joined), *rows[below + 1 :]]
    return list(rows)


def _is_title(cells: Sequence[str]) -> bool:
    """Return whether a row has nothing but a text in its first cell, over however many columns."""
    return bool(cells[0]) and not any(cells[1:])


def _is_part(merged: Merged, used: Sequence[int]) -> bool:
    """Return whether a merged cell lies over a part of the table; one over all of it is a title."""
    over = [column for column in used if merged.left <= column <= merged.right]
    return merged.left in used and len(over) > 1 and len(over) < len(used)


def _joined(name: str, under: str) -> str:
    return f"{name}: {under}" if name and under and name != under else name or under


def _with_groups(
    rows: Sequence[Cells], at: int, wide: Mapping[int, object], sheet: Sheet
) -> tuple[list[Cells], list[int]]:
    """Return rows with a column for the group that they stand under, and the numbers of the rows of groups.

    A row is one if its only text is in a cell merged over several columns, or if it stands out as such rows
    do, and other rows follow it.
    """
    body = rows[at + 1 :]
    out = standing_out(body, sheet)
    is_group = [number in out or (number in wide and is_alone(cells)) for number, cells in body]
    last = max((position for position, each in enumerate(is_group) if not each), default=-1)
    numbers = [number for (number, _), each in zip(body[:last], is_group, strict=False) if each]
    if not numbers:
        return list(rows), []
    texts = ("".join(cells) for (_, cells), each in zip(body, is_group, strict=True) if each)
    among = any(map(is_of_colleagues, texts))
    done: list[Cells] = [
        *rows[:at],
        (rows[at][0], [*rows[at][1], GROUP, *([GROUP_OF_COLLEAGUES] if among else [])]),
    ]
    group: list[str] = []
    is_after_group = False
    for (number, cells), each in zip(body, is_group, strict=True):
        if each and number in numbers:
            text = "".join(cells)
            group = [*group, text] if is_after_group else [text]
        else:
            public = ": ".join(text for text in group if not is_of_colleagues(text))
            others = ": ".join(filter(is_of_colleagues, group))
            done.append((number, [*cells, public, *([others] if among else [])]))
        is_after_group = each
    return done, numbers
