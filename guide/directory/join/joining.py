"""Joins the rows of sheets into records: a service with its organization, places, phones and hours."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from guide.directory.decide.deciding import DecidedSheet
from guide.directory.join.flags import without_private
from guide.directory.join.pieces import PERSON, Cell, Object, Piece, Record, Reference, pieces_of
from guide.directory.join.related import BASES, OF_OWNERS, OWNERS, Related, name_links

_Objects = Mapping[str, dict[object, tuple[bool, Object]]]  # by kind; whether each comes after others
_CONTENT = {"phone": {"number"}, "address": {"address_1", "whole"}}  # without these it is nothing yet


@dataclass(frozen=True, slots=True)
class Joined:
    """The records of a directory, and the number of rows of other sheets that belong to none, by sheet."""

    records: list[Record] = field(default_factory=list)
    unused: dict[str, int] = field(default_factory=dict)


def joined(sheets: Sequence[DecidedSheet]) -> Joined:
    """Return the records of sheets, in the order of the rows of services, without what flags hide of them."""
    links = zip(sheets, name_links(sheets), strict=True)
    pieces = [piece for each, named in links for piece in pieces_of(each, named)]
    base = _base(pieces)
    related, used, done = Related(pieces, base), set[Piece](), Joined()
    for piece in pieces if base else ():
        if piece.about == base:
            found, of_owner = related.of(piece)
            used.update((piece, *found, *of_owner))
            done.records.append(_record(piece, found, of_owner))
    done.unused.update(Counter(piece.sheet for piece in pieces if piece not in used))
    return done


def _base(pieces: Sequence[Piece]) -> str:
    """Return the object whose rows become records: services, else one that names others and is not named.

    Where places name the service and its organization, and most services are of several organizations, each
    place is a service of its own: "Head Start" of this school, and of that.
    """
    about = [each for each in BASES if any(piece.about == each for piece in pieces)]
    if "service" in about:
        owners = defaultdict[Reference, set[Reference]](set)
        known = {key for piece in pieces if piece.about in ("service", "organization") for key in piece.keys}
        for names in (known.intersection(piece.names) for piece in pieces if piece.about == "location"):
            for service in (each for each in names if each[0] == "service"):
                owners[service].update(names - {service})
        several = sum(len(each) > 1 for each in owners.values())
        return "location" if owners and several > len(owners) / 2 else "service"
    named = {kind for piece in pieces if piece.about in BASES for kind, _ in piece.names}
    return next(iter([each for each in about if each not in named] or about), "")


def _record(piece: Piece, found: Sequence[Piece], of_owner: Sequence[Piece]) -> Record:
    """Return the record of one row of services."""
    contacts = (each for each in found if each.about == PERSON)
    named = (each for each in contacts if any(each.cells("contact.name", "contact.title")))
    people = {key for each in named for key in each.keys}
    objects: _Objects = defaultdict(dict)
    for each in (piece, *found):
        _add(each, (), people, objects)
    own = {k for k in OF_OWNERS for _, one in objects[k].values() if one.keys() & _CONTENT.get(k, one.keys())}
    for each in of_owner:
        _add(each, own, people, objects)
    done = {
        kind: tuple(each for _, each in sorted(values.values(), key=itemgetter(0)))
        for kind, values in objects.items()
    }
    for kind in ("service", *(owner for owner in OWNERS if owner in done)):
        done[kind] = (_merged(done.get(kind, ())),)
    if piece.about != "service" and any(each.about == "service" for each in found):
        own_id = tuple(c for one in piece.objects[piece.about] for c in one.get("id", ()) if c.heading)
        done["service"] = ({**done["service"][0], "id": own_id},)  # that of the service is of all its places
    return without_private(Record(piece.sheet, piece.row, done))


def _add(piece: Piece, but: Container[str], people: Iterable[Reference], objects: _Objects) -> None:
    """Add the objects of a piece, each once; what is a person's says nothing of the service.

    Each goes with whether it comes after others: what an organization says of itself comes first.
    """
    for kind, values in piece.objects.items():
        for each in values if kind not in but else ():
            if kind not in (PERSON, "private") and _is_of_person(piece, each, people):
                continue
            key = tuple((name, tuple((c.text, c.publicity) for c in cells)) for name, cells in each.items())
            is_later = kind in OWNERS and kind != piece.about
            objects[kind].setdefault(key if kind != "private" else id(each), (is_later, each))


def _is_of_person(piece: Piece, one: Object, people: Iterable[Reference]) -> bool:
    """Return whether an object is of somebody who works there: by its row, or by the contact that it names.

    A number of a contact without a name ("department: Intake") is of no person.
    """
    if piece.about == PERSON:
        return True
    ids = {(PERSON, cell.text) for cell in one.get("contact_id", ())}
    if ids:
        owners = ("service_id", "organization_id", "location_id", "service_at_location_id")
        return not ids.isdisjoint(people) or not any(name in one for name in owners)
    return piece.about == "phone" and any(piece.cells("contact.name"))


def _merged(objects: Iterable[Object]) -> Object:
    """Return one object of several, with all texts of each field once, those of the first object first."""
    done = defaultdict[str, dict[tuple[str, object], Cell]](dict)
    for each in objects:
        for name, cells in each.items():
            for cell in cells:
                done[name].setdefault((cell.text.casefold(), cell.publicity), cell)
    return {name: tuple(cells.values()) for name, cells in done.items()}
