"""Exports entries in one of three formats."""

from collections.abc import Iterable
from enum import StrEnum

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.directory.export.files import json_bytes, package_bytes
from guide.directory.export.listed import left_out_sentence, listed_in
from guide.directory.export.own import about_of, closed
from guide.directory.export.services import services_of
from guide.directory.export.sheet import sheet_bytes
from guide.i18n import tr


class ExportFormat(StrEnum):
    """A format of a directory: a sheet for people, HSDS 3.1 as JSON, the same as tables in a zip file.

    They are offered in this order.
    """

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
    """Return the file of all services of a guide, and a sentence about what is left out, or "".

    Raise GuideError if there are none.
    """
    found = listed_in(guide)
    return export(form, found.entries, guide), left_out_sentence(found)


def export(form: ExportFormat, entries: Iterable[Entry], guide: Guide) -> bytes:
    """Return the file of a directory with `entries`, in their order. The same entries give the same bytes."""
    entries = tuple(entries)
    if form is ExportFormat.SHEET:
        return sheet_bytes(entries, guide)
    known = {entry.id for entry in entries}
    services = services_of((closed(entry, known) for entry in entries), guide)
    write = json_bytes if form is ExportFormat.JSON else package_bytes
    return write(services, about_of(entries, guide))
