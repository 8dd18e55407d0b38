"""Reads the text of a CSV file, whatever its separator, into rows of cells."""

import csv
import io
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from guide.directory.tables.csv_form import Form, form_of
from guide.directory.tables.decoding import BREAK
from guide.directory.tables.errors import SourceError
from guide.directory.tables.grid import Cells
from guide.directory.tables.limits import check_table
from guide.directory.tables.loose_rows import Found, LooseRows
from guide.directory.tables.numbers import rows_text
from guide.i18n import tr

_SAMPLE_LINES = 1_000  # lines by which it is known how many cells a row has
_STEP = 2_000  # rows between two pauses


class CsvRows(NamedTuple):
    """The rows of a file with the line on which each begins, notes, and the rows to be looked at."""

    rows: list[Cells]
    notes: list[str]
    doubtful: frozenset[int]


def rows_of(file: str, text: str) -> Generator[None, None, CsvRows]:
    """Return the rows of a CSV file with the line on which each begins, and notes; yield after many rows.

    Lines of `text` end with a line feed. Raise SourceError if a cell has no end.
    """
    form, skipped = form_of(text)
    lines = io.StringIO(form.text, newline="\n").readlines()
    rows: list[Cells] = []
    open_rows: list[int] = []
    doubtful: dict[int, Iterable[int]] = {}  # with their lines
    for at, found in _records(lines, form):
        line = at + 1 + skipped
        if not found:
            raise _endless(file, line)
        rows.append((line, [form.plain(cell).replace(BREAK, "\n") for cell in found.cells]))
        if found.is_open:
            open_rows.append(line)
        if found.is_doubtful:
            doubtful[line] = range(line, found.end + 1 + skipped)
        if len(rows) % _STEP == 0:
            check_table(file, len(rows), 0)
            yield
    while rows and not rows[-1][1]:
        rows.pop()
    return CsvRows(rows, _notes(open_rows, doubtful), frozenset(doubtful))


def _records(lines: Sequence[str], form: Form) -> Iterator[tuple[int, Found | None]]:
    """Yield the index of the line on which each row begins, and the row; None if it has no end."""
    loose = LooseRows(lines, form.separator, _usual_width(lines, form), is_spaced=form.is_spaced)
    at = 0
    while at < len(lines):
        try:
            for cells, end in _strict(lines, at, form):
                found = loose.checked(at, Found(cells, end))
                yield at, found
                at = found.end
                if at < end:
                    break
        except csv.Error:
            mended = loose.row(at)
            yield at, mended
            at = mended.end if mended else len(lines)


def _usual_width(lines: Sequence[str], form: Form) -> int:
    """Return how many cells most rows at the beginning have, of those whose marks are set well."""
    widths: Counter[int] = Counter()
    at, end = 0, min(len(lines), _SAMPLE_LINES)
    while at < end:
        try:
            for cells, after in _strict(lines, at, form):
                at = after
                widths[len(cells)] += len(cells) > 1
                if at >= end:
                    break
        except csv.Error:
            at += 1
    width, count = max(widths.items(), key=lambda each: each[::-1], default=(0, 0))
    return width if count else form.width


def _strict(lines: Sequence[str], at: int, form: Form) -> Iterator[tuple[list[str], int]]:
    """Yield the rows from the line with an index on, each with the index of the line after it.

    Raise csv.Error where a mark is not set well.
    """
    rest = map(lines.__getitem__, range(at, len(lines)))
    reader = csv.reader(rest, delimiter=form.separator, strict=True, skipinitialspace=form.is_spaced)
    for cells in reader:
        yield cells, at + reader.line_num


def _endless(file: str, line: int) -> SourceError:
    sentence = tr(
        "{file}: a cell of the row that begins in line {line} goes on for more than {number} "
        "characters. Most likely a quotation mark is missing there."
    )
    return SourceError(sentence.format(file=file, line=line, number=csv.field_size_limit()))


def _notes(open_rows: Sequence[int], doubtful: Mapping[int, Iterable[int]]) -> list[str]:
    notes = []
    if doubtful:
        sentence = tr("A quotation mark may be missing, so that rows or cells stand in one cell: {rows}.")
        notes.append(sentence.format(rows=rows_text(line for lines in doubtful.values() for line in lines)))
    if open_rows:
        sentence = tr("A quotation mark is not closed, so it was read as a letter: {rows}.")
        notes.append(sentence.format(rows=rows_text(open_rows)))
    return notes
