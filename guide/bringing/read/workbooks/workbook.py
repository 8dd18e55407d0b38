"""Reads a whole workbook: each of its sheets that is not empty becomes one of the source."""

from dataclasses import replace

from guide.bringing.read.archives import Archive
from guide.bringing.read.errors import SourceError
from guide.bringing.read.workbooks.cells import SheetCells
from guide.bringing.read.workbooks.layout import laid_out
from guide.bringing.read.workbooks.markup import parse
from guide.bringing.read.workbooks.parts import shared_parts
from guide.bringing.sheet import Sheet, Source
from guide.i18n import tr
from guide.steps import Steps


def workbook_of(file: str, data: bytes) -> Steps[Source]:
    """Return the sheets of a workbook, in steps. Raise SourceError if it can't be read."""
    archive = Archive(file, data)
    if "xl/workbook.xml" not in map(str.lower, archive.names):
        sentence = tr("{file} is no Excel workbook (.xlsx). Save it as one, or as a CSV file.")
        raise SourceError(sentence.format(file=file))
    shared = yield from shared_parts(archive)
    sheets: list[Sheet] = []
    notes = []
    count = 0
    for part in shared.sheets:
        cells = SheetCells(file, shared, count)
        yield from parse(file, archive.read(part.member), cells)
        count = cells.count
        name = tr("{file}, sheet {sheet}", file=file, sheet=part.name)
        if not cells.rows:
            notes.append(tr("{sheet} is empty.", sheet=name))
            continue
        odd = [tr("This sheet is hidden.")] if part.is_hidden else []
        if _has_comments(archive, part.member):
            odd.append(tr("This sheet has comments, which are not read."))
        sheet = yield from laid_out(name, cells, odd)
        if part.is_hidden:
            sheet = replace(sheet, hidden=frozenset(row.number for row in sheet.rows))
        sheets.append(sheet)
        yield
    return Source(tuple(sheets), notes=tuple(notes))


def _has_comments(archive: Archive, member: str) -> bool:
    folder, _, name = member.rpartition("/")
    links = f"{folder}/_rels/{name}.rels"
    return links in archive.names and b"/comments" in archive.read(links)
