"""Limits what is read of a source, before it costs memory or time.

The limits are far above the directories of a state: 5,000 services as HSDS are about 20 MB, 80,000 rows and a
million cells.
"""

from collections.abc import Sequence

from guide.errors import GuideError
from guide.i18n import tr

_MB = 1024 * 1024
LARGEST_FILE = 64 * _MB  # bytes of one file, unpacked
LARGEST_SOURCE = 128 * _MB  # bytes of all files of a folder or zip, unpacked
MOST_FILES = 1_000
MOST_ROWS, MOST_COLUMNS = 100_000, 1_000  # of one sheet
MOST_CELLS = 5_000_000  # of one sheet, with those that are empty
MOST_MERGED = 20_000  # ranges of cells of one sheet
MOST_CELLS_OF_WORKBOOK = 1_000_000  # cells of all its sheets that are not empty
LONGEST_CELL = 30_000  # characters
OWN = "x_field_guide"  # the key of what an export of this program adds to HSDS, which is read back whole


class SourceError(GuideError):
    """A source of a directory can't be read; nothing of it is used."""


def damaged(file: str) -> SourceError:
    """Return the error of a file that is of another kind, whatever its ending, or lacks a part."""
    sentence = tr(
        "{file} can't be read: it is damaged, or it is an old workbook (.xls), one with a password, a web "
        "page or another document. Open it in the program that it is from, and save it there as an Excel "
        "workbook (.xlsx) without a password; if it does not open there either, ask for it again."
    )
    return SourceError(sentence.format(file=file))


def check(name: str, what: str, count: int, most: int) -> None:
    """Raise SourceError if something has more of what is counted than any directory."""
    if count > most:
        sentence = tr("{name} has more than {number} {what}. Nothing of it was read.")
        raise SourceError(sentence.format(name=name, number=f"{most:,}", what=what))


def check_file(file: str, size: int) -> None:
    """Raise SourceError if a file is too large."""
    check(file, tr("MB"), -(-size // _MB), LARGEST_FILE // _MB)


def check_sizes(source: str, sizes: Sequence[int]) -> None:
    """Raise SourceError if the files of a source are too many, or together too large."""
    check(source, tr("files"), len(sizes), MOST_FILES)
    check(source, tr("MB"), -(-sum(sizes) // _MB), LARGEST_SOURCE // _MB)


def check_sheet(sheet: str, rows: int, columns: int) -> None:
    """Raise SourceError if a sheet would have too many rows, columns or cells."""
    check(sheet, tr("columns"), columns, MOST_COLUMNS)
    check(sheet, tr("rows"), rows, MOST_ROWS)
    check(sheet, tr("cells"), rows * columns, MOST_CELLS)
