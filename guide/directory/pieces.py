"""Reads a row of a table as objects of HSDS, and the ids by which it names other rows."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from guide.directory.columns.headings import words_of
from guide.directory.columns.labels import with_label
from guide.directory.columns.marks import marks_below
from guide.directory.columns.meaning import Meaning
from guide.directory.columns.of_parts import TABLES_OF_PARTS
from guide.directory.fields import FIELDS
from guide.directory.links import NameLinks, Reference
from guide.directory.table import Row, Table
from guide.directory.tables.json_cells import OWN, listed

Values = Mapping[str, str]
LABEL = "label_of_number"  # no text of the source, as little as a heading is
_FLAG = Meaning("private", "flag")
_MAIL = re.compile(r"(?<![a-z])(?:mail(?:ing)?|postal)[ _-]?address", re.IGNORECASE)
_SHORTEST = 6  # characters of a text that asks for something: "no dar"
PERSON = "contact"  # whoever is named by a row of these is a person who works there
_OF_PEOPLE = (PERSON, "phone", "private")  # all that a table of these says, if names join it
_KEPT = ("organization", PERSON)  # the objects of which a text stays beside the row that it names
OF_ROW = "of_row"  # neither: the row of a place, a number or a person in which a flag stands


@dataclass(frozen=True, slots=True)
class Understood:
    """A table with what its rows are about, and the meaning of each column, None for one that is not used."""

    table: Table
    about: str
    meanings: tuple[Meaning | None, ...]


@dataclass(frozen=True, eq=False)
class Piece:
    """One row as objects, in the order of their columns; empty texts are left out.

    Each object has the heading of its first column under "heading", and a number may have under LABEL what
    that says it is for.
    """

    table: str
    row: Row
    about: str
    objects: Mapping[str, tuple[Values, ...]]
    sheet: str = ""
    unused: tuple[str, ...] = ()  # the texts of columns without a meaning, but for short ones
    named: str = ""  # what others name it by that know no id
    links: tuple[Reference, ...] = ()  # the objects that it names so itself

    @cached_property
    def id(self) -> str:
        """The id of what the row is about, "" if it has none."""
        return next((each["id"] for each in self.objects.get(self.about, ()) if "id" in each), "")

    @cached_property
    def marked(self) -> Mapping[str, tuple[Values, ...]]:
        """The objects of a row that belongs to another; a flag and a number beside it have it as OF_ROW."""
        if not any("flag" in each for each in self.objects.get("private", ())):
            return self.objects
        of_row = {OF_ROW: f"{self.about}:{self.row.number}"}
        own = {kind: self.objects[kind] for kind in ("private", "phone") if kind in self.objects}
        return {**self.objects, **{kind: tuple({**v, **of_row} for v in each) for kind, each in own.items()}}

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The objects that the row names, as kind and id; a cell with several ids is split at commas."""
        return tuple(dict.fromkeys(self._references()))

    @cached_property
    def all_references(self) -> tuple[Reference, ...]:
        """The same with those that it names by what they are called."""
        return (*self.references, *self.links)

    @property
    def keys(self) -> tuple[Reference, ...]:
        """By what others name what the row is about: its id, what it is called, or neither."""
        return tuple((self.about, each) for each in (self.id, self.named) if each)

    def _references(self) -> Iterator[Reference]:
        for kind, found in self.objects.items():
            for each in found:
                for name, text in each.items():
                    if name == "link_id":
                        yield _linked(each), text
                    elif name.endswith("_id"):
                        yield from _split(name.removesuffix("_id"), text)
                    elif name == "id" and kind != self.about:
                        yield from _split(kind, text)


def pieces_of(understood: Understood, links: NameLinks | None = None) -> Iterator[Piece]:
    """Yield each row of a table as a piece."""
    table, links = understood.table, links or NameLinks()
    marks = _marks(understood)
    unseen = table.hidden_rows | table.struck_rows if understood.about != "service" else ()
    for row in table.rows:
        cells_of = {} if row.number in unseen else links.columns
        groups, unused = defaultdict[tuple[str, int], dict[str, str]](dict), list[str]()
        linked = list[Reference]()
        columns = zip(table.headings, understood.meanings, marks, row.cells, strict=False)
        for at, (heading, meaning, of_privacy, cell) in enumerate(columns):
            text = cell.strip()
            if cells_of and text not in of_privacy and (found := cells_of.get(at, {}).get(text, ())):
                linked += found
                if len(found) > 1 or not meaning or meaning.object not in _KEPT:
                    continue  # the rows that it names have these names
            if text and heading == OWN:  # of our own export; no guess is needed
                groups["service", 0][OWN] = text
                continue
            meant = _FLAG if text in of_privacy else meaning
            if meant:
                _add(with_label(meant, listed(text)), heading, meant, groups)
            if meaning is None and len(text) >= _SHORTEST:
                unused.append(text)
        done = _objects(understood, groups, f"row {row.number}" if links.columns or links.named else "")
        names = links.named.get(row.number, ""), tuple(dict.fromkeys(linked))
        yield Piece(table.name, row, understood.about, done, table.sheet, tuple(unused), *names)


