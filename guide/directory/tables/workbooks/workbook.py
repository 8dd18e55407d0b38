"""Reads a whole workbook: each of its sheets that is not empty becomes a table."""

from dataclasses import replace

from guide.directory.table import Table
from guide.directory.tables.archives import Archive
from guide.directory.tables.errors import SourceError
from guide.directory.tables.source import Source
from guide.directory.tables.workbooks.layout import table_of_sheet
from guide.directory.tables.workbooks.markup import parse
from guide.directory.tables.workbooks.parts import shared_parts
from guide.directory.tables.workbooks.sheet import Sheet
from guide.i18n import tr
from guide.steps import Steps


def workbook_of(file: str, data: bytes) -> Steps[Source]:
    """Return the tables of a workbook, in steps. Raise SourceError if it can't be read."""
    archive = Archive(file, data)
    if "xl/workbook.xml" not in map(str.lower, archive.names):
        sentence = tr("{file} is no Excel workbook (.xlsx). Save it as one, or as a CSV file.")
        raise SourceError(sentence.format(file=file))
    shared = yield from shared_parts(archive)
    tables: list[Table] = []
    notes = []
    count = 0
    for part in shared.sheets:
        sheet = Sheet(file, shared.texts, shared.formats, count, shared.looks)
        yield from parse(file, archive.read(part.member), sheet)
        count = sheet.count
        name = tr("{file}, sheet {sheet}", file=file, sheet=part.name)
        if sheet.rows:
            odd = [tr("This sheet is hidden.")] if part.is_hidden else []
            if _has_comments(archive, part.member):
                odd.append(tr("This sheet has comments, which are not read."))
            table = yield from table_of_sheet(name, sheet, odd)
            tables.append(replace(table, is_hidden=part.is_hidden, sheet=part.name))
        else:
            notes.append(tr("{table} is empty.", table=name))
        yield
    return Source(tuple(tables), notes=tuple(notes))


def _has_comments(archive: Archive, member: str) -> bool:
    folder, _, name = member.rpartition("/")
    links = f"{folder}/_rels/{name}.rels"
    return links in archive.names and b"/comments" in archive.read(links)
