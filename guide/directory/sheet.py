"""Defines a sheet as it was read, of whatever source, and knows the names of files that can have one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

_T = TypeVar("_T")
TABLES = (".csv", ".tsv", ".tab", ".psv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm")
ENDINGS = (*TABLES, ".zip")
# Of these a file that is dropped on the window is nothing else. A text file can be anything.
DROPPED = tuple(ending for ending in ENDINGS if ending != ".txt")
# One within the name of a table; a text can be called .xls, too.
ENDING = re.compile(rf"(?:{'|'.join(map(re.escape, (*ENDINGS, '.xls')))})\b", re.IGNORECASE)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec ene abr ago dic".split()
# What differs in the name of next month's file: dates and months, and the number of a second copy.
_DATED = re.compile(rf"(?<![a-z])(?:(?:{'|'.join(_MONTHS)})[a-z]*|copy|final|new|of)(?![a-z])|[^a-z]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a text for each heading, and its number from 1, as the program that made the source counts.

    That is the line on which it begins in a CSV file, its row in a workbook, or that of a record in JSON.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one file, one sheet of a workbook, or one member of a package.

    `name` is how a person would call it, and is its own in a source. `about` is the object of HSDS of which
    its rows are, if its source says so ("phone" of phones.csv in a package, and of what JSON nests), else
    "". If it `is_standard`, its headings are names of HSDS that mean what the standard says. `hidden` and
    `struck` are the numbers of rows that the sheet hides, by itself or by being hidden, and of those struck
    through, if only in part. `notes` are sentences about what was odd.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    about: str = ""
    is_standard: bool = False
    hidden: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtfulWord:
    """A word that reads differently in two encodings, with the line that it stands on."""

    line: int
    cp1252: str
    mac_roman: str


@dataclass(frozen=True, slots=True)
class EncodingQuestion:
    """Asks in which encoding a file is, as it is neither UTF-8 nor UTF-16; the file is not read yet."""

    file: str
    words: tuple[DoubtfulWord, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """All sheets of a source; a file with an open question is not among them.

    `notes` are sentences about the source as a whole. `about_export` is what an export of this program says
    of itself, as it stands under x_field_guide, empty for all others.
    """

    sheets: tuple[Sheet, ...]
    questions: tuple[EncodingQuestion, ...] = ()
    notes: tuple[str, ...] = ()
    about_export: str = ""


def like(name: str, known: Mapping[str, _T]) -> _T | None:
    """Return what belongs to a name that is the same but for a date; None if none or several do."""
    if name in known:
        return known[name]
    found = [value for each, value in known.items() if _undated(each) == _undated(name)]
    return found[0] if found and all(each == found[0] for each in found) else None


def _undated(name: str) -> str:
    return " ".join(_DATED.sub(" ", ENDING.sub("", name.lower())).split())
