"""Exports entries in one of three formats: a sheet, a page of JSON, or tables in a zip file."""

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.directory.csv_cells import csv_text
from guide.directory.export.objects import COLUMNS, PACKAGE, TABLES, Value, described, table_of
from guide.directory.export.own import about_of, closed
from guide.directory.export.services import left_out_sentence, listed_in, services_of
from guide.directory.export.sheet import sheet_bytes
from guide.directory.read.limits import OWN
from guide.i18n import tr

_Rows = dict[str, Value]  # by id
_UNIX = 3


class ExportFormat(StrEnum):
    """A format, in the order of the offer: a sheet for people, HSDS 3.1 as JSON, HSDS as tables in a zip."""

    SHEET = "csv"
    JSON = "hsds-json"
    PACKAGE = "hsds-csv"

    @property
    def suffix(self) -> str:
        """The ending of the files, without a full stop."""
        return {ExportFormat.JSON: "json", ExportFormat.PACKAGE: "zip"}.get(self, "csv")


def format_label(form: ExportFormat) -> str:
    """Return what a format is for, in a few words."""
    return {
        ExportFormat.JSON: tr("HSDS 3.1 for programs (JSON)"),
        ExportFormat.PACKAGE: tr("HSDS 3.1 for programs (zip of tables)"),
        ExportFormat.SHEET: tr("Table for people (CSV)"),
    }[form]


def directory_file(form: ExportFormat, guide: Guide) -> tuple[bytes, str]:
    """Return the file of a guide's services and a sentence on what is left out. Raise GuideError if none."""
    found = listed_in(guide)
    return export(form, found.entries, guide), left_out_sentence(found)


def export(form: ExportFormat, entries: Iterable[Entry], guide: Guide) -> bytes:
    """Return the file of a directory with `entries`, in their order. The same entries give the same bytes."""
    entries = tuple(entries)
    if form is ExportFormat.SHEET:
        return sheet_bytes(entries, guide)
    known = {entry.id for entry in entries}
    services = services_of((closed(entry, known) for entry in entries), guide)
    write = _json_bytes if form is ExportFormat.JSON else _package_bytes
    return write(services, about_of(entries, guide))


def _json_bytes(services: Sequence[Value], about: Mapping[str, object]) -> bytes:
    """Return one page of the API of HSDS, a service on each line; `about` says which packs they are from."""
    counts = {"total_items": len(services), "total_pages": 1, "page_number": 1, "size": len(services)}
    page = counts | {"first_page": True, "last_page": True, "empty": not services, OWN: about}
    head = ",\n".join(f'"{name}": {_json(value)}' for name, value in page.items())
    contents = ",\n".join(map(_json, services))
    return f'{{\n{head},\n"contents": [\n{contents}\n]\n}}\n'.encode()


def _package_bytes(services: Sequence[Value], about: Mapping[str, object]) -> bytes:
    """Return a tabular data package of services; `about` says which packs they are from."""
    rows: dict[str, _Rows] = {name: {} for name in TABLES}
    for service in services:
        _add("service", service, rows)
    present = [name for name in TABLES if rows[name] or name == "service"]
    package = PACKAGE | {OWN: about, "resources": [described(name, present) for name in present]}
    files = {"datapackage.json": json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"}
    for table in present:
        cells = ([row.get(name, "") for name in COLUMNS[table]] for row in rows[table].values())
        files[TABLES[table]["path"]] = csv_text([COLUMNS[table], *cells]).encode()
    return _zipped(files)


def _add(kind: str, value: Value, rows: dict[str, _Rows]) -> None:
    """Add the row of an object to its table, and the rows of what lies inside it to theirs."""
    row: Value = {}
    for key, part in value.items():
        table = table_of(key)
        if key == OWN:
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


def _zipped(files: Mapping[str, bytes]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, content in files.items():
            info = ZipInfo(name)  # of 1980, so that the same services give the same file
            info.create_system = _UNIX
            info.external_attr = 0o100644 << 16
            archive.writestr(info, content, ZIP_DEFLATED)
    return data.getvalue()
