"""Knows the objects of HSDS, their tables and fields, and what older versions (1.1, 2.0, Ohana) call them."""

from collections.abc import Iterable, Mapping, Sequence
from configparser import ConfigParser
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from guide.directory.sheet import Sheet
from guide.files import read_plain

# An object of these is one that several others can have: they name it by its id.
SHARED = frozenset("organization program service location taxonomy_term taxonomy".split())
# Rows of these name any object, by two fields.
LINKS = {"attribute": ("link_id", "link_entity"), "metadata": ("resource_id", "resource_type")}
_NESTED = frozenset(  # by these keys the objects are known that a JSON file begins with
    "service_at_locations schedules phones addresses physical_addresses organization".split()
)
_FIRST = ("service", "organization", "location", "service_at_location")  # of what a JSON file can be a list
POSTAL = ("postal_addresses", "mail_addresses")  # of old versions; `join` reads it in the name of a sheet
_LEAST_KNOWN = 0.6  # of the headings of a table

_STANDARD = ConfigParser(delimiters=(":",), interpolation=None)
_STANDARD.read_string(read_plain(Path(__file__).parent / "assets" / "standard.txt").decode())
OBJECT_OF = {table: about for about in _STANDARD.sections() for table in _STANDARD[about]["tables"].split()}
TABLE_OF = {about: _STANDARD[about]["tables"].split()[0] for about in _STANDARD.sections()}
_NAMES = {about: frozenset(_STANDARD[about]["fields"].split()) for about in TABLE_OF}
_NEW: Mapping[str, Mapping[str, str]] = {
    about: dict(each.split("=") for each in _STANDARD[about].get("old", "").split()) for about in TABLE_OF
}


def table_in(file: str) -> str:
    """Return the table that a file's name names ("phones" for "export/Phones.csv"), "" for any other."""
    name = PurePosixPath(file).stem.lower().replace(" ", "_").replace("-", "_")
    return name if name in OBJECT_OF else ""


def with_standard(sheet: Sheet, table: str) -> Sheet:
    """Return a sheet with what the standard says of a table: its object, and headings as 3.1 calls them.

    A sheet whose headings are mostly others, or that has no id, is not the standard's and stays as it is.
    """
    about = OBJECT_OF.get(table, "")
    counted = [heading for heading in sheet.headings if not heading.startswith("x_")]
    is_written = about != "service" or any("_" in heading for heading in counted)
    own_id = "taxonomy_id" if about == "taxonomy_term" and "id" not in counted else "id"
    if not about or own_id not in counted or not is_written:
        return sheet
    new = {**_NEW[about], own_id: "id"}
    if sum(each in _NAMES[about] or each in new for each in counted) < _LEAST_KNOWN * len(counted):
        return sheet
    headings = tuple(
        new[each] if new.get(each, each) not in sheet.headings else each for each in sheet.headings
    )
    return replace(sheet, headings=headings, about=about, is_standard=True)


def table_of_records(name: str, records: Sequence[Mapping[str, Any]]) -> str:
    """Return the table of HSDS of which records are, by the key that they stood under; "" if of none."""
    keys = {key for record in records for key in record if not key.startswith("x_")}
    about = OBJECT_OF.get(name.lower(), "")
    if "id" not in keys:
        return ""
    if about and _score(about, keys):
        return name.lower()
    best = max(_FIRST, key=lambda each: _score(each, keys))
    is_known = keys & _NESTED or len(keys & _NAMES[best]) > 4
    return TABLE_OF[best] if is_known and _score(best, keys) else ""


def _score(about: str, keys: Iterable[str]) -> float:
    """Return the share of keys that an object of the standard has, 0 if it is too small."""
    known = [key in _NAMES[about] or key in _NEW[about] or key in OBJECT_OF for key in keys]
    own = sum(key in _NAMES[about] for key in keys)
    share = sum(known) / len(known)
    return share + own / 100 if share >= _LEAST_KNOWN else 0
