"""Changes what a column is taken for, as a person says."""

from dataclasses import replace

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.guess import with_fields
from guide.directory.columns.meaning import TableGuess
from guide.directory.fields import FIELDS
from guide.directory.importing.flat_tables import of_services
from guide.directory.importing.reading import Directory
from guide.directory.related import BASES

_NAME = "service.name"


def with_meaning(directory: Directory, table: int, column: int, field: str) -> Directory:
    """Return a directory with another field of one column, "" for none.

    A table of phones, people or the like whose column names services is then of services itself.
    """
    guesses = list(directory.guesses)
    guess = guesses[table]
    if field == _NAME and guess.about not in BASES:
        guess = of_services(directory.tables[table], guess)
    guesses[table] = with_field(guess, column, field)
    return replace(directory, guesses=tuple(guesses))


def with_field(guess: TableGuess, column: int, field: str) -> TableGuess:
    """Return the guess about a table with another field of one column, "" for none.

    A table that was about nothing is then about what the field is of.
    """
    said: list[str | None] = [None] * len(guess.columns)
    said[column] = field or NOT_USED
    kind = field.partition(".")[0]
    about = guess.about or (kind if kind in BASES else BASES[0] if kind in FIELDS else "")
    return with_fields(guess, said, [each.heading for each in guess.columns], about)
