"""Reads which tables and columns HSDS has, as its datapackage.json describes them, from a data file."""

from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from guide.files import read_plain

# Tables that are not called as the keys under which their objects lie.
_NAMES = {"additional_urls": "url", "addresses": "address", "capacities": "service_capacity"}


class Column(NamedTuple):
    """A column: its type, the format of its texts and all that they can be, and limits of its values."""

    type: str
    format: str
    choices: tuple[str, ...]
    required: bool
    unique: bool

    def described(self, name: str) -> dict[str, Any]:
        """Return the column as datapackage.json describes it."""
        form = {"format": self.format} if self.format else {}
        choices = {"enum": list(self.choices)} if self.choices else {}
        limits = {"required": self.required, "unique": self.unique} | choices
        return {"name": name, "type": self.type, **form, "constraints": limits}


class HsdsTable(NamedTuple):
    """A table of HSDS: its name, the name of its file, and its columns by name."""

    name: str
    file: str
    columns: Mapping[str, Column]

    def described(self, present: Container[str]) -> dict[str, Any]:
        """Return the table as datapackage.json describes it, with its links to those that are `present`."""
        fields = [column.described(name) for name, column in self.columns.items()]
        links = [name.removesuffix("_id") for name in sorted(self.columns) if name.endswith("_id")]
        foreign = [
            {"fields": f"{name}_id", "reference": {"resource": name, "fields": "id"}}
            for name in links
            if name in present
        ]
        keys = {"foreignKeys": foreign} if foreign else {}
        return {
            "name": self.name,
            "path": self.file,
            "format": "csv",
            "mediatype": "text/csv",
            "profile": "tabular-data-resource",
            "schema": {"primaryKey": "id", "fields": fields, **keys},
        }


def table_of(key: str) -> str:
    """Return the name of the table of what lies under a key of an object."""
    return _NAMES.get(key) or (key if key in TABLES else key.removesuffix("_detail").removesuffix("s"))


def _read(text: str) -> dict[str, HsdsTable]:
    lines = [line.split() for line in text.replace("\n  ", " ").splitlines() if not line.startswith("#")]
    return {name: HsdsTable(name, file, dict(map(_column, columns))) for name, file, *columns in lines}


def _column(text: str) -> tuple[str, Column]:
    text, _, choices = text.partition("|")
    bare = text.rstrip("!*")
    name, _, kind = bare.partition("=")
    name, _, form = name.partition(":")
    some = tuple(each.replace("_", " ") for each in choices.split("|") if each)
    return name, Column(kind or "string", form, some, required="!" in text, unique="*" in text)


TABLES = _read(read_plain(Path(__file__).parent / "assets" / "tables.txt").decode())
