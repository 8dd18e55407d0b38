"""Finds the records of JSON that is written as rows or columns of cells, with headings apart from them."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

_ROWS = ("values", "data", "rows")
_HEADINGS = ("columns", "headers", "headings", "fields", "cols")
_NAMES = ("name", "label", "title", "fieldName", "id")
Mapped = dict[str, Any]


def records_of_grid(value: Any) -> list[Mapped] | None:
    """Return a record for each row of a value, None if that is no grid of cells."""
    if _is_rows(value):
        return _with_first(value)
    if not isinstance(value, dict):
        return None
    for key in _ROWS:
        if _is_rows(value.get(key)):
            headings = _headings(value)
            return _filled(headings, value[key]) if headings else _with_first(value[key])
    return _of_columns(value)


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and len(value) > 0 and all(isinstance(each, list) for each in value)


def _with_first(rows: Sequence[list[Any]]) -> list[Mapped] | None:
    """Return records of rows whose first has the headings, None if it has other things than words."""
    first, *others = rows
    is_named = others and any(first) and all(isinstance(each, str) for each in first)
    return _filled(first, others) if is_named else None


def _filled(headings: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[Mapped]:
    width = max(map(len, (headings, *rows)))
    names = list[str]()
    for number, (heading, _) in enumerate(zip_longest(headings, range(width), fillvalue=""), start=1):
        name = heading.strip() or f"column {number}"
        names.append(name if name not in names else f"{name} {number}")
    return [dict(zip_longest(names, row)) for row in rows]


def _headings(value: Mapping[str, Any]) -> list[str]:
    """Return the headings that stand beside rows, also where Socrata has them: within "meta" and "view"."""
    meta = value.get("meta")
    view = meta.get("view") if isinstance(meta, dict) else None
    for holder in (value, meta, view):
        for key in _HEADINGS:
            found = holder.get(key) if isinstance(holder, dict) else None
            names = [_named(each) for each in found] if isinstance(found, list) else []
            if names and all(names):
                return names
    return []


def _named(heading: Any) -> str:
    if isinstance(heading, dict):
        return next((str(heading[name]) for name in _NAMES if heading.get(name)), "")
    return heading if isinstance(heading, str) else ""


def _of_columns(value: Mapping[str, Any]) -> list[Mapped] | None:
    """Return the records of an object that has the cells of each column: {"Name": {"0": …, "1": …}}."""
    columns = [_cells(each) for each in value.values()]
    lengths = {tuple(each) for each in columns}
    if len(columns) < 2 or len(lengths) != 1 or not columns[0]:
        return None
    return [{key: cells[row] for key, cells in zip(value, columns, strict=True)} for row in columns[0]]


def _cells(column: Any) -> dict[str, Any]:
    """Return the cells of a column by the numbers of their rows, none if it is no column."""
    if (
        isinstance(column, list)
        and len(column) > 1
        and not any(isinstance(each, dict | list) for each in column)
    ):
        return {str(number): each for number, each in enumerate(column)}
    is_numbered = isinstance(column, dict) and all(key.isdecimal() for key in column)
    return column if is_numbered else {}
