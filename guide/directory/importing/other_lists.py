"""Finds rows of another list below the services of a sheet, such as one of staff with its own headings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.directory.importing.judged import Judged, Outcome, Reason
from guide.directory.table import Row, Table
from guide.directory.tables.grid import looks_like_headings
from guide.directory.tables.heading_words import is_heading
from guide.i18n import tr

_LEAST = 3  # cells of such headings
_BEGIN = 2  # rows of services above them, at least


def other_lists(tables: Iterable[Table]) -> Mapping[str, int]:
    """Return by table the number of its row with the headings of another list, if it has one."""
    found = {each.name: _headings(each) for each in tables}
    return {name: row.number for name, row in found.items() if row}


def not_of_other(judged: Judged, starts: Mapping[str, int]) -> Judged:
    """Return a row, which needs a look if it stands below headings of another list, which are held back."""
    piece = judged.record.piece
    start = starts.get(piece.table, 0)
    if not start or piece.row.number < start:
        return judged
    if piece.row.number == start:
        reason = Reason(Outcome.HELD, "bare", tr("It has the headings of another list."))
    else:
        sentence = tr("Row {row} above it has other headings: is it of another list?", row=start)
        reason = Reason(Outcome.LOOK, "bare", sentence)
    return replace(judged, reasons=(*judged.reasons, reason))


def _headings(table: Table) -> Row | None:
    """Return the first row whose cells are headings, most of them other ones than those of the table."""
    own = {heading.casefold() for heading in table.headings}
    for row in table.rows[_BEGIN:]:
        filled = [cell for cell in row.cells if cell]
        if len(filled) >= _LEAST and is_heading(filled[0]) and looks_like_headings(filled):
            known, same = sum(map(is_heading, filled)), sum(cell.casefold() in own for cell in filled)
            if known * 3 >= len(filled) * 2 and same * 2 < len(filled):
                return row
    return None
