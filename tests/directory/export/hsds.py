"""The standard's own schemas and its datapackage.json, and what in an export does not keep to them."""

import csv
import io
import json
import math
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

HSDS = Path(__file__).parents[2] / "data" / "hsds"
# RFC 3986: what may stand in a URI, and "%" only before two digits.
_URI = re.compile(r"(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=\[\]-]|%[0-9A-Fa-f]{2})+")
_FORMATS = FormatChecker()
_TYPES: dict[str, Callable[[str], bool]] = {
    "number": lambda text: math.isfinite(float(text)),
    "date": lambda text: str(date.fromisoformat(text)) == text,
    "time": lambda text: time.fromisoformat(text).strftime("%H:%M:%S") == text,
    "datetime": lambda text: datetime.fromisoformat(text).tzinfo is not None,
    "object": lambda text: isinstance(json.loads(text), dict),
}


@_FORMATS.checks("uri")
def is_uri(text: object) -> bool:
    parts = urlsplit(str(text))
    return bool(_URI.fullmatch(str(text)) and str(text).count("#") < 2 and parts.scheme and parts.netloc)


@_FORMATS.checks("uuid")
def is_uuid(text: object) -> bool:
    try:
        return str(UUID(str(text))) == text
    except ValueError:
        return False


@cache
def validator(name: str) -> Draft202012Validator:
    """Return what checks objects by a schema of the standard; the schemas refer to each other by file."""
    schemas = {path.name: json.loads(path.read_bytes()) for path in (HSDS / "schema").glob("*.json")}
    resources = [(each, DRAFT202012.create_resource(schema)) for each, schema in schemas.items()]
    registry: Registry = Registry().with_resources(resources)
    schema = {"$ref": f"{name}.json"} if name != "page" else {"$ref": "openapi.json#/components/schemas/Page"}
    return Draft202012Validator(schema, registry=registry, format_checker=_FORMATS)


def mistakes_in(name: str, value: object) -> list[str]:
    """Return what in a page or an object does not fit the schema of that name."""
    return [f"{each.json_path}: {each.message}" for each in validator(name).iter_errors(value)]


def fields(value: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """Return those of some fields that an object has."""
    return {name: value[name] for name in names if name in value}


@cache
def standard() -> dict[str, Any]:
    """Return the tables of datapackage.json by name, and that of web addresses, which 3.1 has added."""
    tables = json.loads((HSDS / "datapackage.json").read_bytes())["resources"]
    return {table["name"]: table for table in tables}


class Package:
    """An export as tables: its description, and the rows of each table."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self.about = json.loads(self.files["datapackage.json"])
        self.tables = {each["name"]: each for each in self.about["resources"]}
        self.rows = {name: self._rows(table) for name, table in self.tables.items()}

    def _rows(self, table: dict[str, Any]) -> list[dict[str, str]]:
        reader = csv.DictReader(
            io.StringIO(self.files[table["path"]].decode("utf-8"), newline=""), strict=True
        )
        rows = list(reader)
        assert reader.fieldnames == [each["name"] for each in table["schema"]["fields"]]
        assert all(None not in row and None not in row.values() for row in rows)
        return rows

    def mistakes(self) -> Iterator[str]:
        """Yield what does not keep to the description."""
        assert list(self.files) == ["datapackage.json", *(each["path"] for each in self.about["resources"])]
        for name, table in self.tables.items():
            for field in table["schema"]["fields"]:
                values = [row[field["name"]] for row in self.rows[name]]
                yield from (f"{name}.{field['name']}: {each}" for each in _bad(values, field))
            for key in table["schema"].get("foreignKeys", ()):
                known = {row["id"] for row in self.rows[key["reference"]["resource"]]}
                links = {row[key["fields"]] for row in self.rows[name]} - {""}
                yield from (f"{name}.{key['fields']}: {each} leads nowhere" for each in links - known)


def _bad(values: list[str], field: dict[str, Any]) -> Iterator[str]:
    limits = field["constraints"]
    there = [each for each in values if each]
    if limits["required"] and len(there) < len(values):
        yield "missing"
    if limits["unique"] and len(set(there)) < len(there):
        yield "doubled"
    for value in there:
        if value not in limits.get("enum", [value]) or not _fits(value, field):
            yield value


def _fits(value: str, field: dict[str, Any]) -> bool:
    match field["type"], field.get("format"):
        case "string", None:
            return True
        case "string", kind:
            return _FORMATS.conforms(value, kind)
        case kind, _:
            return _TYPES[kind](value)
