"""Defines what rows of sheets are while they are joined: objects with cells that know their column."""

from collections.abc import Iterable, Iterator, Mapping
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


def cells_in(objects: Iterable[Object]) -> Iterator[Cell]:
    """Yield the cells of objects."""
    return (cell for each in objects for cells in each.values() for cell in cells)


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """All that belongs to one row of services: objects by kind ("phone"), the name of its sheet and its row.

    `objects["service"]` has one object. `private.flag` and `private.note` stand as objects of "private",
    and an object whose own row or columns say that it is private is left out by `rows`.
    """

    sheet: str
    row: int
    objects: Mapping[str, tuple[Object, ...]]

    def all(self, *kinds: str) -> Iterator[Object]:
        """Yield the objects of some kinds, of all without one."""
        return (each for kind in kinds or self.objects for each in self.objects.get(kind, ()))

    def cells(self, *fields: str) -> Iterator[Cell]:
        """Yield the cells of some fields, of all without one."""
        split = (field.partition(".") for field in fields)
        found = (cell for kind, _, name in split for each in self.all(kind) for cell in each.get(name, ()))
        return found if fields else cells_in(self.all())
