"""Writes services as a tabular data package: a zip file of the tables of HSDS with a datapackage.json."""

import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from guide.bringing.csv_cells import csv_text
from guide.bringing.export.kept import SEVERAL
from guide.bringing.export.reaching import Value
from guide.bringing.export.rest import KEY
from guide.bringing.export.tables import TABLES, HsdsTable

Rows = dict[str, Value]  # by id
# What lies inside an object: one of another table, whose id goes into its row, or several, which have its id.
_ONE = {
    "organization": "organization",
    "program": "program",
    "unit": "unit",
    "location": "location",
    "taxonomy_term": "taxonomy_term",
    "taxonomy_detail": "taxonomy",
}
_DAY = (1980, 1, 1, 0, 0, 0)  # so that the same services give the same file
_UNIX = 3


def package_bytes(services: Iterable[Value], about: Mapping[str, object]) -> bytes:
    """Return the zip file of `services`; `about` says which packs they are from."""
    rows: dict[str, Rows] = {name: {} for name in TABLES}
    for service in services:
        _add("service", service, rows)
    present = {name: TABLES[name] for name in TABLES if rows[name] or name == "service"}
    package = {
        "name": "human_services_data",
        "title": "Human Services Data Specification",
        "profile": "tabular-data-package",
        "version": "3.1.0",
        "homepage": "http://docs.openreferral.org",
        KEY: about,
        "resources": [table.described(present) for table in present.values()],
    }
    files = {"datapackage.json": json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"}
    files |= {table.file: _csv(table, rows[name]) for name, table in present.items()}
    return _zipped(files)


def _add(kind: str, value: Value, rows: dict[str, Rows]) -> None:
    """Add the row of an object to its table, and the rows of what lies inside it to theirs."""
    row: Value = {}
    for key, part in value.items():
        if key in _ONE and isinstance(part, dict):
            table = _ONE[key]
            row[f"{table}_id"] = part["id"]
            _add(table, part, rows)
        elif key in SEVERAL and isinstance(part, list):
            table = SEVERAL[key]
            link = "link_id" if table == "attribute" else f"{kind}_id"
            for each in part:
                _add(table, {**each, link: value["id"]}, rows)
        else:
            row[key] = json.dumps(part, ensure_ascii=False) if key == KEY else part
    rows[kind].setdefault(str(row["id"]), row)


def _csv(table: HsdsTable, rows: Rows) -> bytes:
    names = [column.name for column in table.columns]
    return csv_text([names, *([row.get(name, "") for name in names] for row in rows.values())]).encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, content in files.items():
            info = ZipInfo(name, _DAY)
            info.create_system = _UNIX
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o100644 << 16
            archive.writestr(info, content)
    return data.getvalue()
