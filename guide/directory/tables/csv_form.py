"""Finds the form of a CSV file: what separates its cells, and how their quotation marks are written."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from guide.directory.csv_cells import unguarded

_SEPARATORS = (",", ";", "\t", "|")
_RARE = ("~", "^", "\x01", "\x1f")  # that databases write
_EVEN = 0.5  # of the rows have the same width, at least, if a rare separator is theirs
_SAMPLE, _SAMPLE_ROWS = 65_536, 200  # characters and rows by which the separator is known
_MARKED = "\ue000"  # stands for a comma that is no separator
_CHANGED = {ord("'"): '"', ord('"'): "'"}
_MOST = 0.9  # of the lines have a cell in single quotation marks, if these are the file's


class Form(NamedTuple):
    """The form of a file, and its fit: the share of rows of the same width, and the width.

    `text` is written as csv reads it; `plain` returns what a cell of it means.
    """

    evenness: float
    width: int
    separator: str
    text: str
    is_spaced: bool = False  # blanks stand before cells
    is_single: bool = False  # single and double quotation marks have changed places

    def plain(self, cell: str) -> str:
        """Return a cell of the text as it was written."""
        return (cell.translate(_CHANGED) if self.is_single else cell).replace(_MARKED, ",")


def form_of(text: str) -> tuple[Form, int]:
    """Return the form of a file, with its text as csv reads it, and the number of lines before that."""
    first = text[:6].lower()
    if first.startswith("sep=") and text[5:6] in ("\n", ""):  # Excel's own line
        separator = text[4:5] or ","
        return _tried(text[6:], separator) or Form(0, 1, separator, text[6:]), 1
    best = _best(text)
    if _is_single(text, best.separator):
        best = _best(text.translate(_CHANGED))._replace(is_single=True)
    if best.evenness < 1 and f'{best.separator} "' in best.text:  # blanks before marks
        spaced = _tried(best.text, best.separator, is_spaced=True)
        if spaced and spaced.evenness > best.evenness:
            best = spaced._replace(is_single=best.is_single)
    return best, 0


def _best(text: str) -> Form:
    texts = [text]
    if '\\"' in text:  # quotation marks are not doubled but marked, or a cell ends with a backslash
        texts.append(text.replace('\\"', '""'))
    if "\\," in text:  # a comma within a cell is marked
        texts.append(text.replace("\\,", _MARKED))
    forms = [form for each in texts for separator in _SEPARATORS if (form := _tried(each, separator))]
    forms += _rare(text)
    return max(forms, key=lambda form: form[:2], default=Form(0, 1, ",", text))


def _rare(text: str) -> Iterator[Form]:
    """Yield the forms with a rare separator, if the first line that has it has no other one as often."""
    for separator in _RARE:
        at = text.find(separator, 0, _SAMPLE)
        if at < 0:
            continue
        line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
        form = _tried(text, separator) if line.count(separator) > max(map(line.count, _SEPARATORS)) else None
        if form and form.evenness > _EVEN:
            yield form


def _is_single(text: str, separator: str) -> bool:
    """Return whether most lines below the headings have a cell in single marks, and none one in double."""
    around = re.escape(separator)
    quoted = re.compile(rf"(?:^|{around})('(?:[^'\n]|'')*')(?={around}|$)")
    lines = [line for line in text[:_SAMPLE].split("\n")[1:-1] if line.strip()]
    if not lines or f'{separator}"' in text or '\n"' in text:
        return False
    # A mark that keeps a cell from being run is no quotation mark.
    found = sum(any(unguarded(cell) == cell for cell in quoted.findall(line)) for line in lines)
    return found >= _MOST * len(lines)


def _tried(text: str, separator: str, *, is_spaced: bool = False) -> Form | None:
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
    return Form(count / widths.total(), width, separator, text, is_spaced) if width > 1 else None


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