def _objects(
    understood: Understood, groups: Mapping[tuple[str, int], dict[str, str]], own: str = ""
) -> dict[str, tuple[Values, ...]]:
    """Return the objects of a row by kind."""
    objects = defaultdict[str, tuple[Values, ...]](tuple)
    for (kind, _), values in groups.items():
        if kind == understood.about == "address" and _MAIL.search(understood.table.name):
            values.setdefault("address_type", "postal")
        objects[kind] += (values,)
    if PERSON in objects and understood.about in TABLES_OF_PARTS:
        _give_to_contact(objects, own)
    is_of_people = understood.about == PERSON and bool(own)
    return {k: _ids(each) if is_of_people and k not in _OF_PEOPLE else each for k, each in objects.items()}


def _ids(values: tuple[Values, ...]) -> tuple[Values, ...]:
    return tuple({name: text for name, text in each.items() if name.endswith("id")} for each in values)


def _marks(understood: Understood) -> list[frozenset[str]]:
    """Return for each column the texts that say that their row is private."""
    columns = zip_longest(*(row.cells for row in understood.table.rows), fillvalue="")
    every = zip_longest(understood.table.headings, understood.meanings, columns, fillvalue=None)
    return [
        marks_below(words_of(heading or ""), meaning.name if meaning else "", cells or (), understood.about)
        for heading, meaning, cells in every
    ]


def _add(text: str, heading: str, meaning: Meaning, groups: dict[tuple[str, int], dict[str, str]]) -> None:
    """Add the text of a cell to the object that it belongs to."""
    if not text:
        return
    if meaning.object == "private":  # what it is private of stands in its heading alone
        groups["private", len(groups)] = {meaning.field: text, "heading": heading}
        return
    values = groups[meaning.object, meaning.group]
    values.setdefault("heading", heading)  # a column that calls it private is called alike
    for name, said in _said_by_heading(meaning):
        values.setdefault(name, said)
    before = values.get(meaning.field, "")
    is_one = not before or text == before or meaning.field == "id"  # a row has one id of its own
    values[meaning.field] = before or text if is_one else f"{before}\n{text}"


def _said_by_heading(meaning: Meaning) -> Iterator[tuple[str, str]]:
    """Yield what the heading of a column says itself: "TTY number", "Mailing address", "Intake line"."""
    if meaning.kind:
        yield "address_type" if meaning.object == "address" else "type", meaning.kind
    if meaning.name == "phone.number" and meaning.label:
        yield LABEL, meaning.label


def _give_to_contact(objects: dict[str, tuple[Values, ...]], own: str) -> None:
    """Make the numbers and e-mail addresses of a row theirs whom it names by an id, or else by `own`."""
    named = ", ".join(each["id"] for each in objects[PERSON] if "id" in each) or own
    if not named:
        return
    if "phone" in objects:
        objects["phone"] = tuple({"contact_id": named, **each} for each in objects["phone"])
    services = objects.get("service", ())
    theirs = tuple({n: each[n] for n in ("heading", "email")} for each in services if "email" in each)
    if theirs:
        objects[PERSON] += theirs
        objects["service"] = tuple({n: text for n, text in each.items() if n != "email"} for each in services)


def _linked(values: Values) -> str:
    """Return the kind of object that an attribute is of; in HSDS 2.0 its type says so."""
    said = (values.get(name, "").strip().casefold() for name in ("link_entity", "link_type"))
    return next((each for each in said if each in FIELDS), "service")


def _split(kind: str, text: str) -> Iterator[Reference]:
    yield kind, text
    if "," in text:
        yield from ((kind, each.strip()) for each in text.split(","))
