"""Defines a table as it was read, of whatever source: rows of texts under headings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number, as the program that made the source counts it, and a text for each heading.

    The number is the line on which a row of a CSV file begins, the row of a sheet, and the number of a record
    of a JSON file, each from 1.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one file, sheet or member of a package.

    `name` is how a person would call it: the file's name, for a sheet with its name, for a table that JSON
    holds inside the name of the CSV file of HSDS ("phones"). `notes` are sentences about what was odd, such
    as hidden rows or rows that are longer than the headings. `is_hidden` is that of a sheet of a workbook,
    `sheet` its own name. `hidden_rows` are the numbers of the rows that a sheet hides, `struck_rows`
    of those that are struck through in it, `partly_struck_rows` of those of which a part is,
    `doubtful_rows` of those that may have cells or rows of others in them, as a quotation mark is missing.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    is_hidden: bool = False
    sheet: str = ""
    hidden_rows: frozenset[int] = frozenset()
    struck_rows: frozenset[int] = frozenset()
    partly_struck_rows: frozenset[int] = frozenset()
    doubtful_rows: frozenset[int] = frozenset()
