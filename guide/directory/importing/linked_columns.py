"""Finds columns below unknown headings in which rows name those of other tables, for a person to see."""

from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns.guess import with_fields
from guide.directory.columns.meaning import LIKELY, TableGuess
from guide.directory.links import NameLinks
from guide.directory.name_links import name_links
from guide.directory.pieces import Understood
from guide.directory.table import Table

_UNSURE = 0.5


def with_linked_columns(tables: Sequence[Table], guesses: Sequence[TableGuess]) -> list[TableGuess]:
    """Return guesses in which such columns are taken, unsurely, for the names of these rows."""
    pairs = tuple(zip(tables, guesses, strict=True))
    understood = [Understood(table, guess.about, guess.meanings) for table, guess in pairs]
    links = name_links(understood, also_unknown=True)
    return [_with_names(*pair, own) for pair, own in zip(pairs, links, strict=True)]


def _with_names(table: Table, guess: TableGuess, links: NameLinks) -> TableGuess:
    fields: list[str | None] = [None] * len(guess.columns)
    for at, cells in links.columns.items():
        kind = next((refs[0][0] for refs in cells.values() if refs), "")
        if kind and guess.columns[at].meaning is None and guess.columns[at].sureness < LIKELY:
            fields[at] = f"{kind}.name"
    if not any(fields):
        return guess
    done = with_fields(guess, fields, table.headings, guess.about)
    columns = (
        replace(column, sureness=_UNSURE) if field else column
        for column, field in zip(done.columns, fields, strict=True)
    )
    return replace(done, columns=tuple(columns))
