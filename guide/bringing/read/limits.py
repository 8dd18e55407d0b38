"""Limits what is read of a source, before it costs memory or time.

The limits are far above the directories of a state: 5,000 services as HSDS are about 20 MB, 80,000 rows and a
million cells.
"""

from collections.abc import Sequence

from guide.bringing.read.errors import SourceError
from guide.i18n import tr

_MB = 1024 * 1024
LARGEST_FILE = 64 * _MB  # bytes of one file, unpacked
LARGEST_SOURCE = 128 * _MB  # bytes of all files of a folder or zip, unpacked
MOST_FILES = 1_000
MOST_ROWS, MOST_COLUMNS = 100_000, 1_000  # of one sheet
MOST_CELLS = 5_000_000  # of one sheet, with those that are empty
MOST_CELLS_OF_WORKBOOK = 1_000_000  # cells of all its sheets that are not empty
LONGEST_CELL = 30_000  # characters


def too_large(file: str) -> SourceError:
    """Return the error of a file that is larger than any that is read."""
    sentence = tr("{file} is larger than {number} MB. Nothing of it was read.")
    return SourceError(sentence.format(file=file, number=LARGEST_FILE // _MB))


def check_sizes(source: str, sizes: Sequence[int]) -> None:
    """Raise SourceError if the files of a source are too many, or together too large."""
    if len(sizes) > MOST_FILES:
        sentence = tr("{file} has more than {number} files. Nothing of it was read.")
        raise SourceError(sentence.format(file=source, number=MOST_FILES))
    if sum(sizes) > LARGEST_SOURCE:
        sentence = tr("The files of {file} are larger than {number} MB. Nothing of them was read.")
        raise SourceError(sentence.format(file=source, number=LARGEST_SOURCE // _MB))


def check_sheet(sheet: str, rows: int, columns: int) -> None:
    """Raise SourceError if a sheet would have too many rows, columns or cells."""
    sentence = tr("{sheet} has more than {number} {what}. Nothing of it was read.")
    for what, count, most in (
        (tr("columns"), columns, MOST_COLUMNS),
        (tr("rows"), rows, MOST_ROWS),
        (tr("cells"), rows * columns, MOST_CELLS),
    ):
        if count > most:
            raise SourceError(sentence.format(sheet=sheet, number=f"{most:,}", what=what))


def check_cell(sheet: str, row: int, text: str) -> None:
    """Raise SourceError if a cell is longer than any text of a directory."""
    if len(text) > LONGEST_CELL:
        sentence = tr(
            "{sheet}, row {row}: a cell has more than {number} characters. Nothing was read. "
            "Shorten it, or look whether a quotation mark is missing."
        )
        raise SourceError(sentence.format(sheet=sheet, row=row, number=f"{LONGEST_CELL:,}"))
