"""Guesses about small sheets, each given by its headings and the texts below them."""

from collections.abc import Mapping, Sequence

from guide.directory.columns.guess import guess_columns
from guide.directory.columns.meaning import ColumnGuess
from guide.directory.table import Row, Table


def table_of(columns: Mapping[str, str | Sequence[str]], name: str = "list.csv") -> Table:
    """Return the table of columns: texts, or one text with " ; " between them; short ones end in empty cells."""
    texts = [
        [text.strip() for text in each.split(";")] if isinstance(each, str) else each
        for each in columns.values()
    ]
    longest = max(map(len, texts))
    filled = ([*each, *[""] * (longest - len(each))] for each in texts)
    rows = tuple(Row(number, cells) for number, cells in enumerate(zip(*filled, strict=True), start=2))
    return Table(name, tuple(columns), rows)


def guessed(columns: Mapping[str, str | Sequence[str]], name: str = "list.csv") -> dict[str, ColumnGuess]:
    """Return the guess about each column by its heading."""
    return dict(zip(columns, guess_columns(table_of(columns, name)).columns, strict=True))


def fields(columns: Mapping[str, str | Sequence[str]], name: str = "list.csv") -> dict[str, str | None]:
    """Return the field that each column is taken for by its heading."""
    return {heading: column.field for heading, column in guessed(columns, name).items()}
