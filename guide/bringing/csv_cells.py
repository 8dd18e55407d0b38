"""Writes CSV files in which no cell is run as a formula, and takes the marks off that keep it from that."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

# What a spreadsheet program reckons or runs; East Asian ones take the wide signs for the same. "'" before it
# is the text's own: it counts, so that a text which begins with one comes back as it was.
_FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[-=+@\uff1d\uff0b\uff0d\uff20])")
# A number, also of a phone. "+1-612-555-0100" is none: it would be reckoned to -1266.
_NUMBER = re.compile(r"'*[-+][0-9]+(?:\.[0-9]+)*(?: [0-9(][0-9 ().-]*)?")


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    """Return the text of a CSV file with these rows."""
    text = StringIO(newline="")
    csv.writer(text).writerows(
        [_guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    )
    return text.getvalue()


def unguarded(text: str) -> str:
    """Return the text of a cell without the mark that keeps programs from running it."""
    return text[1:] if text.startswith("'") and _guarded(text[1:]) != text[1:] else text


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
