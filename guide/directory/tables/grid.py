"""Makes a table of rows of cells as they stand in a sheet: finds its headings, and says what was odd."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from guide.directory.csv_cells import unguarded
from guide.directory.table import Row, Table
from guide.directory.tables.cell_parts import with_parts
from guide.directory.tables.day_parts import with_times
from guide.directory.tables.ditto import without_ditto
from guide.directory.tables.heading_words import is_form, is_heading, is_nothing
from guide.directory.tables.limits import check_table
from guide.directory.tables.numbers import rows_text
from guide.directory.tables.turning import is_turned, turned
from guide.i18n import tr, trn
from guide.steps import Steps

Cells = tuple[int, list[str]]  # the number of a row, and its cells

_STEP = 1_000  # rows between two pauses
_LOOKED_AT = 60  # rows at the top that show how wide the table is
_NEAR_TOP, _KNOWN = 15, 3  # rows in which known headings are looked for, and how many of them
_LONGEST_HEADING = 200  # characters; some forms have whole questions
# What a cell holds that is no heading: a number, a phone, a date, a mail or web address, an id, a yes.
_VALUE = re.compile(
    r"[-+$(]?\d[\d\s().,:/x+-]*(?:AM|PM)?|\S+@\S+\.\S+|(?:https?://|www\.)\S+|[0-9a-f]{8}-[0-9a-f-]{27}"
    r"|yes|no|true|false|n/?a",
    re.IGNORECASE,
)
# What no heading has within it: a number with an area code, a web or mail address.
_REACHED = re.compile(
    r"(?<!\d)\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}(?!\d)|\bwww\.\w|https?://|\w@\w+\.\w", re.I
)
# All digits of a long number as a spreadsheet writes it, but perhaps zeros at its end: "2.185550907E9".
_COUNTED = re.compile(r"[1-9]\.\d{7,9}[Ee]\+?0?9|[1-9]\.\d{8,10}[Ee]\+?10")
_WHOLE = re.compile(r"[1-9]\d{0,10}\.0")  # as programs write a number where another cell has none
_MOST_REACHED = 1  # cells of headings: one may tell how to write a number


def table_of(
    name: str, rows: Sequence[Cells], notes: Sequence[str] = (), *, columns: Sequence[int] = ()
) -> Steps[Table]:
    """Return the table that rows of cells make; the headings are the first row that looks like headings.

    All cells are without blanks around them. Rows get as many cells as there are headings; cells beyond the
    headings stand under headings "". Empty rows and columns without name and content are left out. If the
    headings stand in the first column, the columns become rows, with the numbers in `columns` or from 1.
    """
    filled: list[Cells] = []
    for part in _parts(rows):
        stripped = ((number, list(map(_plain, cells))) for number, cells in part)
        filled += (row for row in stripped if any(row[1]))
        yield
    found = [*notes]
    if empty := len(rows) - len(filled):
        found.append(trn("{number} empty row is left out.", "{number} empty rows are left out.", empty))
    if is_turned(filled):
        filled = _turned(name, filled, columns)
        found.append(
            tr("The headings stand in the first column, so columns were read as rows: row 2 is column B.")
        )
    headings, body, odd = _divided(filled)
    without_ditto(headings, body)
    with_times(headings, body)
    yield
    return with_parts((yield from _table(name, headings, body, [*found, *odd])))


def _plain(cell: str) -> str:
    text = unguarded(cell).strip()
    if text[1:2] == "." and _COUNTED.fullmatch(text):
        return str(round(float(text)))
    if text.endswith(".0") and _WHOLE.fullmatch(text):
        return text[:-2]
    return "" if is_nothing(text) else text


def _parts(rows: Sequence[Cells]) -> Iterator[Sequence[Cells]]:
    return (rows[at : at + _STEP] for at in range(0, len(rows), _STEP))


def _turned(name: str, rows: Sequence[Cells], columns: Sequence[int]) -> list[Cells]:
    width = max(_width(cells) for _, cells in rows)
    check_table(name, len(rows), width)
    return turned(rows, columns or range(1, width + 1))


def _divided(rows: Sequence[Cells]) -> tuple[list[str], Sequence[Cells], list[str]]:
    """Return the headings and the rows below them, and notes about both."""
    at = heading_position(rows)
    if at is None:
        return [], rows, [tr("No row looks like headings, so the columns have no names.")] if rows else []
    headings, body = rows[at][1], rows[at + 1 :]
    form = body[:1] if body and is_form(body[0][1]) else ()
    body = body[len(form) :]
    notes = _ragged(headings, body)
    if form:
        sentence = tr("Row {row} tells what to write into each column, so it was not read.")
        notes.append(sentence.format(row=form[0][0]))
    if at:
        above = rows_text(number for number, _ in rows[:at])
        sentence = trn(
            "Row {rows} stands above the headings, so it was not read.",
            "Rows {rows} stand above the headings, so they were not read.",
            at,
            rows=above,
        )
        notes = [sentence, *notes]
    return headings, body, notes


def heading_position(rows: Sequence[Cells]) -> int | None:
    """Return the position of the row with the headings among rows that are not empty; None if there is none.

    It is one near the top with words that headings have, else the first row that is about as full as most
    rows, if it looks like headings: what stands above it, such as a title, fills a cell or two.
    """
    for at, (_, cells) in enumerate(rows[:_NEAR_TOP]):
        known, filled = _number_of_headings(cells), sum(map(bool, cells))
        if known >= _KNOWN and known * 5 >= filled * 2 and not is_form(cells):
            return at
    counts = sorted(sum(map(bool, cells)) for _, cells in rows[:_LOOKED_AT])
    if not counts:
        return None
    usual = counts[len(counts) * 3 // 4]
    enough = min(usual, max(2, -(-usual // 2)))
    for at, (_, cells) in enumerate(rows):
        if sum(map(bool, cells)) >= enough:
            return at if looks_like_headings(cells) else None
    return None


def _number_of_headings(cells: Sequence[str]) -> int:
    """Return how many different cells have words of headings; "No" and "Free" below several answer them."""
    return len({cell.casefold() for cell in cells if is_heading(cell) and not _VALUE.fullmatch(cell)})


def looks_like_headings(cells: Sequence[str]) -> bool:
    """Return whether cells can be the headings of a table, and are not one of its rows."""
    filled = [cell for cell in cells if cell]
    if any(len(cell) > _LONGEST_HEADING for cell in filled):
        return False
    values = sum(_VALUE.fullmatch(cell) is not None for cell in filled)
    reached = sum(_REACHED.search(cell) is not None for cell in filled)
    return values * 4 <= len(filled) and reached <= _MOST_REACHED


def _ragged(headings: Sequence[str], body: Sequence[Cells]) -> list[str]:
    notes = []
    width = _width(headings)
    longer = [number for number, cells in body if any(cells[width:])]
    shorter = [number for number, cells in body if len(cells) < width]
    if longer:
        sentence = tr("Longer than the headings; the cells beyond them have no name: {rows}.")
        notes.append(sentence.format(rows=rows_text(longer)))
    if shorter:
        notes.append(tr("Shorter than the headings: {rows}.", rows=rows_text(shorter)))
    return notes


def _table(name: str, headings: Sequence[str], body: Sequence[Cells], notes: list[str]) -> Steps[Table]:
    width = max((_width(cells) for cells in (headings, *(cells for _, cells in body))), default=0)
    check_table(name, len(body), width)
    headings = headings[:width]
    names = [*headings, *[""] * (width - len(headings))]
    kept = [at for at in range(width) if names[at] or any(len(c) > at and c[at] for _, c in body)]
    names = [" ".join(names[at].split()) for at in kept]
    if twice := [heading for heading, count in Counter(names).items() if heading and count > 1]:
        notes.append(tr("The same heading stands more than once: {names}.", names=", ".join(twice)))
    is_whole = len(kept) == width
    rows: list[Row] = []
    for part in _parts(body):
        yield
        for number, cells in part:
            whole = cells if len(cells) == width else cells[:width] + [""] * (width - len(cells))
            rows.append(Row(number, tuple(whole if is_whole else [whole[at] for at in kept])))
    return Table(name, tuple(_numbered(names)), tuple(rows), tuple(notes))


def _width(cells: Sequence[str]) -> int:
    """Return the number of cells up to the last that is not empty."""
    width = len(cells)
    while width and not cells[width - 1]:
        width -= 1
    return width


def _numbered(names: Sequence[str]) -> list[str]:
    """Return headings of which those that stood more than once got a number: "Phone", "Phone (2)"."""
    done: list[str] = []
    for name in names:
        new, number = name, 1
        while new and new in done:
            number += 1
            new = f"{name} ({number})"
        done.append(new)
    return done
