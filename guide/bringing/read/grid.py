"""Makes a sheet of rows of cells as they stand in a file: finds its headings, and says what was odd."""

import re
from collections.abc import Sequence

from guide.bringing.csv_cells import unguarded
from guide.bringing.read.limits import check_cell, check_sheet
from guide.bringing.read.numbers import rows_text
from guide.bringing.sheet import Row, Sheet
from guide.i18n import tr, trn
from guide.steps import Steps

Cells = tuple[int, list[str]]  # the number of a row, and its cells

_STEP = 1_000  # rows between two pauses
_LOOKED_AT = 60  # rows at the top that show how wide the sheet is
_LONGEST_HEADING = 200  # characters; some forms have whole questions
# What no heading is: a number or a phone, a date, a mail or web address, an id.
_VALUE = re.compile(r"[-+$(]?\d[\d ().:/x+-]*|\S+@\S+|(?:https?://|www\.)\S+|[0-9a-f]{8}-[0-9a-f-]{27}", re.I)
_NOTHING = frozenset(("null", "nan", "#n/a", "<null>", "\\n"))  # what programs write where there is nothing


def sheet_of(name: str, rows: Sequence[Cells], notes: Sequence[str] = ()) -> Steps[Sheet]:
    """Return the sheet that rows of cells make, in steps; Raise SourceError if it would be too large.

    All cells are without blanks around them. Cells beyond the headings stand under headings "". Empty rows,
    and columns without name and content, are left out.
    """
    filled: list[Cells] = []
    for at, (number, cells) in enumerate(rows):
        plain = [_plain(cell) for cell in cells]
        for cell in plain:
            check_cell(name, number, cell)
        if any(plain):
            filled.append((number, plain))
        if at % _STEP == 0:
            yield
    found = [*notes]
    if empty := len(rows) - len(filled):
        found.append(trn("{number} empty row is left out.", "{number} empty rows are left out.", empty))
    at_headings = heading_position(filled)
    headings = [] if at_headings is None else filled[at_headings][1]
    body = filled if at_headings is None else filled[at_headings + 1 :]
    found += _notes(filled, at_headings, headings, body)
    yield
    return (yield from _sheet(name, headings, body, found))


def _plain(cell: str) -> str:
    text = unguarded(cell).strip()
    return "" if text.casefold() in _NOTHING else text


def heading_position(rows: Sequence[Cells]) -> int | None:
    """Return the position of the row with the headings among rows that are not empty, None if there is none.

    It is the first that is at least half as full as rows are, and has no long text: a title and instructions
    stand above it. If that row holds values, the sheet has no headings.
    """
    counts = sorted(sum(map(bool, cells)) for _, cells in rows[:_LOOKED_AT])
    if not counts:
        return None
    usual = counts[len(counts) * 3 // 4]
    enough = min(usual, max(2, -(-usual // 2)))
    for at, (_, cells) in enumerate(rows[:_LOOKED_AT]):
        if sum(map(bool, cells)) >= enough and not any(len(cell) > _LONGEST_HEADING for cell in cells):
            return at if looks_like_headings(cells) else None
    return None


def looks_like_headings(cells: Sequence[str]) -> bool:
    """Return whether few cells are values such as numbers and addresses, as no headings are."""
    values = sum(_VALUE.fullmatch(cell) is not None for cell in cells if cell)
    return values * 4 <= sum(map(bool, cells))


def _notes(
    rows: Sequence[Cells], at: int | None, headings: Sequence[str], body: Sequence[Cells]
) -> list[str]:
    if at is None:
        return [tr("No row looks like headings, so the columns have no names.")] if rows else []
    notes = []
    if at:
        above = rows_text(number for number, _ in rows[:at])
        notes.append(
            trn(
                "Row {rows} stands above the headings, so it was not read.",
                "Rows {rows} stand above the headings, so they were not read.",
                at,
                rows=above,
            )
        )
    width = _width(headings)
    if longer := [number for number, cells in body if any(cells[width:])]:
        sentence = tr("Longer than the headings; the cells beyond them have no name: {rows}.")
        notes.append(sentence.format(rows=rows_text(longer)))
    return notes


def _sheet(name: str, headings: Sequence[str], body: Sequence[Cells], notes: list[str]) -> Steps[Sheet]:
    width = max((_width(cells) for cells in (headings, *(cells for _, cells in body))), default=0)
    check_sheet(name, len(body), width)
    names = [" ".join(each.split()) for each in [*headings[:width], *[""] * (width - len(headings))]]
    used = {at for _, cells in body for at, cell in enumerate(cells[:width]) if cell}
    kept = [at for at in range(width) if names[at] or at in used]
    rows: list[Row] = []
    for number, cells in body:
        rows.append(Row(number, tuple(cells[at] if at < len(cells) else "" for at in kept)))
        if len(rows) % _STEP == 0:
            yield
    unique = numbered([names[at] for at in kept])
    if twice := [each for each, old in zip(unique, (names[at] for at in kept), strict=True) if each != old]:
        notes.append(
            tr("A heading stands more than once, so it got a number: {names}.", names=", ".join(twice))
        )
    return Sheet(name, tuple(unique), tuple(rows), notes=tuple(notes))


def _width(cells: Sequence[str]) -> int:
    """Return the number of cells up to the last that is not empty."""
    width = len(cells)
    while width and not cells[width - 1]:
        width -= 1
    return width


def numbered(names: Sequence[str]) -> list[str]:
    """Return names of which those that stood more than once got a number: "Phone", "Phone (2)"."""
    done: dict[str, None] = {}
    result = []
    for name in names:
        new, number = name, 1
        while new and new in done:
            number += 1
            new = f"{name} ({number})"
        done[new] = None
        result.append(new)
    return result
