"""Reads a directory whole: its tables, what each column is taken for, and the questions that are open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from guide.directory.columns.answers import Answers, answered
from guide.directory.columns.guess import guess_columns
from guide.directory.columns.meaning import TableGuess
from guide.directory.columns.subject import about_of
from guide.directory.importing.export_about import Export, read_export
from guide.directory.importing.flat_tables import with_flat_tables, with_programs
from guide.directory.importing.linked_columns import with_linked_columns
from guide.directory.importing.own_sheet import read_back, with_own_headings
from guide.directory.importing.standard import standard_guess
from guide.directory.name_links import notes_on_names
from guide.directory.pieces import Understood
from guide.directory.table import Table
from guide.directory.tables.json_cells import OWN
from guide.directory.tables.reading import reading
from guide.directory.tables.source import EncodingQuestion
from guide.steps import Steps

_DATE = re.compile(r"[-_ .]*(?:\d{4}[-_.]?\d\d(?:[-_.]?\d\d)?|\d\d?[-_.]\d\d?[-_.]\d{2,4})")


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory as it was read. A file with an open question is not among its tables yet."""

    source: str
    tables: tuple[Table, ...]
    guesses: tuple[TableGuess, ...]
    questions: tuple[EncodingQuestion, ...]
    notes: tuple[str, ...]
    export: Export  # what it says of itself, if this program has exported it

    def understood(self) -> tuple[Understood, ...]:
        """Return the tables with the meaning of each column; rows of those about nothing belong to none."""
        return tuple(
            Understood(table, guess.about, guess.meanings)
            for table, guess in zip(self.tables, self.guesses, strict=True)
        )


def source_name(paths: Sequence[Path]) -> str:
    """Return the name of the first file without its date, so that next month's is the same."""
    stem = paths[0].name.removesuffix(paths[0].suffix) if paths[0].suffix else paths[0].name
    return _DATE.sub("", stem).strip(" -_.") or stem


def reading_directory(paths: Sequence[Path], *, source: str, answers: Answers) -> Steps[Directory]:
    """Read all files of a directory and guess what their columns mean, in steps.

    Raise SourceError if one of them can't be read.
    """
    tables, questions, notes = list[Table](), list[EncodingQuestion](), list[str]()
    for path in paths:
        found = yield from reading(path, encoding_of=answers.encoding_of)
        tables += map(read_back, found.tables)
        questions += found.questions
        notes += found.notes
    is_ours = len(paths) == 1 and any(OWN in table.headings for table in tables)
    guesses = list[TableGuess]()
    is_alone = sum(bool(about_of(table.name, table.headings)) for table in tables) == 1
    for table in tables:
        yield
        known = answers.of(table.name)
        guessed = guess_columns(table, is_alone=is_alone, about=known.about if known else "")
        guessed = with_own_headings(guessed, table)
        guesses.append(standard_guess(table) if is_ours else answered(guessed, table, answers))
    guesses = with_programs(tables, with_flat_tables(tables, guesses))
    guesses = guesses if is_ours else with_linked_columns(tables, guesses)
    names = notes_on_names(
        [Understood(table, guess.about, guess.meanings) for table, guess in zip(tables, guesses, strict=True)]
    )
    export = read_export(paths[0]) if is_ours else Export()
    return Directory(source, tuple(tables), tuple(guesses), tuple(questions), (*notes, *names), export)
