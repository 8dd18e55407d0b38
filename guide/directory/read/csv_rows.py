"""Reads the text of a CSV file into rows of cells, with the csv module and its Sniffer alone."""

import csv
import io
from collections.abc import Iterator

from guide.directory.read.grid import Cells
from guide.directory.read.limits import MOST_COLUMNS, SourceError, check_sheet
from guide.i18n import tr
from guide.steps import Steps

_SEPARATORS = ",;\t|"
_SAMPLE = 6_000  # characters; the Sniffer's time grows with the square of them
_STEP = 2_000  # rows between two pauses


def rows_of(file: str, text: str) -> Steps[list[Cells]]:
    """Return the rows of a CSV file with the line on which each begins, in steps.

    Lines of `text` end with a line feed. Raise SourceError where a quotation mark has no partner: from there
    on no one can know what is a cell, and a row could swallow those below it.
    """
    is_named = text[:4].lower() == "sep=" and text[5:6] in ("\n", "")  # Excel's own line
    separator, is_spaced = (text[4:5] or ",", False) if is_named else _form(text)
    lines = _lines(file, text, separator, is_spaced=is_spaced)
    if is_named:
        next(lines)
    rows: list[Cells] = []
    widest = 0
    for line, cells in lines:
        while cells and not cells[-1]:
            cells.pop()
        widest = max(widest, len(cells))
        # Some programs write "\v" where a line ends within a cell.
        rows.append((line, [cell.replace("\v", "\n") for cell in cells]))
        if len(rows) % _STEP == 0 or widest > MOST_COLUMNS:
            check_sheet(file, len(rows), widest)
            yield
    return rows


def _form(text: str) -> tuple[str, bool]:
    """Return what separates the cells, and whether a blank stands after it."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    try:
        found = csv.Sniffer().sniff(sample, delimiters=_SEPARATORS)
    except csv.Error:
        line = next((each for each in sample.split("\n") if each.strip()), "")
        return max(_SEPARATORS, key=line.count), False
    return found.delimiter, found.skipinitialspace


def _lines(file: str, text: str, separator: str, *, is_spaced: bool) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line on which it begins."""
    reader = csv.reader(
        io.StringIO(text, newline="\n"), delimiter=separator, strict=True, skipinitialspace=is_spaced
    )
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            sentence = tr(
                "{file}: in the row that begins in line {line}, a quotation mark is not closed, or stands "
                "alone within a cell. Nothing was read. Mend that line, or save the list as a workbook."
            )
            raise SourceError(sentence.format(file=file, line=line)) from None
        yield line, cells
