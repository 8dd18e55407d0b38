"""Reads flags: columns that say that a row, or a part of it, is private, and leaves such parts out.

A flag is about the row in which it stands; one in a row of a place or of a number, or whose heading names a
part ("Address is private"), is about that part alone. What a flag says of a part, and is not clear, hides it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guide.bringing.join.pieces import ABOUT, FLAG, PERSON
from guide.bringing.join.word_lists import count_in, folded, folded_heading, found_in, is_one_of
from guide.bringing.records import Cell, Object, Record

_PARTS = ("person", "address", "phone", "email")
# What a flag is about that stands in a sheet of such rows.
_OF_SHEETS = {
    "location": "address",
    "address": "address",
    "service_at_location": "address",
    "phone": "phone",
    PERSON: "person",
}
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


def without_private(
    objects: Mapping[str, tuple[Object, ...]], flags: Iterable[Flag]
) -> dict[str, tuple[Object, ...]]:
    """Return objects without the parts that flags hide, and without what belongs to a hidden place."""
    done = dict(objects)
    for each in flags:
        if each.hides is False or not each.part:
            continue
        places = {
            one["id"][0].text for one in done.get("location", ()) if "id" in one and _is_in(one, each.cell)
        }
        for kind in _KINDS.get(each.part, ()):
            done[kind] = tuple(one for one in done.get(kind, ()) if not _is_hidden(one, each, places))
        if each.part == "email":
            done = {kind: tuple(_no_mail(one, each.cell) for one in values) for kind, values in done.items()}
    return done


def _is_hidden(one: Object, flag: Flag, places: Iterable[str]) -> bool:
    if flag.part == "address" and any(cell.text in places for cell in one.get("location_id", ())):
        return True
    return _is_in(one, flag.cell)


def _is_in(one: Object, flag: Cell) -> bool:
    """Return whether an object stands in the row of a flag."""
    return any((cell.sheet, cell.row) == (flag.sheet, flag.row) for cells in one.values() for cell in cells)


def _no_mail(one: Object, flag: Cell) -> Object:
    return {name: cells for name, cells in one.items() if name != "email" or not _is_in({name: cells}, flag)}
