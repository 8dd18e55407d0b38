"""Understands tables of HSDS by their names alone, as those that this program has exported."""

from pathlib import PurePosixPath

from guide.directory.columns.meaning import ColumnGuess, Meaning, TableGuess
from guide.directory.fields import FIELDS
from guide.directory.table import Table
from guide.directory.tables.hsds_names import OBJECT_OF_TABLE


def standard_guess(table: Table) -> TableGuess:
    """Return the meaning of the columns of a table of HSDS; others are not used."""
    name = PurePosixPath(table.name).name.removesuffix(".csv")
    about = OBJECT_OF_TABLE.get(name, "")
    columns = tuple(_column(heading, about) for heading in table.headings)
    return TableGuess(table.name, about if about in FIELDS else "", columns)


def _column(heading: str, about: str) -> ColumnGuess:
    meaning = Meaning(about, heading) if heading in FIELDS.get(about, ()) else None
    return ColumnGuess(heading, meaning, 1.0)
