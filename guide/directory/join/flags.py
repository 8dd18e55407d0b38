"""Reads flags: columns that say that a row, or a part of it, is private, and leaves such parts out.

A flag is about the row in which it stands; one in a row of a place or of a number, or whose heading names a
part ("Address is private"), is about that part alone. What a flag says of a part, and is not clear, hides it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from guide.directory.join.pieces import ABOUT, FLAG, PERSON
from guide.directory.join.word_lists import count_in, folded, folded_heading, found_in, is_one_of
from guide.directory.records import Cell, Object, Record

_PARTS = ("person", "address", "phone", "email")
# What a flag is about that stands in a sheet of such rows.
_OF_SHEETS = {"phone": "phone", PERSON: "person"} | dict.fromkeys(
    ("location", "address", "service_at_location"), "address"
)
_KINDS = {"address": ("address", "location", "accessibility"), "phone": ("phone",)}


@dataclass(frozen=True, slots=True)
class Flag:
    """What a cell says of a row, or of `part` of it: it hides, it shows, or None if that can't be told."""

    cell: Cell
    part: str
    hides: bool | None


def hides(cell: Cell) -> bool | None:
    """Return whether a flag says that something is private, None if that can't be told."""
    heading, said = folded_heading(cell.heading), folded(cell.text)
    hiding, shows = count_in("hiding heading", heading), found_in("showing heading", heading)
    if not said:  # nobody has given a permission
        return None if shows and not hiding else False
    is_yes, is_no = is_one_of("yes", said), is_one_of("no", said)
    if is_yes or is_no:
        if hiding > 1 or not (hiding or shows):  # "Not confidential", or words that say nothing
            return None
        return is_yes if hiding else is_no
    if is_one_of("hidden", said):
        return True
    return False if is_one_of("shown", said) else None


def flags_in(record: Record) -> Iterator[Flag]:
    """Yield the flags of a record."""
    for each in record.objects.get("private", ()):
        about = each[ABOUT][0].text if ABOUT in each else ""
        for cell in each.get(FLAG, ()):
            heading = folded_heading(cell.heading)
            part = next((part for part in _PARTS if found_in(f"about {part}", heading)), "")
            yield Flag(cell, part or _OF_SHEETS.get(about, ""), hides(cell))


def without_private(record: Record) -> Record:
    """Return a record without the parts that flags hide, and without what belongs to a hidden place."""
    done = dict(record.objects)
    for each in flags_in(record):
        if each.hides is False or not each.part:
            continue
        own, places = (each.cell.sheet, each.cell.row), _places_in(done, each.cell)
        is_all = each.part == "address" and own == (record.sheet, record.row)
        for kind in () if is_all else _KINDS.get(each.part, ()):
            done[kind] = tuple(one for one in done.get(kind, ()) if not _is_hidden(one, each, places))
        if is_all:
            done = {kind: values for kind, values in done.items() if kind not in _KINDS["address"]}
        if each.part == "email":
            done = {kind: tuple(_no_mail(one, each.cell) for one in values) for kind, values in done.items()}
    return replace(record, objects={kind: values for kind, values in done.items() if values})


def _places_in(objects: Mapping[str, tuple[Object, ...]], flag: Cell) -> set[str]:
    """Return the ids of the places in the row of a flag."""
    names = (("location", "id"), ("service_at_location", "location_id"), ("location", "location_id"))
    found = ((one, name) for kind, name in names for one in objects.get(kind, ()) if _is_in(one, flag))
    return {cell.text for one, name in found for cell in one.get(name, ())}


def _is_hidden(one: Object, flag: Flag, places: set[str]) -> bool:
    ids = (cell.text for name in ("id", "location_id") for cell in one.get(name, ()))
    return _is_in(one, flag.cell) or (flag.part == "address" and not places.isdisjoint(ids))


def _is_in(one: Object, flag: Cell) -> bool:
    """Return whether an object stands in the row of a flag."""
    return any((cell.sheet, cell.row) == (flag.sheet, flag.row) for cells in one.values() for cell in cells)


def _no_mail(one: Object, flag: Cell) -> Object:
    return {name: cells for name, cells in one.items() if name != "email" or not _is_in({name: cells}, flag)}
