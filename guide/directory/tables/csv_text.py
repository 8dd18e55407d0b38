"""Reads the text of a CSV file, whatever its separator, into rows of cells."""

import csv
import io
from collections import Counter
from collections.abc import Generator, Sequence
from typing import NamedTuple

from guide.directory.tables.decoding import BREAK
from guide.directory.tables.errors import SourceError
from guide.directory.tables.grid import Cells
from guide.directory.tables.limits import check_table
from guide.directory.tables.loose_quotes import with_marks
from guide.directory.tables.numbers import rows_text
from guide.i18n import tr

_SEPARATORS = (",", ";", "\t", "|")
_SAMPLE, _SAMPLE_ROWS = 65_536, 200  # characters and rows by which the separator is known
_STEP = 2_000  # rows between two pauses
_MARKED = "\ue000"  # stands for a comma that is no separator
_FEW_COLUMNS = 4  # lines of text may have as many separators as rows of fewer columns


class _Form(NamedTuple):
    """The form of a file, and its fit: the share of rows of the same width, and the width."""

    evenness: float
    width: int
    separator: str
    text: str


def rows_of(file: str, text: str) -> Generator[None, None, tuple[list[Cells], list[str]]]:
    """Return the rows of a CSV file with the line on which each begins, and notes; yield after many rows.

    Lines of `text` end with a line feed. Raise SourceError if a cell has no end.
    """
    separator, text, skipped = _form(text)
    reader = csv.reader(io.StringIO(text, newline="\n"), delimiter=separator)
    rows: list[Cells] = []
    line = 1 + skipped
    try:
        for cells in reader:
            rows.append((line, [cell.replace(_MARKED, ",").replace(BREAK, "\n") for cell in cells]))
            line = reader.line_num + 1 + skipped
            if len(rows) % _STEP == 0:
                check_table(file, len(rows), 0)
                yield
    except csv.Error:
        sentence = tr(
            "{file}: a cell of the row that begins in line {line} goes on for more than {number} "
            "characters. Most likely a quotation mark is missing there."
        )
        limit = csv.field_size_limit()
        raise SourceError(sentence.format(file=file, line=line, number=limit)) from None
    notes = _swallowed(rows, line, separator)
    while rows and not rows[-1][1]:
        rows.pop()
    return rows, notes


def _swallowed(rows: Sequence[Cells], end: int, separator: str) -> list[str]:
    """Return a note about rows with a cell that has whole lines of a table in it; `end` follows the last."""
    width = max((len(cells) for _, cells in rows[:_SAMPLE_ROWS]), default=0)
    if width < _FEW_COLUMNS:
        return []
    ends = [*(number for number, _ in rows[1:]), end]
    found = [
        number
        for (number, cells), after in zip(rows, ends, strict=True)
        if after - number > 1 and any(_has_rows(cell, separator, width) for cell in cells)
    ]
    sentence = tr("Most likely a quotation mark is missing, as a cell holds whole other rows: {rows}.")
    return [sentence.format(rows=rows_text(found))] if found else []


def _has_rows(cell: str, separator: str, width: int) -> bool:
    return "\n" in cell and any(line.count(separator) >= width - 1 for line in cell.split("\n"))


def _form(text: str) -> tuple[str, str, int]:
    """Return the separator, the text in the form that csv reads, and the number of lines before it."""
    first = text[:6].lower()
    if first.startswith("sep=") and text[5:6] in ("\n", ""):  # Excel's own line
        return text[4:5] or ",", text[6:], 1
    texts = [text]
    if '\\"' in text:  # quotation marks are not doubled but marked, or a cell ends with a backslash
        texts.append(text.replace('\\"', '""'))
    if "\\," in text:  # a comma within a cell is marked
        texts.append(text.replace("\\,", _MARKED))
    forms = [form for each in texts for separator in _SEPARATORS if (form := _tried(each, separator))]
    best = max(forms, key=lambda form: form[:2], default=_Form(0, 1, ",", text))
    if best.evenness < 1 and '"' in best.text:  # marks within cells, or blanks before them
        loose = _tried(with_marks(best.text, best.separator), best.separator)
        best = loose if loose and loose.evenness > best.evenness else best
    return best.separator, best.text, 0


def _tried(text: str, separator: str) -> _Form | None:
    """Return how well a separator fits the beginning of a text, None if it divides nothing."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    if separator not in sample:
        return None
    widths = Counter(map(len, _first_rows(sample, separator)))
    width, count = max(
        widths.items(), key=lambda each: (each[1] if each[0] > 1 else 0, each[0]), default=(1, 0)
    )
    return _Form(count / widths.total(), width, separator, text) if width > 1 else None


def _first_rows(sample: str, separator: str) -> Sequence[list[str]]:
    rows = []
    try:
        for cells in csv.reader(io.StringIO(sample, newline="\n"), delimiter=separator):
            if any(cells):
                rows.append(cells)
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return ()
    return rows
