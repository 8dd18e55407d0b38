"""Defines what rows of sheets are while they are joined: objects with cells that know their column."""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.directory.decisions import Publicity


@dataclass(frozen=True, slots=True)
class Cell:
    """A text as it was read, where it stands, the field of its column, and who may see it."""

    text: str
    field: str  # "phone.number"
    publicity: Publicity
    sheet: str
    row: int
    heading: str
    label: str = ""  # see Column


Object = Mapping[
    str, tuple[Cell, ...]
]  # an object of HSDS by field ("number"); two columns can be of one field


@dataclass(frozen=True, slots=True)
class Record:
    """All that belongs to one row of services: objects by kind ("phone"), the name of its sheet and its row.

    `objects["service"]` has one object. `private.flag` and `private.note` stand as objects of "private",
    and an object whose own row or columns say that it is private is left out by `rows`.
    """

    sheet: str
    row: int
    objects: Mapping[str, tuple[Object, ...]]
    rows: tuple[tuple[str, int], ...] = ()  # sheet and number of all rows that it is made of

    def first(self, kind: str, name: str) -> str:
        """Return the first text of a field, "" if there is none."""
        for each in self.objects.get(kind, ()):
            for cell in each.get(name, ()):
                return cell.text
        return ""
