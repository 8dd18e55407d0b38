"""Finds the rows of which a column of permissions says nothing, where it says yes of most others."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from guide.content.safe_text import short
from guide.directory.importing.flags import is_private, part_of
from guide.directory.importing.judged import Judged, Outcome, Reason
from guide.directory.pieces import Understood
from guide.i18n import tr

Unanswered = Mapping[tuple[str, int], str]  # by table and number of a row, the heading of what is empty there


def unanswered(tables: Sequence[Understood]) -> Unanswered:
    """Return the headings of permissions such as "OK to list?" that are empty in a row."""
    return {
        (each.table.name, row.number): heading
        for each in tables
        for column, heading in _permissions(each)
        for row in each.table.rows
        if not "".join(row.cells[column : column + 1]).strip()
    }


def with_unanswered(judged: Judged, found: Unanswered) -> Judged:
    """Return a row, which needs a look if nothing says that it, or a place of it, may be shown."""
    record = judged.record
    rows = ((record.piece.table, record.piece.row.number), *record.rows) if found else ()
    heading = next((found[row] for row in rows if row in found), "")
    if not heading:
        return judged
    sentence = tr("The column “{heading}” is empty: may it be shown?", heading=short(heading))
    return replace(judged, reasons=(*judged.reasons, Reason(Outcome.LOOK, "private", sentence)))


def _permissions(understood: Understood) -> list[tuple[int, str]]:
    """Return the columns that say yes of most rows, and that keep a row back with "no".

    Where few rows have an answer, people wrote down the exceptions alone.
    """
    rows, found = understood.table.rows, list[tuple[int, str]]()
    for column, (heading, meaning) in enumerate(
        zip(understood.table.headings, understood.meanings, strict=False)
    ):
        if meaning is None or (meaning.object, meaning.field) != ("private", "flag"):
            continue
        flag = {"heading": heading, "flag": "no"}
        if part_of(flag) or not is_private(flag) or is_private({**flag, "flag": "yes"}) is not False:
            continue
        said = Counter("".join(row.cells[column : column + 1]).strip() for row in rows)
        yes = sum(
            number for text, number in said.items() if text and is_private({**flag, "flag": text}) is False
        )
        if 2 * yes >= len(rows):
            found.append((column, heading))
    return found
