"""Turns a JSON value into cells: a text under a key, or under dotted keys what an object has."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from guide.directory.tables.heading_words import is_nothing

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
    return _beside([cells_of(key, each) for each in value])


def _beside(parts: Sequence[Mapping[str, str]]) -> dict[str, str]:
    names = dict.fromkeys(name for part in parts for name in part)
    return {name: "\n".join(part.get(name, "") for part in parts).rstrip("\n") for name in names}


def flat(record: Mapping[str, Any]) -> dict[str, str]:
    """Return a whole record as cells."""
    return {k: text for name, each in record.items() for k, text in cells_of(name, each).items()}
