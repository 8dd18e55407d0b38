"""Parses the text of a JSON file, finds its records, and turns values into cells."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from guide.bringing.read.errors import SourceError, too_deep
from guide.bringing.read.limits import OWN
from guide.i18n import tr

_LISTS = ("contents", "data", "results", "items", "records", "entries", "value")
Mapped = dict[str, Any]


class _Number(str):
    """A number as it is written, such as 80203.10, of whatever length."""

    __slots__ = ()


class Records(NamedTuple):
    """Records under a name: of the key that holds them, "" if they are what the file holds."""

    name: str
    records: list[Mapped]
    notes: list[str]


def parsed(file: str, text: str) -> Any:
    """Return what a JSON file holds: one value, or a list of those that follow each other (JSON lines).

    Numbers are texts as they are written. Raise SourceError if the text is no JSON.
    """
    decoder = json.JSONDecoder(parse_float=_Number, parse_int=_Number, parse_constant=str, strict=False)
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


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def records_of(file: str, value: Any) -> list[Records]:
    """Return the records of a list, of pages with lists, or of an object with lists under its keys.

    Raise SourceError if there are none.
    """
    pages = value if isinstance(value, list) and any(map(_is_page, value)) else [value]
    found: dict[str, Records] = {}
    for page in pages:
        for name, values, notes in _lists(page):
            records = [each for each in values if isinstance(each, dict)]
            if left := len(values) - len(records):
                notes.append(
                    tr("Left out, because they are no objects: {number} parts of a list.", number=left)
                )
            one = found.setdefault(name, Records(name, [], []))
            one.records.extend(records)
            one.notes.extend(notes)
    result = [each for each in found.values() if each.records]
    if not result:
        sentence = tr("{file} has no list of services: no list of objects. Save it as a CSV file.")
        raise SourceError(sentence.format(file=file))
    return result


def _lists(value: Any) -> list[tuple[str, list[Any], list[str]]]:
    """Return lists of objects, each with the key that it stands under and notes."""
    if isinstance(value, list):
        return [("", value, [])]
    if not isinstance(value, dict):
        return []
    key = next((each for each in _LISTS if _is_list_of_objects(value.get(each))), "")
    if key and not {"id", "name"} <= value.keys():
        return [("", value[key], _count_notes(value, len(value[key])))]
    lists = [(key, each, list[str]()) for key, each in value.items() if _is_list_of_objects(each)]
    return lists if lists and {"id", "name"}.isdisjoint(value) else [("", [value], [])]


def _is_page(value: Any) -> bool:
    return isinstance(value, dict) and _is_list_of_objects(value.get("contents"))


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


def text_of(value: Any) -> str:
    """Return a plain value as a text; half a character, as JSON can have it, becomes U+FFFD."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if not text.isascii():
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\0", "").replace("\r\n", "\n").strip()


def cells_of(key: str, value: Any) -> dict[str, str]:
    """Return the cells of a value: of an object under "key.name", of a list of texts with a line for each.

    A list of objects stays as JSON writes it: nobody knows what of it belongs together.
    """
    if key == OWN:
        return {key: json.dumps(_with_numbers(value), ensure_ascii=False)}
    if isinstance(value, dict):
        return {
            k: text for name, each in value.items() for k, text in cells_of(f"{key}.{name}", each).items()
        }
    if not isinstance(value, list):
        return {key: text_of(value)}
    if any(isinstance(each, dict | list) for each in value):
        return {key: text_of(json.dumps(value, ensure_ascii=False))}
    return {key: "\n".join(map(text_of, value))}


def _with_numbers(value: Any) -> Any:
    """Return a value whose numbers are numbers again, as those of an export of this program have to be."""
    if isinstance(value, _Number):
        try:
            return json.loads(value)
        except ValueError:  # more digits than Python reads
            return str(value)
    if isinstance(value, dict):
        return {name: _with_numbers(each) for name, each in value.items()}
    return [_with_numbers(each) for each in value] if isinstance(value, list) else value


def flat(record: Mapping[str, Any]) -> dict[str, str]:
    """Return a whole record as cells."""
    return {k: text for name, each in record.items() for k, text in cells_of(name, each).items()}


def lists_in(records: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the keys under which records hold lists of objects, which stay as JSON writes them."""
    return list(dict.fromkeys(key for each in records for key in each if _is_list_of_objects(each[key])))
