"""Reads a source of a directory, whatever its form, into sheets."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from guide.directory.read import decoding
from guide.directory.read.files import ZIP_START, files_of
from guide.directory.read.grid import Cells, numbered, sheet_of
from guide.directory.read.hsds_names import table_in, with_standard
from guide.directory.read.json_sheets import about_export, json_source, parsed
from guide.directory.read.limits import SourceError, check_sheet, damaged
from guide.directory.read.workbooks.workbook import workbook_of
from guide.directory.sheet import EncodingQuestion, Source, like
from guide.i18n import tr

ENCODINGS = decoding.ENCODINGS
_SEPARATORS = ",;\t|"
_SAMPLE = 6_000  # characters; the Sniffer's time grows with the square of them
# How documents begin that have the ending of a table and are none, and consist of letters all the same.
_DOCUMENT = re.compile(
    rb"%PDF|\{\\rtf|(?:\xef\xbb\xbf)?\s{0,99}<(?:!doctype|html|table|\?xml)", re.IGNORECASE
)
# How a list or an object of JSON begins, but no table: with a key or with what it holds.
_JSON_START = re.compile(r'\[\s*(?:\{|\])|\{\s*(?:"[^"]*"\s*:|\})')
_DATE = re.compile(
    r"[-_ .(]*(?<!\d)(?:\d{4}[-_.]?\d{1,2}(?:[-_.]?\d{1,2})?|\d{1,2}[-_.]\d{1,2}[-_.]\d{2,4})(?!\d)\)?"
)


def read_source(paths: Sequence[Path], *, encodings: Mapping[str, str] | None = None) -> Source:
    """Return all sheets of files, folders or zip files. Raise SourceError if one can't be read.

    `encodings` are the answers to questions, one of ENCODINGS by the name of the file or of last month's.
    """
    parts = []
    for path in paths:
        found = files_of(path)
        parts.append(Source((), notes=tuple(found.notes), about_export=_described(found.description)))
        for name, read in found.files.items():
            parts.append(_read(name, read(), like(name, encodings or {}) or ""))
    sheets = [sheet for part in parts for sheet in part.sheets]
    names = numbered(sheet.name for sheet in sheets)
    questions = tuple(question for part in parts for question in part.questions)
    notes = tuple(note for part in parts for note in part.notes)
    if not sheets and not questions:
        raise SourceError("\n".join(notes) or tr("{file} is empty.", file=source_name(paths)))
    return Source(
        tuple(replace(sheet, name=name) for sheet, name in zip(sheets, names, strict=True)),
        questions,
        notes,
        next((part.about_export for part in parts if part.about_export), ""),
    )


def source_name(paths: Sequence[Path]) -> str:
    """Return how a source is called: the first file's name without its ending and without a date."""
    stem = paths[0].stem if paths else ""
    return _DATE.sub("", stem).strip(" -_.") or stem


def _described(description: Callable[[], bytes] | None) -> str:
    """Return what the description of a package says of it, "" if this program has not written it."""
    with suppress(SourceError, RecursionError):  # it has no rows, so that nothing is lost
        if description:
            return about_export(parsed("datapackage.json", description().decode("utf-8", "replace")))
    return ""


def _read(name: str, data: bytes, answer: str) -> Source:
    """Return what is read of one file."""
    empty = Source((), notes=(tr("{file} is empty.", file=name),))
    if not data.strip():
        return empty
    if data.startswith(ZIP_START):
        return workbook_of(name, data)
    if _DOCUMENT.match(data):
        raise damaged(name)
    decoded = decoding.decoded(name, data, answer)
    if isinstance(decoded, EncodingQuestion):
        return Source((), questions=(decoded,))
    text, notes = decoded
    if name.lower().endswith((".json", ".jsonl", ".ndjson")) or _JSON_START.match(text.lstrip()[:2_000]):
        return json_source(name, text, notes)
    sheet = sheet_of(name, _csv_rows(name, text), notes)
    return Source((with_standard(sheet, table_in(name)),)) if sheet.headings else empty


def _csv_rows(file: str, text: str) -> list[Cells]:
    """Return the rows of a CSV file with the line on which each begins.

    Lines of `text` end with a line feed. Raise SourceError where a quotation mark has no partner: from there
    on no one can know what is a cell, and a row could swallow those below it.
    """
    is_named = text[:4].lower() == "sep=" and text[5:6] in ("\n", "")  # Excel's own line
    separator, is_spaced = (text[4:5] or ",", False) if is_named else _form(text)
    lines = _lines(file, text, separator, is_spaced=is_spaced)
    if is_named:
        next(lines)
    rows: list[Cells] = []
    widest = 0
    for line, cells in lines:
        while cells and not cells[-1]:
            cells.pop()
        widest = max(widest, len(cells))
        # Some programs write "\v" where a line ends within a cell.
        rows.append((line, [cell.replace("\v", "\n") for cell in cells]))
        check_sheet(file, len(rows), widest)
    return rows


def _form(text: str) -> tuple[str, bool]:
    """Return what separates the cells, and whether a blank stands after it."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    try:
        found = csv.Sniffer().sniff(sample, delimiters=_SEPARATORS)
    except csv.Error:
        line = next((each for each in sample.split("\n") if each.strip()), "")
        return max(_SEPARATORS, key=line.count), False
    return found.delimiter, found.skipinitialspace


def _lines(file: str, text: str, separator: str, *, is_spaced: bool) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line on which it begins."""
    reader = csv.reader(
        io.StringIO(text, newline="\n"), delimiter=separator, strict=True, skipinitialspace=is_spaced
    )
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        sentence = tr(
            "{file}: in the row that begins in line {line}, a quotation mark is not closed, or stands "
            "alone within a cell. Nothing was read. Mend that line, or save the list as a workbook."
        )
        raise SourceError(sentence.format(file=file, line=line)) from None
