"""Reads a whole workbook: each of its sheets that is not empty becomes one of the source."""

import posixpath
from collections.abc import Iterator

from guide.directory.read.files import members_of
from guide.directory.read.limits import SourceError, damaged
from guide.directory.read.workbooks.cells import Book, SheetCells, Style, Text, without_marks
from guide.directory.read.workbooks.formats import format_of
from guide.directory.read.workbooks.layout import laid_out
from guide.directory.read.workbooks.markup import Attributes, elements_of, is_true, number_of
from guide.directory.sheet import Sheet, Source
from guide.i18n import tr
from guide.steps import Steps

_LONGEST_CODE, _MOST_STYLES = 255, 65_536  # characters of a format, and styles, as in Excel
_Part = tuple[str, str, bool]  # the name of a sheet, its member of the archive, and whether it is hidden


def workbook_of(file: str, data: bytes) -> Steps[Source]:
    """Return the sheets of a workbook, in steps. Raise SourceError if it can't be read."""
    members = {name.lower(): read for name, read in members_of(file, data).items()}
    if "xl/workbook.xml" not in members:
        sentence = tr("{file} is no Excel workbook (.xlsx). Save it as one, or as a CSV file.")
        raise SourceError(sentence.format(file=file))

    def part(name: str) -> bytes:
        return members[name]() if name in members else b"<none/>"

    parts, since_1904 = _sheets(file, part("xl/workbook.xml"), part("xl/_rels/workbook.xml.rels"))
    styles = _styles(file, part("xl/styles.xml"), since_1904=since_1904)
    texts = yield from _shared_texts(file, part("xl/sharedstrings.xml"))
    book, sheets, notes = Book(file, texts, styles), list[Sheet](), list[str]()
    for called, member, is_hidden in parts:
        if member not in members:
            raise damaged(file)
        cells = SheetCells(book)
        yield from cells.read(members.pop(member)())  # no two sheets have one
        name = tr("{file}, sheet {sheet}", file=file, sheet=called)
        if cells.rows:
            sheets.append((yield from laid_out(name, cells, is_hidden=is_hidden)))
        else:
            notes.append(tr("{sheet} is empty.", sheet=name))
    return Source(tuple(sheets), notes=tuple(notes))


def _sheets(file: str, workbook: bytes, links: bytes) -> tuple[list[_Part], bool]:
    """Return the sheets of cells in their order, and whether the days are counted since 1904."""
    targets, parts, since_1904 = dict[str, str](), list[_Part](), False
    for name, attributes, _ in _all_elements(file, links):
        if name == "Relationship" and "/worksheet" in attributes.get("Type", ""):  # others are of charts
            target = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", "")))
            targets[attributes.get("Id", "")] = target.lstrip("/").lower()
    for name, attributes, _ in _all_elements(file, workbook):
        since_1904 |= name == "workbookPr" and is_true(attributes, "date1904")
        link = next((each for key, each in attributes.items() if key.rpartition(" ")[2] == "id"), "")
        if name == "sheet" and link in targets:
            is_hidden = attributes.get("state", "visible") != "visible"
            parts.append((attributes.get("name", ""), targets[link], is_hidden))
    return parts, since_1904


def _all_elements(file: str, data: bytes) -> Iterator[tuple[str, Attributes, str]]:
    return (each for found in elements_of(file, data) for each in found)


def _styles(file: str, data: bytes, *, since_1904: bool) -> list[Style]:
    """Return the styles that cells name by number: how a number is written, and whether it is struck."""
    codes, fonts, found, is_struck = dict[int, str](), list[bool](), list[Style](), False
    for name, attributes, _ in _all_elements(file, data):
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


def _shared_texts(file: str, data: bytes) -> Steps[list[Text]]:
    """Return the texts that cells name by number, in steps."""
    texts, pieces, is_struck = list[Text](), list[str](), False
    for found in elements_of(file, data):
        for name, attributes, text in found:
            if name == "t":
                pieces.append(text)
            elif name == "strike":
                is_struck |= is_true(attributes, "val", "1")
            elif name == "si":
                texts.append((without_marks("".join(pieces)), is_struck))
                pieces, is_struck = [], False
        yield
    return texts
