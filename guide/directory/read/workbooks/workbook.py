"""Reads a whole workbook: each of its sheets that is not empty becomes one of the source."""

from guide.directory.read.archives import Archive
from guide.directory.read.errors import SourceError
from guide.directory.read.workbooks.book import Book
from guide.directory.read.workbooks.cells import SheetCells
from guide.directory.read.workbooks.layout import laid_out
from guide.directory.read.workbooks.markup import parse
from guide.directory.sheet import Sheet, Source
from guide.i18n import tr
from guide.steps import Steps


def workbook_of(file: str, data: bytes) -> Steps[Source]:
    """Return the sheets of a workbook, in steps. Raise SourceError if it can't be read."""
    archive = Archive(file, data)
    if "xl/workbook.xml" not in map(str.lower, archive.names):
        sentence = tr("{file} is no Excel workbook (.xlsx). Save it as one, or as a CSV file.")
        raise SourceError(sentence.format(file=file))
    book = Book(archive)
    parts = yield from book.read()
    sheets: list[Sheet] = []
    notes = []
    count = 0
    for part in parts:
        cells = SheetCells(file, book, count)
        yield from parse(file, archive.read(part.member), cells.handlers)
        count = cells.count
        name = tr("{file}, sheet {sheet}", file=file, sheet=part.name)
        if cells.rows:
            sheets.append((yield from laid_out(name, cells, is_hidden=part.is_hidden)))
        else:
            notes.append(tr("{sheet} is empty.", sheet=name))
    return Source(tuple(sheets), notes=tuple(notes))
