"""Writes values as objects of HSDS, each with an id, by walking their fields, into the tables of HSDS 3.1.

The ids are UUIDs made of those of packs and entries. The tables are as the standard's own datapackage.json
says; x_field_guide is ours.
"""

import json
import math
import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import UUID, uuid5

from guide.content.guide import Guide
from guide.files import read_plain

# Of all Field Guides, so that the same entry has the same id wherever it is exported. Never change it.
NAMESPACE = UUID("6f0d9b0e-5c3b-5d0a-9a53-0f6c2d9e7b41")


def hsds_id(*names: str) -> str:
    """Return the id of what is known by these names: a pack, an entry of it, a part of that."""
    return str(uuid5(NAMESPACE, "/".join(names)))


def pack_id_of(guide: Guide, entry_id: str) -> str:
    """Return the id of the pack that an entry is from, "" if its pack has no description."""
    pack = guide.pack_of(entry_id)
    return pack.id if pack else ""


# Tables that are not called as the keys under which their objects lie.
_NAMES = {"additional_urls": "url", "addresses": "address", "capacities": "service_capacity"}
PACKAGE: dict[str, Any] = json.loads(read_plain(Path(__file__).parent / "assets" / "tables.json"))
TABLES: Mapping[str, Mapping[str, Any]] = {each["name"]: each for each in PACKAGE.pop("resources")}
# By table and name what is said of a column: its type, perhaps its format, and its constraints.
COLUMNS = {name: {each["name"]: each for each in table["schema"]["fields"]} for name, table in TABLES.items()}


def table_of(key: str) -> str:
    """Return the name of the table of what lies under a key of an object."""
    return _NAMES.get(key) or (key if key in TABLES else key.removesuffix("_detail").removesuffix("s"))


def described(name: str, present: Container[str]) -> dict[str, Any]:
    """Return a table as datapackage.json describes it, with its links to those that are `present`."""
    schema = dict(TABLES[name]["schema"])
    links = [each for each in schema.pop("foreignKeys", ()) if each["reference"]["resource"] in present]
    return {**TABLES[name], "schema": schema | ({"foreignKeys": links} if links else {})}


Value = dict[str, Any]
NewId = Callable[..., str]  # returns the id of a part of an entry, by its names
_ELSEWHERE = frozenset("organization program taxonomy_terms".split())  # has ids that several entries share
_USUAL = {"country": "US", "address_type": "physical", "location_type": "physical"}
_KNOWN_BY = {"language": "code", "url": "url"}  # others are known by their number
_NOT_ENCODED = re.compile(r"%(?![0-9A-Fa-f]{2})")


def written(kind: str, value: Any, new_id: NewId, *names: str) -> Value | None:
    """Return a value as an object of HSDS without texts that do not fit, None if it lacks what that needs."""
    columns = COLUMNS[kind]
    found: Value = {"id": new_id(*names)} | dict(_parts(columns, value, new_id, names))
    if kind in ("address", "location"):
        found |= {name: usual for name, usual in _USUAL.items() if name in columns and name not in found}
    inner = {f"{name}_id" for name in (*found, "service", "organization", "link")}
    required = {name for name, each in columns.items() if each["constraints"]["required"]}
    return None if required - found.keys() - inner else found


def _parts(
    columns: Mapping[str, Value], value: Any, new_id: NewId, names: tuple[str, ...]
) -> Iterator[tuple[str, Any]]:
    for name, part in ((each.name, getattr(value, each.name)) for each in fields(value)):
        found: Any = None
        if name == "unit":
            found = {"id": new_id(name, part), "name": part} if part else None
        elif isinstance(part, str):
            found = _fitting(part, columns[name]) if part and name in columns else None
        elif name in _ELSEWHERE:
            continue
        elif isinstance(part, tuple):
            found = list(_items(table_of(name), part, new_id, names))
        elif is_dataclass(part):
            found = written(table_of(name), part, new_id, *names, name)
        if found not in (None, []):
            yield name, found


def _items(kind: str, values: tuple[Any, ...], new_id: NewId, names: tuple[str, ...]) -> Iterator[Value]:
    for at, each in enumerate(values):
        known_by = getattr(each, _KNOWN_BY.get(kind, ""), "")
        new = (kind, known_by) if known_by else (f"{kind}-{at}",)
        if found := written(kind, each, new_id, *names, *new):
            yield found


def _fitting(text: str, column: Value) -> str | int | float | None:
    """Return a text as its column has it, None if it does not fit."""
    if text not in column["constraints"].get("enum", (text,)):
        return None
    try:
        return _READERS.get(column.get("format") or column["type"], str)(text)
    except ValueError:
        return None


def _number(text: str) -> int | float | None:
    number = float(text)
    if not math.isfinite(number):
        return None
    return int(number) if number.is_integer() else number


def _uri(text: str) -> str | None:
    """Return a web address in ASCII, as HSDS asks; None if the name of its host is in other letters."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or not parts.netloc.isascii():
        return None
    before, mark, fragment = text.partition("#")
    encoded = quote(before, safe="%:/?@!$&'()*+,;=~") + mark + quote(fragment, safe="%:/?@!$&'()*+,;=~")
    return _NOT_ENCODED.sub("%25", encoded)


_READERS: Mapping[str, Callable[[str], str | int | float | None]] = {
    "uri": _uri,
    "email": lambda text: text if text.isascii() and text.count("@") == 1 and " " not in text else None,
    "number": _number,
    "date": lambda text: date.fromisoformat(text).isoformat(),
    "time": lambda text: time.fromisoformat(text).strftime("%H:%M:%S"),
    "datetime": lambda text: text if datetime.fromisoformat(text).tzinfo else None,
}
