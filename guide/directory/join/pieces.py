"""Reads a row of a sheet as objects of HSDS, and what it names of other rows, by ids and by names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guide.directory.columns.words import folded
from guide.directory.decide.deciding import DecidedSheet
from guide.directory.decisions import Publicity

Reference = tuple[str, str]  # the kind of an object and its id
PERSON = "contact"  # whoever is named by a row of these is a person who works there
# Fields of objects of "private"; ABOUT says of what the row is in which a flag stands.
FLAG, HIDDEN, ABOUT = "flag", "hidden", "about"
_BY_NAME = "name: "  # of what stands for an id, so that it is none
_POSTAL = re.compile(r"(?<![a-z])(?:mail(?:ing)?|postal)(?![a-z])", re.IGNORECASE)


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


# An object of HSDS by field ("number"); two columns can be of one field.
Object = Mapping[str, tuple[Cell, ...]]


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


@dataclass(frozen=True, slots=True, eq=False)
class Piece(Record):
    """One row of a sheet alone. `keys` are what others name it by, `names` what it names itself."""

    about: str
    keys: tuple[Reference, ...]
    names: tuple[Reference, ...]


def by_name(kind: str, name: str) -> Reference:
    """Return what stands for the id of a row that others name by what it is called."""
    return kind, f"{_BY_NAME}{folded(name)}"


def is_name(reference: Reference) -> bool:
    """Return whether a row is named by what it is called, and not by its id."""
    return reference[1].startswith(_BY_NAME)


def pieces_of(
    decided: DecidedSheet, links: Mapping[int, Mapping[str, tuple[Reference, ...]]]
) -> Iterator[Piece]:
    """Yield each row of a sheet as a piece. `links` has by column and cell the rows that this names."""
    sheet, about = decided.sheet, decided.about
    columns = [
        # The status in a row of an organization or of a place is not that of its services.
        (at, column, choice.publicity, about if choice.field == "service.status" else kind, name)
        for at, (column, choice) in enumerate(decided.columns)
        for kind, dot, name in [choice.field.partition(".")]
        if dot
    ]
    for row in sheet.rows:
        groups, linked = defaultdict[tuple[str, int], dict[str, tuple[Cell, ...]]](dict), list[Reference]()
        for at, column, publicity, kind, name in columns:
            text = row.cells[at].strip() if at < len(row.cells) else ""
            if not text and (kind, name) != ("private", FLAG):  # an empty flag says something
                continue
            if text and (found := links.get(at, {}).get(text)):
                linked += found
                if len(found) > 1 or kind not in ("organization", PERSON):
                    continue  # the rows that it names have these names
            seen = Publicity.NEVER if name == "status" and kind != "service" else publicity
            cell = Cell(text, f"{kind}.{name}", seen, sheet.name, row.number, column.heading, column.label)
            values = groups[kind, at if kind == "private" else column.group]
            values[name] = (*values.get(name, ()), cell)
        yield _piece(decided, row.number, groups, linked)


def _piece(
    decided: DecidedSheet, number: int, groups: Mapping[tuple[str, int], Object], named: Iterable[Reference]
) -> Piece:
    sheet, about, objects = decided.sheet, decided.about, defaultdict[str, tuple[Object, ...]](tuple)

    def made_up(field: str, text: str, publicity: Publicity = Publicity.NEVER) -> Object:
        return {field.partition(".")[2]: (Cell(text, field, publicity, sheet.name, number, ""),)}

    for (kind, _), values in groups.items():
        objects[kind] += ({**values, **made_up(f"private.{ABOUT}", about)} if FLAG in values else values,)
    for how, rows in ((HIDDEN, sheet.hidden), ("struck", sheet.struck)):
        if number in rows:
            objects["private"] += (made_up(f"private.{HIDDEN}", how),)
    if about == "address" and _POSTAL.search(sheet.name):
        postal = made_up("address.address_type", "postal", Publicity.PUBLIC)
        objects[about] = tuple({**postal, **each} for each in objects[about])
    own = objects.get(about, ())
    ids = [(about, each["id"][0].text) for each in own if "id" in each]
    names = [by_name(about, each["name"][0].text) for each in own if "name" in each]
    linked = tuple(dict.fromkeys((*_ids(about, objects), *named)))
    if about == "location":  # its addresses are its own, whatever other places a service has
        own_id = made_up("location.id", ids[0][1] if ids else f"{sheet.name} {number}")
        objects[about] = tuple({**own_id, **each} for each in own)
        for kind in ("address", "accessibility"):
            objects[kind] = tuple({"location_id": own_id["id"], **each} for each in objects[kind])
    return Piece(sheet.name, number, dict(objects), about, (*ids[:1], *names[:1]), linked)


def _ids(about: str, objects: Mapping[str, Iterable[Object]]) -> Iterator[Reference]:
    """Yield what a row names by ids; a cell with several is split at commas."""
    fields = ((kind, name, each) for kind, values in objects.items() for each in values for name in each)
    for kind, name, each in fields:
        if (name == "id" and kind != about) or name.endswith("_id"):
            of = _linked(each) if name == "link_id" else kind if name == "id" else name.removesuffix("_id")
            texts = [cell.text for cell in each[name]]
            parts = (part.strip() for text in texts if "," in text for part in text.split(","))
            yield from ((of, text) for text in (*texts, *parts))


def _linked(attribute: Object) -> str:
    """Return the kind of object that an attribute is of; in HSDS 2.0 its type says so."""
    said = (attribute[name][0].text.casefold() for name in ("link_entity", "link_type") if name in attribute)
    known = ("service", "organization", "program", "location", "service_at_location")
    return next((each for each in said if each in known), "service")
