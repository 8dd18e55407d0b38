"""Defines a sheet as it was read, of whatever source: rows of texts under headings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number, as the program that made the source counts it, and a text for each heading.

    The number is the line on which a row of a CSV file begins, the row of a sheet of a workbook, and the
    number of a record of a JSON file, each from 1.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one file, one sheet of a workbook, or one member of a package.

    `name` is how a person would call it, and is its own in a source. `about` is the object of HSDS of which
    its rows are, if its source says so ("phone" of phones.csv in a package, and of what JSON nests), else
    "". If it `is_standard`, its headings are names of HSDS that mean what the standard says. `hidden` and
    `struck` are the numbers of rows that the sheet hides, by itself or by being hidden, and of those struck
    through, if only in part. `notes` are sentences about what was odd.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    about: str = ""
    is_standard: bool = False
    hidden: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtfulWord:
    """A word that reads differently in two encodings, with the line that it stands on."""

    line: int
    cp1252: str
    mac_roman: str


@dataclass(frozen=True, slots=True)
class EncodingQuestion:
    """Asks in which encoding a file is, as it is neither UTF-8 nor UTF-16; the file is not read yet."""

    file: str
    words: tuple[DoubtfulWord, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """All sheets of a source; a file with an open question is not among them.

    `notes` are sentences about the source as a whole. `about_export` is what an export of this program says
    of itself, as it stands under x_field_guide, empty for all others.
    """

    sheets: tuple[Sheet, ...]
    questions: tuple[EncodingQuestion, ...] = ()
    notes: tuple[str, ...] = ()
    about_export: str = ""
