"""Writes services as a page of JSON, or as tables in a zip file with a datapackage.json."""

import json
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from guide.directory.csv_cells import csv_text
from guide.directory.export.objects import COLUMNS, TABLES, Value, described, table_of
from guide.directory.export.own import KEY

_Rows = dict[str, Value]  # by id
_DAY = (1980, 1, 1, 0, 0, 0)  # so that the same services give the same file
_UNIX = 3


def json_bytes(services: Sequence[Value], about: Mapping[str, object]) -> bytes:
    """Return one page of the API of HSDS, a service on each line; `about` says which packs they are from."""
    counts = {"total_items": len(services), "total_pages": 1, "page_number": 1, "size": len(services)}
    page = counts | {"first_page": True, "last_page": True, "empty": not services, KEY: about}
    head = ",\n".join(f'"{name}": {_json(value)}' for name, value in page.items())
    contents = ",\n".join(map(_json, services))
    return f'{{\n{head},\n"contents": [\n{contents}\n]\n}}\n'.encode()


def package_bytes(services: Sequence[Value], about: Mapping[str, object]) -> bytes:
    """Return a tabular data package of services; `about` says which packs they are from."""
    rows: dict[str, _Rows] = {name: {} for name in TABLES}
    for service in services:
        _add("service", service, rows)
    present = [name for name in TABLES if rows[name] or name == "service"]
    package = {
        "name": "human_services_data",
        "title": "Human Services Data Specification",
        "profile": "tabular-data-package",
        "version": "3.1.0",
        "homepage": "http://docs.openreferral.org",
        KEY: about,
        "resources": [described(name, present) for name in present],
    }
    files = {"datapackage.json": json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"}
    return _zipped(files | {TABLES[name]["path"]: _csv(COLUMNS[name], rows[name]) for name in present})


def _add(kind: str, value: Value, rows: dict[str, _Rows]) -> None:
    """Add the row of an object to its table, and the rows of what lies inside it to theirs."""
    row: Value = {}
    for key, part in value.items():
        table = table_of(key)
        if key == KEY:
            row[key] = _json(part)
        elif isinstance(part, dict):  # one, whose id goes into its row
            row[f"{table}_id"] = part["id"]
            _add(table, part, rows)
        elif isinstance(part, list):  # several, which have its id
            link = "link_id" if table == "attribute" else f"{kind}_id"
            for each in part:
                _add(table, {**each, link: value["id"]}, rows)
        else:
            row[key] = part
    rows[kind].setdefault(str(row["id"]), row)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _csv(names: Iterable[str], rows: _Rows) -> bytes:
    cells = ([row.get(name, "") for name in names] for row in rows.values())
    return csv_text([names, *cells]).encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, content in files.items():
            info = ZipInfo(name, _DAY)
            info.create_system = _UNIX
            info.external_attr = 0o100644 << 16
            archive.writestr(info, content, ZIP_DEFLATED)
    return data.getvalue()
