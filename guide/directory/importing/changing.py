"""Changes what a column is taken for, as a person says."""

from dataclasses import replace

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.guess import meanings_of
from guide.directory.columns.meaning import TableGuess
from guide.directory.fields import FIELDS
from guide.directory.records import BASES


def with_field(guess: TableGuess, column: int, field: str) -> TableGuess:
    """Return the guess about a table with another field of one column, "" for none.

    A table that was about nothing is then about what the field is of.
    """
    fields = [each.field or NOT_USED for each in guess.columns]
    fields[column] = field or NOT_USED
    kind = field.partition(".")[0]
    about = guess.about or (kind if kind in BASES else BASES[0] if kind in FIELDS else "")
    meanings = meanings_of(fields, [each.heading for each in guess.columns], about)
    columns = [replace(each, meaning=meaning) for each, meaning in zip(guess.columns, meanings, strict=True)]
    columns[column] = replace(columns[column], sureness=1.0)
    return replace(guess, about=about, columns=tuple(columns))
