"""Names what a sheet hides, and the cells that have more than they show."""

import re
from collections.abc import Iterable, Sequence

from guide.directory.tables.grid import Cells, heading_position
from guide.directory.tables.numbers import column_index, column_letters, rows_text
from guide.directory.tables.workbooks.sheet import Sheet
from guide.i18n import tr

_MOST = 12  # cells that are named
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ADDRESS = re.compile(r"\S+\.\S+")  # of a page or a mailbox; a link behind it leads there


def odd_cells(sheet: Sheet, used: Sequence[int], rows: Sequence[Cells]) -> list[str]:
    """Return notes about a sheet, whose rows have the columns with the indexes `used`."""
    notes = []
    hidden = set(sheet.hidden_rows).intersection(number for number, _ in rows)
    if hidden:
        notes.append(tr("Hidden rows, which are read too: {rows}.", rows=rows_text(hidden)))
    if columns := _hidden_columns(sheet, used, rows):
        notes.append(tr("Hidden columns, which are read too: {columns}.", columns=", ".join(columns)))
    if sheet.errors:
        notes.append(tr("Cells with an error, which are read as empty: {cells}.", cells=_named(sheet.errors)))
    links = [name for name in sheet.links if not _ADDRESS.fullmatch(_text(sheet, name) or "a.a")]
    if links:
        sentence = tr("Cells with a link behind their text, which is not read: {cells}.")
        notes.append(sentence.format(cells=_named(links)))
    return notes


def _hidden_columns(sheet: Sheet, used: Sequence[int], rows: Sequence[Cells]) -> list[str]:
    headings = rows[heading_position(rows) or 0][1]
    return [
        f"{column_letters(column)} ({heading})" if heading else column_letters(column)
        for column, heading in zip(used, headings, strict=True)
        if any(column in each for each in sheet.hidden_columns)
    ]


def _named(cells: Iterable[str]) -> str:
    names = list(cells)
    more = tr(" and {number} more", number=len(names) - _MOST) if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more


def _text(sheet: Sheet, name: str) -> str:
    """Return the text of a cell by its name, "" if it is empty."""
    found = _CELL.match(name)
    return sheet.rows.get(int(found[2]), {}).get(column_index(found[1]), "") if found else ""
