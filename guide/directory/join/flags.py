"""Reads flags and statuses: what says that a row, or a part of it, is private or gone, and hides such parts.

A flag is about the row in which it stands; one in a row of a place or of a number, or whose heading names a
part ("Address is private"), is about that part alone. What a flag says of a part, and is not clear, hides it.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from guide.directory.columns.words import folded, folded_heading, found_in, is_one_of
from guide.directory.join.pieces import ABOUT, FLAG, PERSON, Cell, Object, Record, cells_in

STATUS = "status"
_PARTS = ("person", "address", "phone", "email")
# What a flag is about that stands in a sheet of such rows.
_OF_SHEETS = {"phone": "phone", PERSON: "person"} | dict.fromkeys(
    ("location", "address", "service_at_location"), "address"
)
_KINDS = {"address": ("address", "location", "accessibility"), "phone": ("phone",)}
_STATUSES = ("service", "organization", "program", "service_at_location", "location")


@dataclass(frozen=True, slots=True)
class Flag:
    """The word of a cell about a row, a `part` of it, or its status: it hides, it shows, None if unclear."""

    cell: Cell
    part: str
    hides: bool | None


def _hides(cell: Cell) -> bool | None:
    heading, said = folded_heading(cell.heading), folded(cell.text)
    hiding, shows = len(found_in("hiding heading", heading)), found_in("showing heading", heading)
    if not said:  # no one has given a permission
        return None if shows and not hiding else False
    is_yes = is_one_of("yes", said)
    if is_yes or is_one_of("no", said):
        if hiding > 1 or not (hiding or shows):  # "Not confidential", or words that say nothing
            return None
        return is_yes is bool(hiding)
    return is_one_of("hidden", said) or (False if is_one_of("shown", said) else None)


def flags_in(record: Record) -> Iterator[Flag]:
    """Yield the flags and statuses of a record."""
    for each in record.all("private"):
        about = each[ABOUT][0].text if ABOUT in each else ""
        for cell in each.get(FLAG, ()):
            heading, is_own = folded_heading(cell.heading), _row(cell) == (record.sheet, record.row)
            part = next((part for part in _PARTS if found_in(f"about {part}", heading)), "")
            yield Flag(cell, part or ("" if is_own else _OF_SHEETS.get(about, "")), _hides(cell))
    places = len(record.objects.get("location", ()))
    for kind in _STATUSES:
        for cell in record.cells(f"{kind}.status"):
            said = folded(cell.text)
            is_closed = is_one_of("closed", said) and (places < 2 or "location" not in kind)
            yield Flag(cell, STATUS, is_closed or (False if is_one_of("open", said) else None))


def without_private(record: Record) -> Record:
    """Return a record without the parts that flags hide, and without what belongs to a hidden place."""
    done = dict(record.objects)
    for flag in flags_in(record):
        if flag.hides is False:
            continue
        row, is_place = _row(flag.cell), flag.part == "address"
        is_all = is_place and row == (record.sheet, record.row)
        own = (cell for cell in record.cells() if is_place and _row(cell) == row)
        places = {cell.text for cell in own if _is_place(cell)}
        for kind in _KINDS.get(flag.part, ()):
            values = () if is_all else done.get(kind, ())
            done[kind] = tuple(one for one in values if not _is_of(one, row, places))
        for kind, values in done.items() if flag.part == "email" else ():
            done[kind] = tuple(
                {n: cells for n, cells in one.items() if n != "email" or _row(cells[0]) != row}
                for one in values
            )
    return replace(record, objects={kind: values for kind, values in done.items() if values})


def _is_of(one: Object, row: tuple[str, int], places: Container[str]) -> bool:
    """Return whether a part of an object stands in a row, or names one of some places."""
    cells = cells_in((one,))
    return any(_row(cell) == row or (cell.text in places and _is_place(cell)) for cell in cells)


def _row(cell: Cell) -> tuple[str, int]:
    return cell.sheet, cell.row


def _is_place(cell: Cell) -> bool:
    return cell.field == "location.id" or cell.field.endswith(".location_id")
