"""Reads the text of a field of HSDS as an import has written it."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from urllib.parse import urlsplit

from guide.content.confidential import place_sentence
from guide.directory.exporting.addresses import split_address, uri
from guide.directory.exporting.ids import hsds_id
from guide.directory.exporting.reaching import Value
from guide.directory.exporting.tables import PLACE_TYPES
from guide.directory.source_lines import number_free, number_in_all

# HSDS has no field for these: more of a status than it knows, words in place of an address.
_WITHOUT_FIELD = frozenset(
    "service.status organization.agency service.audience address.words service.checked".split()
)
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d+)?", re.ASCII)
_FAX = re.compile(r"(?P<number>\+?[0-9(][0-9 ().+-]*[0-9])(?: \((?P<description>.+)\))?")
_WHEN = r"(?P<day>\d{4}-\d\d-\d\d)(?: (?P<time>\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)))?"


def values_of(field: str, text: str) -> Value:
    """Return the fields of the object that a text is of, {} if they can't be told truthfully."""
    if field in _WITHOUT_FIELD:
        return {}
    read = _READ.get(field)
    return read(text) if read else {field.partition(".")[2]: text}


def _web(name: str) -> Callable[[str], Value]:
    """Return what reads a text as a web address alone."""
    return lambda text: {name: uri(text)} if _is_web(text) else {}


def _is_web(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc and uri(text)) and " " not in text


def _link(text: str) -> Value:
    label, _, address = text.rpartition(": ")
    return ({"label": label} if label else {}) | {"url": uri(address)} if _is_web(address) else {}


def _document(text: str) -> Value:
    document, _, address = text.rpartition(": ")
    if not _is_web(address):
        return {"document": text}
    return ({"document": document} if document else {}) | {"uri": uri(address)}


def _two(name: str, more: str) -> Callable[[str], Value]:
    """Return what reads a text as two fields with a colon between them, or as the first of them alone."""

    def read(text: str) -> Value:
        first, _, second = text.partition(": ")
        return {name: first, more: second} if second else {name: text}

    return read


def _postal(text: str) -> Value:
    """Return an address for mail, perhaps with the name of who takes it before its street or box."""
    first, _, rest = text.partition(", ")
    fields = split_address(text)
    if not fields and (fields := split_address(rest)):
        fields["attention"] = first
    return {**fields, "address_type": "postal"} if fields else {}


def _point(text: str) -> Value:
    numbers = [float(each) for each in text.split(", ") if _NUMBER.fullmatch(each)]
    is_point = len(numbers) == 2 == len(text.split(", ")) and abs(numbers[0]) <= 90 and abs(numbers[1]) <= 180
    return {"latitude": numbers[0], "longitude": numbers[1]} if is_point else {}


def _fax(text: str) -> Value:
    found = _FAX.fullmatch(text)
    fields = found.groupdict() if found else {}
    return {"type": "fax", **{name: each for name, each in fields.items() if each}} if fields else {}


def _capacity(text: str) -> Value:
    """Return how much room there is; of a day alone it is midnight, as HSDS asks for a time."""
    free, in_all = number_free(r"(?P<available>\d+)"), number_in_all(r"(?P<maximum>\d+)")
    numbers = rf"{free}(?:, {in_all})?"
    found = re.fullmatch(rf"(?P<unit>.+?): {numbers}(?:, (?P<description>.+))?, {_WHEN}", text, re.ASCII)
    if not found:
        return {}
    counted = {name: int(found[name]) for name in ("available", "maximum") if found[name]}
    about = {"description": found["description"]} if found["description"] else {}
    updated = f"{found['day']}T{found['time'] or '00:00:00Z'}"
    try:
        datetime.fromisoformat(updated)
    except ValueError:
        return {}
    unit = {"id": hsds_id("unit", found["unit"]), "name": found["unit"]}
    return {"unit": unit, **counted, **about, "updated": updated}


def _about_owner(text: str) -> Value:
    """Return what an owner says of itself; it stands beside its confidential services, too."""
    return {} if place_sentence(text) else {"description": text}


_READ: Mapping[str, Callable[[str], Value]] = {
    "language.name": _two("name", "note"),
    "accessibility.description": _two("description", "details"),
    "required_document.document": _document,
    "address.postal": _postal,
    "service_capacity.available": _capacity,
    "url.url": _link,
    "schedule.schedule_link": _web("schedule_link"),
    "location.location_type": lambda text: {"location_type": text} if text in PLACE_TYPES else {},
    "location.url": _web("url"),
    "accessibility.url": _web("url"),
    "location.point": _point,
    "program.description": _about_owner,
    "organization.description": _about_owner,
    "phone.number": _fax,
}
