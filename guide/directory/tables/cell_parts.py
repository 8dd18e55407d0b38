"""Lays out cells in which a program wrote lists or objects, as JSON, Python or PostgreSQL write them.

Of a list of words the words stay, a line each. What an object has gets columns of its own under dotted names,
as in a file of JSON: so what is private in it is known for that, and no page shows brackets and keys.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from guide.directory.table import Row, Table
from guide.directory.tables.json_cells import cells_of, text_of
from guide.directory.tables.limits import check_table

_WRITTEN = re.compile(r"\[.*\]|\{.*\}", re.DOTALL)
_MOST = 0.6  # of the texts of a column
_LONGEST = 100_000  # characters of a cell
_MOST_PARTS = 80  # columns
_DEEPEST = 20  # lists and objects within each other; more are no text of a directory
_WORDS = re.compile(r'(?:"((?:[^"\\]|\\.)*)"|[^,"]+)(?:,|$)')
# A text in single quotation marks, or in double ones, which stays; or a word for yes, no and nothing.
_OF_PYTHON = re.compile(r"'((?:[^'\\]|\\.)*)'|\"(?:[^\"\\]|\\.)*\"|\b(True|False|None)\b")
# What says in an object that it is an area, and how its names are called, the smallest first.
_OF_AREAS = frozenset("level scope extent_type".split())
_AREAS = ("zip", "postal_code", "city", "county", "state_name", "state")


def with_parts(table: Table) -> Table:
    """Return a table without columns of lists or objects; each has its words or columns of parts instead."""
    texts = list(zip(*(row.cells for row in table.rows), strict=True)) or [()] * len(table.headings)
    columns = [_laid_out(heading, column) for heading, column in zip(table.headings, texts, strict=True)]
    if all(column is None for column in columns):
        return table
    done = [
        column or {heading: list(texts[at])}
        for at, (heading, column) in enumerate(zip(table.headings, columns, strict=True))
    ]
    headings = tuple(heading for column in done for heading in column)
    check_table(table.name, len(table.rows), len(headings))
    cells = list(zip(*(column for each in done for column in each.values()), strict=True))
    rows = tuple(Row(row.number, each) for row, each in zip(table.rows, cells, strict=True))
    return replace(table, headings=headings, rows=rows)


def _laid_out(heading: str, texts: Sequence[str]) -> dict[str, list[str]] | None:
    """Return the columns that one becomes, None if it stays as it is."""
    filled = [text for text in texts if text]
    written = [text for text in filled if _WRITTEN.fullmatch(text)]
    if not heading or not written or len(written) < _MOST * len(filled):
        return None
    cells = [_parts(heading, text) if text else {} for text in texts]
    names = dict.fromkeys(name for each in cells for name in each)
    if not 0 < len(names) <= _MOST_PARTS:
        return None
    return {name: [each.get(name, "") for each in cells] for name in names}


def _parts(heading: str, text: str) -> dict[str, str]:
    value = _value_of(text)
    if value is None or _is_grid(value):
        return {heading: text}
    objects = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]
    if objects and all(not _OF_AREAS.isdisjoint(each) for each in objects):
        return {heading: "\n".join(filter(None, map(_area, objects)))}
    return cells_of(heading, value) or {heading: ""}


def _value_of(text: str) -> Any:
    """Return the list or the object that a text is, None if it is none."""
    if len(text) > _LONGEST or not _WRITTEN.fullmatch(text) or _depth(text) > _DEEPEST:
        return None
    for written in (text, _OF_PYTHON.sub(_in_json, text)):
        try:
            value = json.loads(written)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, list | dict):
            return value
    inner = text[1:-1]
    if re.search(r"[\[\]{}]", inner) or (text.startswith("{") and ":" in inner):
        return None
    return [(found[1] or found[0].rstrip(",")).strip() for found in _WORDS.finditer(inner)]


def _depth(text: str) -> int:
    """Return how many brackets are open at once, at most."""
    return max(accumulate((each in "[{") - (each in "]}") for each in text))


def _in_json(found: re.Match[str]) -> str:
    """Return a word of Python in JSON; Python's own reader can be made to end the program by a long cell."""
    if found[2]:
        return {"True": "true", "False": "false"}.get(found[2], "null")
    return found[0] if found[1] is None else json.dumps(found[1].replace("\\'", "'"))


def _is_grid(value: Any) -> bool:
    """Return whether lists lie in a list somewhere: numbers whose place says what they mean."""
    parts = list(value.values()) if isinstance(value, dict) else value
    in_list = isinstance(value, list) and any(isinstance(each, list) for each in parts)
    return in_list or any(_is_grid(each) for each in parts if isinstance(each, dict | list))


def _area(value: Mapping[str, Any]) -> str:
    """Return how the place is called that an object tells of: the county where it names one and its state."""
    names = {key: text_of(value.get(key)) for key in _AREAS}
    name = next((key for key in _AREAS if names[key]), "")
    if name == "county" and not names[name].lower().endswith(("county", "parish")):
        names[name] += " County"
    state = names["state"] if name in ("city", "county") else ""
    return ", ".join(filter(None, (names.get(name, ""), state)))
