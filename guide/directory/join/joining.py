"""Joins the rows of sheets into records: a service with its organization, places, phones and hours.

A directory is one sheet, or several whose rows name each other, by ids or by what they are called.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from guide.directory.join.flags import without_private
from guide.directory.join.names import name_links
from guide.directory.join.pieces import PERSON, Piece, pieces_of
from guide.directory.join.related import BASES, OF_OWNERS, OWNERS, Related
from guide.directory.records import Cell, Object, Record

if TYPE_CHECKING:
    from guide.directory.decide.deciding import DecidedSheet

_CONTENT = {"phone": ("number",), "address": ("address_1", "whole")}  # without these it is nothing yet


@dataclass(frozen=True, slots=True)
class Joined:
    """The records of a directory, and the number of rows of other sheets that belong to none, by sheet."""

    records: list[Record] = field(default_factory=list)
    unused: dict[str, int] = field(default_factory=dict)


def joined(sheets: Sequence["DecidedSheet"]) -> Joined:
    """Return the records of sheets, in the order of the rows of services, without what flags hide of them."""
    links = zip(sheets, name_links(sheets), strict=True)
    pieces = [piece for each, named in links for piece in pieces_of(each, named)]
    base = _base(pieces)
    related, used, done = Related(pieces, base), set[Piece](), Joined()
    abouts = {each.sheet.name: each.about for each in sheets}
    for piece in pieces if base else ():
        if piece.about == base:
            found, of_owner = related.of(piece)
            used.update((piece, *found, *of_owner))
            done.records.append(_record(piece, found, of_owner, abouts))
    done.unused.update(Counter(piece.sheet for piece in pieces if piece not in used))
    return done


def _base(pieces: Sequence[Piece]) -> str:
    """Return the object whose rows become records: services, else one that names others and is not named."""
    about = [each for each in BASES if any(piece.about == each for piece in pieces)]
    named = {kind for piece in pieces if piece.about in BASES for kind, _ in piece.names}
    if "service" in about:
        return "service"
    return next(iter([each for each in about if each not in named] or about), "")


def _record(
    piece: Piece, found: Sequence[Piece], of_owner: Sequence[Piece], abouts: Mapping[str, str]
) -> Record:
    """Return the record of one row of services."""
    people = {
        key
        for each in found
        if each.about == PERSON and any(each.first(PERSON, name) for name in ("name", "title"))
        for key in each.keys
    }
    objects = defaultdict[str, dict[object, Object]](dict)
    for each in (piece, *found):
        _add(each, each.objects, people, objects)
    own = {kind for kind in OF_OWNERS if any(_has_content(kind, each) for each in objects[kind].values())}
    for each in of_owner:
        _add(each, {k: v for k, v in each.objects.items() if k not in own}, people, objects)
    done = {kind: tuple(values.values()) for kind, values in objects.items()}
    done["service"] = (_merged(done.get("service", ())),)
    for kind in OWNERS:
        if kind in done:  # as its own sheet has it first
            own_sheet = [one for one in done[kind] if kind in _abouts_of(one, abouts)]
            done[kind] = (_merged((*own_sheet, *done[kind])),)
    rows = tuple(dict.fromkeys((each.sheet, each.row) for each in (piece, *found, *of_owner)))
    return without_private(Record(piece.sheet, piece.row, done, rows))


def _add(
    piece: Piece,
    own: Mapping[str, tuple[Object, ...]],
    people: Iterable[tuple[str, str]],
    objects: dict[str, dict[object, Object]],
) -> None:
    """Add the objects of a piece, each once; what is a person's says nothing of the service."""
    for kind, values in own.items():
        for each in values:
            if kind not in (PERSON, "private") and _is_of_person(piece, each, people):
                continue
            key = tuple((name, tuple((c.text, c.publicity) for c in cells)) for name, cells in each.items())
            objects[kind].setdefault(key if kind != "private" else id(each), each)


def _is_of_person(piece: Piece, one: Object, people: Iterable[tuple[str, str]]) -> bool:
    """Return whether an object is of somebody who works there: by its row, or by the contact that it names.

    A number of a contact without a name ("department: Intake") is of no person.
    """
    if piece.about == PERSON:
        return True
    ids = {(PERSON, cell.text) for cell in one.get("contact_id", ())}
    if ids:
        owners = ("service_id", "organization_id", "location_id", "service_at_location_id")
        return not ids.isdisjoint(people) or not any(name in one for name in owners)
    return piece.about == "phone" and bool(piece.first(PERSON, "name"))


def _has_content(kind: str, one: Object) -> bool:
    return kind not in _CONTENT or any(name in one for name in _CONTENT[kind])


def _abouts_of(one: Object, abouts: Mapping[str, str]) -> set[str]:
    return {abouts.get(cell.sheet, "") for cells in one.values() for cell in cells}


def _merged(objects: Iterable[Object]) -> Object:
    """Return one object of several, with all texts of each field once, those of the first object first."""
    done = defaultdict[str, dict[tuple[str, object], Cell]](dict)
    for each in objects:
        for name, cells in each.items():
            for cell in cells:
                done[name].setdefault((cell.text.casefold(), cell.publicity), cell)
    return {name: tuple(cells.values()) for name, cells in done.items()}
