"""Parses the text of a JSON file, of several records after each other too, and finds its records."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from guide.directory.tables.errors import SourceError
from guide.directory.tables.json_grids import records_of_grid
from guide.directory.tables.json_shapes import joined, unwrapped
from guide.i18n import tr

_LISTS = ("contents", "data", "results", "items", "records", "entries", "value", "features")
Mapped = dict[str, Any]


class Records(NamedTuple):
    """Records under a name: of the key that holds them, "" if they are what the file holds."""

    name: str
    records: list[Mapped]
    notes: list[str]


def parsed(file: str, text: str) -> Any:
    """Return what a JSON file holds: one value, or a list of those that follow each other (JSON lines).

    Numbers are texts as they are written. Raise SourceError if the text is no JSON.
    """
    # Numbers as texts stay as they are, such as 80203.10, and may be of any length.
    decoder = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str, strict=False)
    values = []
    at = _next(text, 0)
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            sentence = tr("{file} is no JSON from line {line} on. Get the file again.")
            raise SourceError(sentence.format(file=file, line=error.lineno)) from None
        except RecursionError:
            raise too_deep(file) from None
        values.append(value)
        at = _next(text, at)
    return values[0] if len(values) == 1 else values


def too_deep(file: str) -> SourceError:
    """Return the error of a JSON file whose objects lie within each other more often than can be read."""
    return SourceError(tr("{file} has objects within objects, too deep for a directory.", file=file))


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def records_of(file: str, value: Any) -> list[Records]:
    """Return the records that a JSON value holds, each list of them under its name.

    Raise SourceError if it holds none.
    """
    grid = records_of_grid(value)
    found = [each for each in _records("", value if grid is None else grid) if each.records]
    if not found:
        raise SourceError(tr("{file} has no records: no list of objects.", file=file))
    return found


def _records(name: str, value: Any) -> list[Records]:
    if isinstance(value, list):
        return _listed(name, value)
    if not isinstance(value, dict):
        return []
    for key in _LISTS:
        if _is_list_of_objects(value.get(key)) and not {"id", "name"} <= value.keys():
            [page] = _listed(name, value[key])
            return [page._replace(notes=[*_count_notes(value, len(page.records)), *page.notes])]
    is_record = not {"id", "name"}.isdisjoint(value) and not all(map(_is_list_of_objects, value.values()))
    found = [] if is_record else _under_keys(name, value)
    return found or [Records(name, [dict(value)], [])]


def _under_keys(name: str, value: Mapped) -> list[Records]:
    """Return the records that stand under the keys of an object, none if it is a record itself."""
    lists = [(key, each) for key, each in value.items() if _is_list_of_objects(each)]
    if lists:
        same = joined(lists)
        return [Records(name, same, [])] if same else [f for key, each in lists for f in _listed(key, each)]
    objects = [each for each in value.values() if isinstance(each, dict) and each]
    if len(objects) < len(value) or not objects:
        return []
    if len(objects) == 1:
        return _records(name, objects[0])
    return [Records(name, [{"key": key, **each} for key, each in value.items()], [])]


def _listed(name: str, values: list[Any]) -> list[Records]:
    """Return the records of a list, in which each can be a page with more of them."""
    pages = [each for each in values if isinstance(each, dict) and _is_list_of_objects(each.get("contents"))]
    if pages:
        found = [found for page in pages for found in _records(name, page)]
        return [
            Records(
                name, [r for each in found for r in each.records], [n for each in found for n in each.notes]
            )
        ]
    records = [each for each in values if isinstance(each, dict)]
    notes = []
    if left := len(values) - len(records):
        notes.append(tr("Left out, because they are no objects: {number} parts of a list.", number=left))
    return [Records(name, list(map(unwrapped, records)), notes)]


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


def _count_notes(page: Mapping[str, Any], count: int) -> list[str]:
    stated = str(page.get("total_items", "")).strip()
    if not stated.isdecimal() or stated.lstrip("0") == str(count):
        return []
    sentence = tr(
        "The file says that it is of {stated} records, and holds {count}. All that it holds are read."
    )
    return [sentence.format(stated=stated[:20], count=count)]
