"""Reads the text of a CSV file, whatever its separator, into rows of cells."""

import csv
import io
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from guide.directory.tables.decoding import BREAK
from guide.directory.tables.errors import SourceError
from guide.directory.tables.grid import Cells
from guide.directory.tables.limits import check_table
from guide.directory.tables.loose_rows import Found, LooseRows
from guide.directory.tables.numbers import rows_text
from guide.i18n import tr

_SEPARATORS = (",", ";", "\t", "|")
_SAMPLE, _SAMPLE_ROWS = 65_536, 200  # characters and rows by which the separator is known
_SAMPLE_LINES = 1_000  # by which it is known how many cells a row has
_STEP = 2_000  # rows between two pauses
_MARKED = "\ue000"  # stands for a comma that is no separator


class CsvRows(NamedTuple):
    """The rows of a file with the line on which each begins, notes, and the rows to be looked at."""

    rows: list[Cells]
    notes: list[str]
    doubtful: frozenset[int]


class _Form(NamedTuple):
    """The form of a file, and its fit: the share of rows of the same width, and the width."""

    evenness: float
    width: int
    separator: str
    text: str
    is_spaced: bool = False  # blanks stand before cells


def rows_of(file: str, text: str) -> Generator[None, None, CsvRows]:
    """Return the rows of a CSV file with the line on which each begins, and notes; yield after many rows.

    Lines of `text` end with a line feed. Raise SourceError if a cell has no end.
    """
    form, skipped = _form(text)
    lines = io.StringIO(form.text, newline="\n").readlines()
    rows: list[Cells] = []
    open_rows: list[int] = []
    doubtful: dict[int, Iterable[int]] = {}  # with their lines
    for at, found in _records(lines, form):
        line = at + 1 + skipped
        if not found:
            raise _endless(file, line)
        rows.append((line, [cell.replace(_MARKED, ",").replace(BREAK, "\n") for cell in found.cells]))
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


def _records(lines: Sequence[str], form: _Form) -> Iterator[tuple[int, Found | None]]:
    """Yield the index of the line on which each row begins, and the row; None if it has no end."""
    loose = LooseRows(lines, form.separator, _usual_width(lines, form), is_spaced=form.is_spaced)
    at = 0
    while at < len(lines):
        try:
            for cells, end in _strict(lines, at, form):
                found = Found(cells, end)
                if end > at + 1:
                    found = loose.checked(at, found)
                yield at, found
                at = found.end
                if at < end:
                    break
        except csv.Error:
            mended = loose.row(at)
            yield at, mended
            at = mended.end if mended else len(lines)


def _usual_width(lines: Sequence[str], form: _Form) -> int:
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


def _strict(lines: Sequence[str], at: int, form: _Form) -> Iterator[tuple[list[str], int]]:
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


def _form(text: str) -> tuple[_Form, int]:
    """Return the form of a file, with its text as csv reads it, and the number of lines before that."""
    first = text[:6].lower()
    if first.startswith("sep=") and text[5:6] in ("\n", ""):  # Excel's own line
        separator = text[4:5] or ","
        return _tried(text[6:], separator) or _Form(0, 1, separator, text[6:]), 1
    texts = [text]
    if '\\"' in text:  # quotation marks are not doubled but marked, or a cell ends with a backslash
        texts.append(text.replace('\\"', '""'))
    if "\\," in text:  # a comma within a cell is marked
        texts.append(text.replace("\\,", _MARKED))
    forms = [form for each in texts for separator in _SEPARATORS if (form := _tried(each, separator))]
    best = max(forms, key=lambda form: form[:2], default=_Form(0, 1, ",", text))
    if best.evenness < 1 and f'{best.separator} "' in best.text:  # blanks before marks
        spaced = _tried(best.text, best.separator, is_spaced=True)
        best = spaced if spaced and spaced.evenness > best.evenness else best
    return best, 0


def _tried(text: str, separator: str, *, is_spaced: bool = False) -> _Form | None:
    """Return how well a separator fits the beginning of a text, None if it divides nothing."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    if separator not in sample:
        return None
    widths = Counter(map(len, _first_rows(sample, separator, is_spaced=is_spaced)))
    width, count = max(
        widths.items(), key=lambda each: (each[1] if each[0] > 1 else 0, each[0]), default=(1, 0)
    )
    return _Form(count / widths.total(), width, separator, text, is_spaced) if width > 1 else None


def _first_rows(sample: str, separator: str, *, is_spaced: bool) -> Sequence[list[str]]:
    rows = []
    lines = io.StringIO(sample, newline="\n")
    try:
        for cells in csv.reader(lines, delimiter=separator, skipinitialspace=is_spaced):
            if any(cells):
                rows.append(cells)
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return ()
    return rows
