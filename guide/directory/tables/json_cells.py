"""Turns a JSON value into cells: a text under a key, or under dotted keys what an object has."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from guide.directory.tables.heading_words import is_nothing

_NAMES = ("name", "key", "label", "field", "title")  # of a field that has its value beside it
_WHO_MAY_SEE = re.compile(
    r"visib|public|publish(?!ed[_ ]?(?:at|on|by|date))|priva|confiden|hid(?:e|den)|internal|shar(?:e|ing)"
    r"|suppress|exclu|secret|restrict|unlisted|listed|refer(?!en)|display|show",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?:[^\W\d]+|\d)(?:[ _-][^\W\d]+){0,3}")
OWN = "x_field_guide"  # what exporting adds to HSDS, which is read back whole


def text_of(value: Any) -> str:
    """Return a plain value as a text; lines of a list follow each other."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if not text.isascii():  # half a character, as JSON can have it, could not be written to any file
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    plain = text.replace("\0", "").replace("\r\n", "\n").strip()
    return "" if is_nothing(plain) else plain


def listed(text: str) -> str:
    """Return the texts of a list that a cell has as JSON, with commas between them; another text as it is."""
    if not (text.startswith("[") and text.endswith("]")):
        return text
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return text
    is_plain = not any(isinstance(each, dict | list) for each in values)
    return ", ".join(filter(None, map(text_of, values))) if is_plain else text


def cells_of(key: str, value: Any) -> dict[str, str]:
    """Return the cells of a value: of an object under "key.name", of a list with a line for each part.

    Lines of objects in a list stand beside each other: the second line under each key is of the second.
    """
    if key == OWN:
        return {key: json.dumps(value)}
    if isinstance(value, dict):
        return {
            k: text for name, each in value.items() for k, text in cells_of(f"{key}.{name}", each).items()
        }
    if not isinstance(value, list):
        return {key: text_of(value)}
    if not any(isinstance(each, dict | list) for each in value):
        return {key: "\n".join(map(text_of, value))}
    said = [who_may_see(key, _named(each)) for each in value]
    rest = _beside([cells_of(key, each) for each, own in zip(value, said, strict=True) if not own])
    return {**rest, **{name: text for own in said for name, text in own.items()}}


def who_may_see(key: str, value: Any) -> dict[str, str]:
    """Return the cells of an object that say who may see what it stands in: {"visibility": "private"}."""
    if not isinstance(value, dict):
        return {}
    texts = {name: text_of(each) for name, each in value.items() if isinstance(each, str | bool | int)}
    return {
        f"{key}.{name}": text
        for name, text in texts.items()
        if _WHO_MAY_SEE.search(name) and _SHORT.fullmatch(text)
    }


def _named(value: Any) -> Mapping[str, Any]:
    """Return a field that a program writes with its name: {"key": "private", "value": true}."""
    if not isinstance(value, dict) or "value" not in value:
        return {}
    names = [value[name] for name in _NAMES if isinstance(value.get(name), str)]
    return {names[0]: value["value"]} if names else {}


def _beside(parts: Sequence[Mapping[str, str]]) -> dict[str, str]:
    names = dict.fromkeys(name for part in parts for name in part)
    return {name: "\n".join(part.get(name, "") for part in parts).rstrip("\n") for name in names}


def flat(record: Mapping[str, Any]) -> dict[str, str]:
    """Return a whole record as cells."""
    return {k: text for name, each in record.items() for k, text in cells_of(name, each).items()}
