"""Knows the names of the files that can be a directory of services: their endings and their dates."""

import re
from collections.abc import Mapping
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


def like(name: str, known: Mapping[str, _T]) -> _T | None:
    """Return what belongs to a name that is the same but for a date; None if none or several do."""
    if name in known:
        return known[name]
    found = [value for each, value in known.items() if _undated(each) == _undated(name)]
    return found[0] if found and all(each == found[0] for each in found) else None


def _undated(name: str) -> str:
    return " ".join(_DATED.sub(" ", ENDING.sub("", name.lower())).split())
