"""Reads a source of a directory, whatever its form, into tables."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from guide.directory.tables import csv_text
from guide.directory.tables.decoding import decoded
from guide.directory.tables.errors import SourceError
from guide.directory.tables.files import ZIP_START, files_of
from guide.directory.tables.grid import table_of
from guide.directory.tables.json_tables import json_tables
from guide.directory.tables.prose import prose_of
from guide.directory.tables.source import EncodingQuestion, Source
from guide.directory.tables.workbooks.workbook import workbook_of
from guide.i18n import tr
from guide.steps import Steps, finish

# The first bytes of files that may have the ending of a table, and are none.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS = (b"%PDF", b"{\\rtf", b"\x1f\x8b", b"\x89PNG", b"SQLite format")
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)", re.IGNORECASE)
# How a list or an object of JSON begins, but no table: with a key or with what it holds.
_JSON_START = re.compile(r'\[\s*(?:\{|\])|\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})')
_START = 2_000  # characters


def read_source(path: Path, *, encodings: Mapping[str, str] | None = None) -> Source:
    """Return all tables of a file, a folder or a zip file. Raise SourceError if it can't be read.

    `encodings` are the answers to questions, by the name of the file: one of source.ENCODINGS.
    """
    answers = encodings or {}
    return finish(reading(path, encoding_of=lambda name: answers.get(name, "")))


def reading(path: Path, *, encoding_of: Callable[[str], str] = lambda _: "") -> Steps[Source]:
    """Read a source as `read_source` does, in steps; `encoding_of` returns the answer about a file, or ""."""
    found = files_of(path)
    parts = []
    for file in found.files:
        yield
        parts.append((yield from _read(file.name, file.read(), encoding_of(file.name))))
    tables = [table for part in parts for table in part.tables]
    prose = prose_of(tables)
    unread = (tr("{table} has no table, so it was not read.", table=table.name) for table in prose)
    return Source(
        tuple(table for table in tables if table not in prose),
        tuple(question for part in parts for question in part.questions),
        (*found.notes, *(note for part in parts for note in part.notes), *unread),
    )


def _read(name: str, data: bytes, answer: str) -> Steps[Source]:
    """Return what is read of one file."""
    if not data.strip():
        return Source((), notes=(tr("{file} is empty.", file=name),))
    if data.startswith(ZIP_START):
        return (yield from workbook_of(name, data))
    _check_kind(name, data)
    text = decoded(name, data, answer)
    if isinstance(text, EncodingQuestion):
        return Source((), questions=(text,))
    if _is_json(name, text.text):
        return Source(tuple((yield from json_tables(name, text.text, text.notes))))
    found = yield from csv_text.rows_of(name, text.text)
    yield
    table = yield from table_of(name, found.rows, [*text.notes, *found.notes])
    return Source((replace(table, doubtful_rows=found.doubtful),))


def _check_kind(name: str, data: bytes) -> None:
    """Raise SourceError if a file is none of those that are read, whatever its ending."""
    if data.startswith(_OLD_OFFICE):
        sentence = tr(
            "{file} is an old Excel file (.xls), or is protected with a password. Save it as an Excel "
            "workbook (.xlsx) without one, or as a CSV file."
        )
    elif data.startswith(_OTHER_KINDS) or _PAGE.match(data):
        sentence = tr(
            "{file} is no table that can be read. Save it as a CSV file or as an Excel workbook (.xlsx)."
        )
    else:
        return
    raise SourceError(sentence.format(file=name))


def _is_json(name: str, text: str) -> bool:
    """Return whether a text is JSON, by the file's name or by itself: a directory as .csv can be JSON."""
    start = text.lstrip()[:_START]
    if name.lower().endswith((".json", ".jsonl", ".ndjson")):
        return True
    return _JSON_START.match(start) is not None
