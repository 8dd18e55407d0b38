"""Keeps what a person answered about the columns of tables, to be used again for next month's files."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.guess import with_fields
from guide.directory.columns.meaning import TableGuess
from guide.directory.columns.patterns import MONTH
from guide.directory.endings import ENDING
from guide.directory.table import Table

# What differs in the name of next month's file: dates and months, and the number of a second copy.
_DATED = re.compile(rf"(?<![a-z])(?:{MONTH}|copy|final|new|of)(?![a-z])|[^a-z]+")


@dataclass(frozen=True, slots=True)
class TableAnswers:
    """The object that a table is about, "" for none, and by heading the field of each column or "-"."""

    about: str
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PackAnswers:
    """The words of a person about the pack that is made of a directory, "" for each that is not said."""

    title: str = ""
    publisher: str = ""
    source: str = ""
    time_zone: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers about a directory: by name of table, the encodings of files by name, and those of a pack.

    `keep` has the ids of entries that a person brings in nevertheless, by the kind of the reason; not their
    rows, as next month another one may stand there.
    """

    tables: Mapping[str, TableAnswers] = field(default_factory=dict)
    encodings: Mapping[str, str] = field(default_factory=dict)
    keep: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pack: PackAnswers = PackAnswers()

    def of(self, name: str) -> TableAnswers | None:
        """Return the answers about a table, of which only the date may differ in the name, or None."""
        return self.tables.get(_like(name, self.tables))

    def encoding_of(self, name: str) -> str:
        """Return the encoding of a file, found as tables are; "" if there is no answer."""
        return self.encodings.get(_like(name, self.encodings), "")


def answered(guess: TableGuess, table: Table, answers: Answers) -> TableGuess:
    """Return a guess with what the person answered in place of it; new columns keep what was guessed."""
    known = answers.of(table.name)
    if known is None:
        return guess
    by_heading = {_plain(heading): given for heading, given in known.columns.items()}
    given = [by_heading.get(_plain(column.heading)) for column in guess.columns]
    return with_fields(guess, given, table.headings, known.about)


def answers_of(
    guesses: Iterable[TableGuess],
    encodings: Mapping[str, str] | None = None,
    keep: Mapping[str, frozenset[str]] | None = None,
    pack: PackAnswers = PackAnswers(),
) -> Answers:
    """Return the answers that say what these guesses say."""
    tables = {
        guess.table: TableAnswers(
            guess.about, {column.heading: column.field or NOT_USED for column in guess.columns}
        )
        for guess in guesses
    }
    return Answers(tables, dict(encodings or {}), dict(keep or {}), pack)


def said_of(guesses: Iterable[TableGuess]) -> Answers:
    """Return the answers about the columns that a person has answered, as no guess is as sure as that."""
    said = (
        replace(guess, columns=tuple(column for column in guess.columns if column.sureness == 1))
        for guess in guesses
    )
    return answers_of(guess for guess in said if guess.columns)


def _like(name: str, names: Iterable[str]) -> str:
    """Return the one of `names` that is `name` but for a date; "" if there is none, or more than one."""
    names = tuple(names)
    if name in names:
        return name
    found = [each for each in names if _undated(each) == _undated(name)]
    return found[0] if len(found) == 1 else ""


def _undated(name: str) -> str:
    return " ".join(_DATED.sub(" ", ENDING.sub("", name.lower())).split())


def _plain(heading: str) -> str:
    return " ".join(heading.lower().split())
