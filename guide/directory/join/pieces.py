"""Reads a row of a sheet as objects of HSDS, and what it names of other rows, by ids and by names."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guide.directory.decisions import Column, Publicity
from guide.directory.join.word_lists import folded
from guide.directory.records import Cell, Object

if TYPE_CHECKING:
    from guide.directory.decide.deciding import DecidedSheet

Reference = tuple[str, str]  # the kind of an object and its id
PERSON = "contact"  # whoever is named by a row of these is a person who works there
# Fields of objects of "private"; ABOUT says of what the row is in which a flag stands.
FLAG, HIDDEN, ABOUT = "flag", "hidden", "about"
_BY_NAME = "name: "  # of what stands for an id, so that it is none
_POSTAL = re.compile(r"(?<![a-z])(?:mail(?:ing)?|postal)(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """One row as objects by kind. `keys` are what others name it by, `names` what it names itself."""

    sheet: str
    row: int
    about: str
    objects: Mapping[str, tuple[Object, ...]]
    keys: tuple[Reference, ...]
    names: tuple[Reference, ...]

    def first(self, kind: str, name: str) -> str:
        """Return the first text of a field, "" if there is none."""
        cells = (cell for each in self.objects.get(kind, ()) for cell in each.get(name, ()))
        return next((cell.text for cell in cells), "")


# Where the cells of a column belong: its number, the object and field, the column, and what its cells name.
_Place = tuple[int, str, str, Column, Publicity, Mapping[str, tuple[Reference, ...]]]


def by_name(kind: str, name: str) -> Reference:
    """Return what stands for the id of a row that others name by what it is called."""
    return kind, f"{_BY_NAME}{folded(name)}"


def is_name(reference: Reference) -> bool:
    """Return whether a row is named by what it is called, and not by its id."""
    return reference[1].startswith(_BY_NAME)


def pieces_of(
    decided: "DecidedSheet", links: Mapping[int, Mapping[str, tuple[Reference, ...]]]
) -> Iterator[Piece]:
    """Yield each row of a sheet as a piece. `links` has by column and cell the rows that this names."""
    sheet, places = decided.sheet, _places(decided, links)
    for row in sheet.rows:
        groups, linked = defaultdict[tuple[str, int], dict[str, tuple[Cell, ...]]](dict), list[Reference]()
        for at, kind, name, column, publicity, names in places:
            text = row.cells[at].strip() if at < len(row.cells) else ""
            if not text and (kind, name) != ("private", FLAG):  # an empty flag says something
                continue
            if text and (found := names.get(text)):
                linked += found
                if len(found) > 1 or kind not in ("organization", PERSON):
                    continue  # the rows that it names have these names
            cell = Cell(
                text, f"{kind}.{name}", publicity, sheet.name, row.number, column.heading, column.label
            )
            values = groups[kind, at if kind == "private" else column.group]
            values[name] = (*values.get(name, ()), cell)
        yield _piece(decided, row.number, groups, linked)


def _places(
    decided: "DecidedSheet", links: Mapping[int, Mapping[str, tuple[Reference, ...]]]
) -> list[_Place]:
    places = list[_Place]()
    for at, (column, choice) in enumerate(decided.columns):
        kind, _, name = choice.field.partition(".")
        if name == "status" and kind == "service":
            kind = decided.about  # that of an organization or of a place is not that of its services
        if name:
            publicity = Publicity.NEVER if name == "status" and kind != "service" else choice.publicity
            places.append((at, kind, name, column, publicity, links.get(at, {})))
    return places


def _piece(
    decided: "DecidedSheet",
    number: int,
    groups: Mapping[tuple[str, int], Mapping[str, tuple[Cell, ...]]],
    linked: Sequence[Reference],
) -> Piece:
    sheet, about, objects = decided.sheet, decided.about, defaultdict[str, tuple[Object, ...]](tuple)
    for (kind, _), values in groups.items():
        if kind == "private" and FLAG in values:
            said = Cell(about, f"private.{ABOUT}", Publicity.NEVER, sheet.name, number, "")
            values = {**values, ABOUT: (said,)}  # noqa: PLW2901
        objects[kind] += (values,)
    if number in sheet.hidden or number in sheet.struck:
        how = "hidden" if number in sheet.hidden else "struck"
        cell = Cell(how, f"private.{HIDDEN}", Publicity.NEVER, sheet.name, number, "")
        objects["private"] += ({HIDDEN: (cell,)},)
    if about == "address" and _POSTAL.search(sheet.name):
        postal = Cell("postal", "address.address_type", Publicity.PUBLIC, sheet.name, number, sheet.name)
        objects[about] = tuple({"address_type": (postal,), **each} for each in objects[about])
    own = objects.get(about, ())
    ids = [(about, each["id"][0].text) for each in own if "id" in each]
    names = [by_name(about, each["name"][0].text) for each in own if "name" in each]
    keys = (*ids[:1], *names[:1])
    linked = [*_ids(about, objects), *linked]
    if about == "location":  # its addresses are its own, whatever other places a service has
        named = Cell(
            ids[0][1] if ids else f"{sheet.name} {number}",
            "location.id",
            Publicity.NEVER,
            sheet.name,
            number,
            "",
        )
        objects[about] = tuple({"id": (named,), **each} for each in own)
        for kind in ("address", "accessibility"):
            objects[kind] = tuple({"location_id": (named,), **each} for each in objects[kind])
    return Piece(sheet.name, number, about, dict(objects), keys, tuple(dict.fromkeys(linked)))


def _ids(about: str, objects: Mapping[str, Sequence[Object]]) -> Iterator[Reference]:
    """Yield what a row names by ids; a cell with several is split at commas."""
    for kind, values in objects.items():
        for each in values:
            for name, cells in each.items():
                if name == "id" and kind == about:
                    continue
                if of := _named_by(kind, name, each):
                    texts = [cell.text for cell in cells]
                    yield from ((of, text) for text in texts)
                    yield from (
                        (of, part.strip()) for text in texts if "," in text for part in text.split(",")
                    )


def _named_by(kind: str, name: str, one: Object) -> str:
    """Return the kind of object that a field of ids names, "" if it is no such field."""
    if name == "link_id":
        return _linked(one)
    return kind if name == "id" else name.removesuffix("_id") if name.endswith("_id") else ""


def _linked(attribute: Object) -> str:
    """Return the kind of object that an attribute is of; in HSDS 2.0 its type says so."""
    said = (attribute[name][0].text.casefold() for name in ("link_entity", "link_type") if name in attribute)
    known = ("service", "organization", "program", "location", "service_at_location")
    return next((each for each in said if each in known), "service")
