"""Reads a whole workbook: each of its sheets that is not empty becomes one of the source."""

import posixpath
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from guide.directory.read.files import members_of
from guide.directory.read.grid import Cells, heading_position, looks_like_headings, rows_text, sheet_of
from guide.directory.read.limits import MOST_CELLS_OF_WORKBOOK, SourceError, check, check_sheet, damaged
from guide.directory.read.workbooks.cells import Book, Merged, SheetCells, Style, Text, without_marks
from guide.directory.read.workbooks.formats import format_of
from guide.directory.read.workbooks.markup import elements_of, is_true, number_of
from guide.directory.sheet import Sheet, Source
from guide.i18n import tr

_LONGEST_CODE, _MOST_STYLES = 255, 65_536  # characters of a format, and styles, as in Excel
_Part = tuple[str, str, bool]  # the name of a sheet, its member of the archive, and whether it is hidden


def workbook_of(file: str, data: bytes) -> Source:
    """Return the sheets of a workbook. Raise SourceError if it can't be read."""
    members = {name.lower(): read for name, read in members_of(file, data).items()}
    if "xl/workbook.xml" not in members:
        sentence = tr("{file} is no Excel workbook (.xlsx). Save it as one, or as a CSV file.")
        raise SourceError(sentence.format(file=file))

    def part(name: str) -> bytes:
        return members[name]() if name in members else b"<none/>"

    parts, since_1904 = _sheets(file, part("xl/workbook.xml"), part("xl/_rels/workbook.xml.rels"))
    styles = _styles(file, part("xl/styles.xml"), since_1904=since_1904)
    texts = _shared_texts(file, part("xl/sharedstrings.xml"))
    book, sheets, notes = Book(file, texts, styles), list[Sheet](), list[str]()
    for called, member, is_hidden in parts:
        if member not in members:
            raise damaged(file)
        cells = SheetCells(book)
        cells.read(members.pop(member)())  # no two sheets have one
        name = tr("{file}, sheet {sheet}", file=file, sheet=called)
        if cells.rows:
            sheets.append(_laid_out(name, cells, is_hidden=is_hidden))
        else:
            notes.append(tr("{sheet} is empty.", sheet=name))
    return Source(tuple(sheets), notes=tuple(notes))


def _sheets(file: str, workbook: bytes, links: bytes) -> tuple[list[_Part], bool]:
    """Return the sheets of cells in their order, and whether the days are counted since 1904."""
    targets, parts, since_1904 = dict[str, str](), list[_Part](), False
    for name, attributes, _ in elements_of(file, links):
        if name == "Relationship" and "/worksheet" in attributes.get("Type", ""):  # others are of charts
            target = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", "")))
            targets[attributes.get("Id", "")] = target.lstrip("/").lower()
    for name, attributes, _ in elements_of(file, workbook):
        since_1904 |= name == "workbookPr" and is_true(attributes, "date1904")
        link = next((each for key, each in attributes.items() if key.rpartition(" ")[2] == "id"), "")
        if name == "sheet" and link in targets:
            is_hidden = attributes.get("state", "visible") != "visible"
            parts.append((attributes.get("name", ""), targets[link], is_hidden))
    return parts, since_1904


def _styles(file: str, data: bytes, *, since_1904: bool) -> list[Style]:
    """Return the styles that cells name by number: how a number is written, and whether it is struck."""
    codes, fonts, found, is_struck = dict[int, str](), list[bool](), list[Style](), False
    for name, attributes, _ in elements_of(file, data):
        if name == "numFmt":
            codes[number_of(attributes.get("numFmtId"))] = attributes.get("formatCode", "")[:_LONGEST_CODE]
        elif name == "strike":
            is_struck = is_true(attributes, "val", "1")
        elif name == "font":
            fonts.append(is_struck)
            is_struck = False
        elif name == "xf" and len(found) < _MOST_STYLES:
            font, number = number_of(attributes.get("fontId")), number_of(attributes.get("numFmtId"))
            written = format_of(number, codes.get(number, ""), since_1904=since_1904)
            found.append((written, 0 <= font < len(fonts) and fonts[font]))
        elif name == "cellStyleXfs":  # of which those of cells are made
            found.clear()
        elif name == "cellXfs":
            break
    return found


def _shared_texts(file: str, data: bytes) -> list[Text]:
    """Return the texts that cells name by number."""
    texts, pieces, is_struck = list[Text](), list[str](), False
    for name, attributes, text in elements_of(file, data):
        if name == "t":
            pieces.append(text)
        elif name == "strike":
            is_struck |= is_true(attributes, "val", "1")
        elif name == "si":
            texts.append((without_marks("".join(pieces)), is_struck))
            pieces, is_struck = [], False
    return texts


def _laid_out(name: str, cells: SheetCells, *, is_hidden: bool) -> Sheet:
    """Return the sheet that cells make. Raise SourceError if it would be too large."""
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
    sheet = sheet_of(name, _with_joined_headings(rows, cells.merged, used), notes)
    numbers = {row.number for row in sheet.rows}
    hidden = numbers if is_hidden else numbers & cells.hidden_rows
    if not is_hidden and 2 * len(hidden) >= len(numbers):  # by a filter, which says nothing of them
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
