"""Writes the values that an entry keeps of its source as objects of HSDS, each with an id."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlsplit

from guide.bringing.export.addresses import uri
from guide.bringing.export.reaching import NewId, Value
from guide.bringing.export.tables import CHOICES, TABLES, Column

# The table of the objects in each list of a value, as far as a list is not called as its table.
SEVERAL = {
    "phones": "phone",
    "schedules": "schedule",
    "service_areas": "service_area",
    "service_at_locations": "service_at_location",
    "languages": "language",
    "attributes": "attribute",
    "additional_urls": "url",
    "addresses": "address",
    "accessibility": "accessibility",
    "required_documents": "required_document",
    "funding": "funding",
    "capacities": "service_capacity",
    "cost_options": "cost_option",
}
_ELSEWHERE = frozenset("organization program taxonomy_terms".split())  # has ids that several entries share
_USUAL = {"country": "US", "address_type": "physical", "location_type": "physical"}


def several(kind: str, values: Iterable[Any], new_id: NewId, *names: str) -> list[Value]:
    """Return the objects of some values, without those that lack what HSDS asks for."""
    found = (written(kind, each, new_id, *names, f"kept-{kind}-{at}") for at, each in enumerate(values))
    return [each for each in found if each is not None]


def written(kind: str, value: Any, new_id: NewId, *names: str) -> Value | None:
    """Return a value as an object of HSDS, None if it lacks what that must have.

    A text that does not fit its field is left out; it stands in x_field_guide.
    """
    found: Value = {"id": new_id(*names)} | dict(_parts(kind, value, new_id, names))
    columns = {each.name: each for each in TABLES[kind].columns}
    if kind in ("address", "location"):
        found |= {name: usual for name, usual in _USUAL.items() if name in columns and name not in found}
    inner = {f"{name}_id" for name in found} | {f"{each}_id" for each in ("service", "organization", "link")}
    lacks = [name for name, each in columns.items() if each.required and name not in {*found, *inner}]
    return None if lacks else found


def plain_fields(kind: str, value: Any) -> Value:
    """Return the texts of a value that fit their fields, as HSDS has them."""
    columns = {each.name: each for each in TABLES[kind].columns}
    texts = {each.name: getattr(value, each.name) for each in fields(value)}
    found = {
        name: fitting(text, columns[name])
        for name, text in texts.items()
        if isinstance(text, str) and text and name in columns
    }
    return {name: each for name, each in found.items() if each is not None}


def _parts(kind: str, value: Any, new_id: NewId, names: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    yield from plain_fields(kind, value).items()
    if kind == "service_capacity" and value.unit:
        yield "unit", {"id": new_id("unit", value.unit), "name": value.unit}
    for each in fields(value):
        part = getattr(value, each.name)
        if each.name in _ELSEWHERE:
            continue
        if is_dataclass(part) and (inner := written(each.name, part, new_id, *names, each.name)):
            yield each.name, inner
        elif isinstance(part, tuple) and (items := several(SEVERAL[each.name], part, new_id, *names)):
            yield each.name, items


def fitting(text: str, column: Column) -> str | int | float | None:
    """Return a text as its column has it, None if it does not fit."""
    if column.name in CHOICES and text not in CHOICES[column.name]:
        return None
    try:
        return _READERS.get(column.format or column.type, str)(text)
    except ValueError:
        return None


def _number(text: str) -> int | float | None:
    number = float(text)
    if not math.isfinite(number):
        return None
    return int(number) if number.is_integer() else number


def _web(text: str) -> str | None:
    parts = urlsplit(text)
    return uri(text) or None if parts.scheme in ("http", "https") and parts.netloc else None


_READERS: Mapping[str, Callable[[str], str | int | float | None]] = {
    "uri": _web,
    "email": lambda text: text if text.isascii() and text.count("@") == 1 and " " not in text else None,
    "number": _number,
    "date": lambda text: date.fromisoformat(text).isoformat(),
    "time": lambda text: time.fromisoformat(text).strftime("%H:%M:%S"),
    "datetime": lambda text: text if datetime.fromisoformat(text).tzinfo else None,
}
