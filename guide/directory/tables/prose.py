"""Finds sheets and files that are no tables: those on which it is written how to use the list on another."""

import re
from collections.abc import Sequence

from guide.directory.columns.patterns import PHONE
from guide.directory.table import Table
from guide.directory.tables.heading_words import is_heading

_LEAST_COLUMNS = 3  # of another sheet, which is the table
_SENTENCE = re.compile(r"(?s)\s*\S+(?:\s+\S+){2,}[.!?:][)\"'”’]?\s*")
_MANY_WORDS = 7  # are a sentence without a full stop, too
_SENTENCES, _PHONES = 0.6, 0.3  # of the rows


def prose_of(tables: Sequence[Table]) -> list[Table]:
    """Return those that have one text alone, and those with one column of sentences beside a table.

    A list that has its services in one column has no sentences there, or the numbers of most.
    """
    has_table = any(len(table.headings) >= _LEAST_COLUMNS and table.rows for table in tables)
    return [table for table in tables if _is_prose(table) and (has_table or not table.rows)]


def _is_prose(table: Table) -> bool:
    if len(table.headings) != 1 or is_heading(table.headings[0]):
        return False
    texts = [row.cells[0] for row in table.rows]
    sentences = sum(len(text.split()) >= _MANY_WORDS or bool(_SENTENCE.fullmatch(text)) for text in texts)
    phones = sum(PHONE.search(text) is not None for text in texts)
    return not texts or (sentences >= _SENTENCES * len(texts) and phones < _PHONES * len(texts))
