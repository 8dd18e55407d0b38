"""Knows a sheet of services by its columns where it is called as a part of them is: "Contacts", "Hours"."""

from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.column import Column
from guide.directory.columns.guess import guess_columns, with_fields
from guide.directory.columns.headings import words_of
from guide.directory.columns.kinds import samples_of
from guide.directory.columns.meaning import TableGuess
from guide.directory.columns.standard_names import is_standard
from guide.directory.columns.subject import about_of
from guide.directory.pieces import PERSON, Understood
from guide.directory.records import base_of
from guide.directory.related import BASES
from guide.directory.table import Table

_UNSURE = 0.5
_SERVICES = ("service", "service_at_location")
_NAMES = ("service.name", "organization.name")
_GROUPS = frozenset("program service organization agency provider resource listing".split())
_STAFF = frozenset("staff people employee team volunteer board".split())
_REACHED = frozenset(("phone.number", "service.email", "address.whole", "address.address_1"))
# What a list of people does not say of each; two of these are said of a service.
_SAID = (
    ("service.eligibility_description", "service.audience"),
    ("service.description",),
    ("service.fees_description", "service.application_process"),
    ("schedule.description", "schedule.days", "schedule.opens_at", "schedule.monday"),
    ("address.whole", "address.address_1"),
)


def with_flat_tables(tables: Sequence[Table], guesses: Sequence[TableGuess]) -> list[TableGuess]:
    """Return guesses in which sheets that read as services are of services, if no other table is."""
    if any(guess.about in BASES for guess in guesses):
        return list(guesses)
    return [_flat(table, guess) or guess for table, guess in zip(tables, guesses, strict=True)]


def with_programs(tables: Sequence[Table], guesses: Sequence[TableGuess]) -> list[TableGuess]:
    """Return guesses in which programs are services, where no table is of these and programs name others."""
    about = {guess.about for guess in guesses}
    if "program" not in about or not about.isdisjoint(_SERVICES) or len(about) == 1:
        return list(guesses)
    pairs = tuple(zip(tables, guesses, strict=True))
    if base_of([Understood(table, guess.about, guess.meanings) for table, guess in pairs]) != "program":
        return list(guesses)
    return [of_services(table, guess) if guess.about == "program" else guess for table, guess in pairs]


def of_services(table: Table, guess: TableGuess) -> TableGuess:
    """Return the guess about a table as one of services, with what a person said of its columns.

    What was of somebody before, by the name of the table, and is not now, is unsure.
    """
    new = guess_columns(table, about="service")
    pairs = tuple(zip(guess.columns, new.columns, strict=True))
    columns = tuple(
        replace(column, sureness=min(column.sureness, _UNSURE))
        if (old.field or "").startswith("contact.") and not (column.field or "").startswith("contact.")
        else column
        for old, column in pairs
    )
    said = [(old.field or NOT_USED) if old.sureness == 1 else None for old, _ in pairs]
    return with_fields(replace(new, columns=columns), said, table.headings, "service")


def _flat(table: Table, guess: TableGuess) -> TableGuess | None:
    """Return the guess about a table as one of services, None if it reads as something else."""
    headings = [words_of(heading) for heading in table.headings]
    if any(column.sureness == 1 for column in guess.columns):
        return None  # a person has said what it is
    names_others = any(len(words) > 1 and words[-1] == "id" for words in headings)
    if names_others or is_standard(guess.about, table.headings) or about_of("", table.headings) != "service":
        return None
    new = of_services(table, guess)
    fields = {column.field or "" for column in new.columns}
    reached = _REACHED | {field for field in fields if guess.about == field.partition(".")[0] == "schedule"}
    if fields.isdisjoint(_NAMES) or fields.isdisjoint(reached):
        return None
    is_of_people = guess.about == PERSON and not _tells_of_services(table, new, fields)
    return None if is_of_people else new


def _tells_of_services(table: Table, guess: TableGuess, fields: set[str]) -> bool:
    """Return whether a table that is called as people are has groups alone, or says a lot of each."""
    if not _STAFF.isdisjoint(words_of(table.name)):
        return False
    if any(field.startswith("contact.") for field in fields):
        return sum(not fields.isdisjoint(each) for each in _SAID) > 1
    return any(_is_of_groups(table, at) for at, each in enumerate(guess.columns) if each.field in _NAMES)


def _is_of_groups(table: Table, at: int) -> bool:
    texts = [row.cells[at] for row in table.rows if at < len(row.cells)]
    column = Column(table.headings[at], samples_of(texts))
    return not _GROUPS.isdisjoint(column.words) or column.share("group") >= _UNSURE
