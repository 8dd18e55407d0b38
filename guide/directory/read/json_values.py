"""Parses the text of a JSON file, and turns values into cells and those into a sheet."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from guide.directory.read.errors import SourceError
from guide.directory.read.grid import made_sheet
from guide.directory.read.limits import MOST_COLUMNS, OWN, check_sheet
from guide.directory.sheet import Sheet
from guide.i18n import tr
from guide.steps import Steps

Cells = dict[str, str]  # of a row, by their headings
_SIGN = re.compile(r"\S")
_LONGEST_PREFIX = 200  # characters of the keys around a value


def parsed(file: str, text: str) -> Any:
    """Return what a JSON file holds: one value, or a list of those that follow each other (JSON lines).

    Numbers stay as they are written ("80203.10"), of any length. Raise SourceError if the text is no JSON.
    """
    decoder = json.JSONDecoder(parse_float=str, parse_int=_whole, parse_constant=str, strict=False)
    values = []
    start = _SIGN.search(text)
    while start:
        try:
            value, at = decoder.raw_decode(text, start.start())
        except json.JSONDecodeError as error:
            sentence = tr("{file} is no JSON from line {line} on. Get the file again.")
            raise SourceError(sentence.format(file=file, line=error.lineno)) from None
        values.append(value)
        start = _SIGN.search(text, at)
    return values[0] if len(values) == 1 else values


def _whole(text: str) -> int | str:
    """Return a number that is short: it is written again as it was, as a number in x_field_guide, too."""
    return int(text) if len(text) < 16 and text != "-0" else text


def are_objects(value: Any) -> bool:
    """Return whether a value is a list in which there is an object."""
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


def flat(record: Mapping[str, Any]) -> Cells:
    """Return a record as cells: an object's under "key.name", a list of texts with a line for each.

    A list of objects stays as JSON writes it, as no one knows which belong together. Raise RecursionError if
    objects lie too deep.
    """
    cells: Cells = {}
    _flatten(record, "", cells)
    return cells


def _flatten(record: Mapping[str, Any], prefix: str, cells: Cells) -> None:
    if len(prefix) > _LONGEST_PREFIX or (prefix and len(cells) > MOST_COLUMNS):
        raise RecursionError
    for key, value in record.items():
        if isinstance(value, dict) and key != OWN:
            _flatten(value, f"{prefix}{key}.", cells)
        elif isinstance(value, list) and not any(isinstance(each, dict | list) for each in value):
            cells[f"{prefix}{key}"] = "\n".join(map(_text, value))
        else:
            cells[f"{prefix}{key}"] = _text(value)


def _text(value: Any) -> str:
    """Return a value as a text; half a character, as JSON can have it, becomes U+FFFD."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if not text.isascii():
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\0", "").replace("\r\n", "\n").strip()


def sheet_of_cells(name: str, found: Sequence[tuple[int, Cells]], notes: Iterable[str]) -> Steps[Sheet]:
    """Return the sheet that numbered rows make, in steps. Raise SourceError if it would be too large."""
    headings = list(dict.fromkeys(key for _, cells in found for key in cells))
    check_sheet(name, len(found), len(headings))  # any key could stand in one record alone
    body = ((number, [cells.get(each, "") for each in headings]) for number, cells in found)
    return (yield from made_sheet(name, headings, body, notes))
