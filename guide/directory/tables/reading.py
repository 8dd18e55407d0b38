"""Reads a source of a directory, whatever its form, into tables."""

import re
from collections.abc import Generator, Mapping
from pathlib import Path

from guide.directory.table import Table
from guide.directory.tables import csv_text
from guide.directory.tables.decoding import decoded
from guide.directory.tables.errors import SourceError
from guide.directory.tables.files import ZIP_START, files_of
from guide.directory.tables.grid import table_of
from guide.directory.tables.json_tables import json_tables
from guide.directory.tables.source import EncodingQuestion, Source
from guide.i18n import tr
from guide.steps import Steps, finish

# The first bytes of files that may have the ending of a table, and are none.
_OTHER_KINDS = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF", ZIP_START, b"{\\rtf", b"\x1f\x8b", b"\x89PNG")

# How a list or an object of JSON begins, but no table: with a key or with what it holds.
_JSON_START = re.compile(r'\[\s*(?:\{|\])|\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})')
_START = 2_000  # characters


def read_source(path: Path, *, encodings: Mapping[str, str] | None = None) -> Source:
    """Return all tables of a file, a folder or a zip file. Raise SourceError if it can't be read.

    `encodings` are the answers to questions, by the name of the file: one of source.ENCODINGS.
    """
    return finish(reading(path, encodings=encodings))


def reading(path: Path, *, encodings: Mapping[str, str] | None = None) -> Steps[Source]:
    """Read a source as `read_source` does, in steps."""
    found = files_of(path)
    tables: list[Table] = []
    questions: list[EncodingQuestion] = []
    notes = [*found.notes]
    for file in found.files:
        yield
        data = file.read()
        if not data.strip():
            notes.append(tr("{file} is empty.", file=file.name))
            continue
        read = yield from _read(file.name, data, (encodings or {}).get(file.name, ""))
        if isinstance(read, EncodingQuestion):
            questions.append(read)
        else:
            tables += read
    return Source(tuple(tables), tuple(questions), tuple(notes))


def _read(name: str, data: bytes, encoding: str) -> Generator[None, None, list[Table] | EncodingQuestion]:
    if data.startswith(_OTHER_KINDS):
        sentence = tr(
            "{file} is no table that can be read. Save it as a CSV file or as an Excel workbook (.xlsx)."
        )
        raise SourceError(sentence.format(file=name))
    text = decoded(name, data, encoding)
    if isinstance(text, EncodingQuestion):
        return text
    if _is_json(name, text.text):
        return (yield from json_tables(name, text.text, text.notes))
    rows, notes = yield from csv_text.rows_of(name, text.text)
    yield
    return [table_of(name, rows, [*text.notes, *notes])]


def _is_json(name: str, text: str) -> bool:
    """Return whether a text is JSON, by the file's name or by itself: a directory as .csv can be JSON."""
    start = text.lstrip()[:_START]
    if name.lower().endswith((".json", ".jsonl", ".ndjson")):
        return True
    return _JSON_START.match(start) is not None
