"""Makes a sheet of rows of cells as they stand in a file: finds its headings, and says what was odd."""

import re
from collections.abc import Iterable, Sequence

from guide.directory.csv_cells import unguarded
from guide.directory.read.limits import LONGEST_CELL, OWN, SourceError, check_sheet
from guide.directory.sheet import Row, Sheet
from guide.i18n import tr, trn

Cells = tuple[int, list[str]]  # the number of a row, and its cells

_MOST_RANGES = 12  # of rows, in one sentence
_LOOKED_AT = 60  # rows at the top that show how wide the sheet is
_LONGEST_HEADING = 200  # characters; some forms have whole questions
# What no heading is: a number or a phone, a date, a mail or web address, an id.
_VALUE = re.compile(r"[-+$(]?\d[\d ().:/x+-]*|\S+@\S+|(?:https?://|www\.)\S+|[0-9a-f]{8}-[0-9a-f-]{27}", re.I)
_NOTHING = frozenset(("null", "nan", "#n/a", "<null>", "\\n"))  # what programs write where there is nothing


def sheet_of(name: str, rows: Sequence[Cells], notes: Sequence[str] = ()) -> Sheet:
    """Return the sheet that rows of cells make. Raise SourceError if it would be too large.

    All cells are without blanks around them. Cells beyond the headings stand under headings "". Empty rows,
    and columns without name and content, are left out.
    """
    filled = [(number, plain) for number, cells in rows if (plain := _plain(cells))]
    top = heading_position(filled)
    headings, body = ([], filled) if top is None else (filled[top][1], filled[top + 1 :])
    width = max((len(cells) for _, cells in filled), default=0)
    check_sheet(name, len(body), width)
    names = [" ".join(each.split()) for each in [*headings, *[""] * (width - len(headings))]]
    used = {at for _, cells in body for at, cell in enumerate(cells) if cell}
    kept = [at for at in range(width) if names[at] or at in used]
    made = ((number, [cells[at] if at < len(cells) else "" for at in kept]) for number, cells in body)
    known = numbered(names[at] for at in kept)
    return made_sheet(name, known, made, [*notes, *_notes(filled, top)])


def made_sheet(name: str, headings: Sequence[str], body: Iterable[Cells], notes: Iterable[str]) -> Sheet:
    """Return a sheet of rows of a cell for each heading. Raise SourceError if one is too long."""
    rows: list[Row] = []
    for number, cells in body:
        longest = max((len(cell) for at, cell in enumerate(cells) if headings[at] != OWN), default=0)
        if longest > LONGEST_CELL:
            sentence = tr(
                "{sheet}, row {row}: a cell has more than {number} characters. Nothing was read. "
                "Shorten it, or look whether a quotation mark is missing."
            )
            raise SourceError(sentence.format(sheet=name, row=number, number=f"{LONGEST_CELL:,}"))
        rows.append(Row(number, tuple(cells)))
    return Sheet(name, tuple(headings), tuple(rows), notes=tuple(notes))


def _plain(cells: Sequence[str]) -> list[str]:
    """Return cells without what means nothing, and without those that are empty at the end."""
    plain = [unguarded(cell).strip() for cell in cells]
    plain = ["" if cell.casefold() in _NOTHING else cell for cell in plain]
    while plain and not plain[-1]:
        plain.pop()
    return plain


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
    filled = [cell for cell in cells if cell]
    is_short = max(map(len, filled), default=0) <= _LONGEST_HEADING
    return is_short and 4 * sum(_VALUE.fullmatch(cell) is not None for cell in filled) <= len(filled)


def _notes(filled: Sequence[Cells], top: int | None) -> list[str]:
    """Return what was odd about the rows that are not empty, of which the one at `top` has the headings."""
    if top is None:
        return [tr("No row looks like headings, so the columns have no names.")] if filled else []
    notes = []
    if top:
        sentence = tr("Above the headings, so not read: {rows}.")
        notes.append(sentence.format(rows=rows_text(number for number, _ in filled[:top])))
    width = len(filled[top][1])
    if longer := [number for number, cells in filled[top + 1 :] if len(cells) > width]:
        sentence = tr("Longer than the headings; the cells beyond them have no name: {rows}.")
        notes.append(sentence.format(rows=rows_text(longer)))
    return notes


def numbered(names: Iterable[str]) -> list[str]:
    """Return names of which those that stood more than once got a number: "Phone", "Phone (2)"."""
    done, used = list[str](), set[str]()
    for name in names:
        new, number = name, 1
        while new and new in used:
            number += 1
            new = f"{name} ({number})"
        used.add(new)
        done.append(new)
    return done


def rows_text(numbers: Iterable[int]) -> str:
    """Return numbers in order as "3–5, 9", and of the ranges after the first dozen only how many rows."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number <= ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    shown = ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in ranges[:_MOST_RANGES])
    more = sum(b - a + 1 for a, b in ranges[_MOST_RANGES:])
    return shown + trn(" and {number} more", " and {number} more", more) if more else shown
