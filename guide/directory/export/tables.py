"""Knows the tables of HSDS 3.1 as its datapackage.json and schemas say; x_field_guide is our own."""

import json
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any

from guide.files import read_plain

# Tables that are not called as the keys under which their objects lie.
_NAMES = {"additional_urls": "url", "addresses": "address", "capacities": "service_capacity"}
_DESCRIBED = json.loads(read_plain(Path(__file__).parent / "assets" / "tables.json"))
TABLES: Mapping[str, Mapping[str, Any]] = {each["name"]: each for each in _DESCRIBED["resources"]}
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
