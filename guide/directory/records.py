"""Joins the rows of tables into records: a service with its organization, places, phones and hours.

A directory is one sheet, or several tables whose rows name each other by ids. Either way a record has what
belongs to one row of the table of services, as texts under the objects and fields of HSDS.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from guide.directory.owners import (
    OF_OWNER,
    STATUS,
    has_own,
    merged,
    offices_in,
    organization_of,
    statuses_of,
    with_marks,
)
from guide.directory.pieces import LABEL, OF_ROW, PERSON, Piece, Understood, Values, pieces_of

# Where no table is of services, the rows of the first of these objects are taken for them.
BASES = ("service", "service_at_location", "program", "location", "organization")
NO_TEXTS = ("heading", LABEL, OF_OWNER, OF_ROW)
MOST_PHONES = 20  # of an organization that its services have, too; more are those of a whole agency


@dataclass(frozen=True)
class Record:
    """All that belongs to one row of services: objects by kind, and the piece that is the row.

    `objects["service"]` has one mapping; all others have as many as there are. `unused` are texts of columns
    without a meaning in the rows of other tables.
    """

    piece: Piece
    objects: Mapping[str, tuple[Values, ...]]
    unused: tuple[str, ...] = ()

    @property
    def service(self) -> Values:
        """The fields of the service itself."""
        services = self.objects.get("service")
        return services[0] if services else {}

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """All texts of the objects."""
        objects = (each for values in self.objects.values() for each in values)
        return tuple(text for each in objects for name, text in each.items() if name not in NO_TEXTS)

    @cached_property
    def own_texts(self) -> tuple[str, ...]:
        """The same with those of columns that are not used in the row of services, each once."""
        return tuple(dict.fromkeys((*self.piece.row.cells, *self.texts)))  # most cells are in the objects

    @cached_property
    def all_texts(self) -> tuple[str, ...]:
        """The same with those of columns that are not used in rows of other tables."""
        return tuple(dict.fromkeys((*self.unused, *self.own_texts))) if self.unused else self.own_texts

    def first(self, kind: str, name: str) -> str:
        """Return the first text of a field, "" if there is none."""
        for each in self.objects.get(kind, ()):
            if name in each:
                return each[name]
        return ""

    def all_of(self, kind: str, *names: str) -> list[str]:
        """Return the texts of some fields of all objects of a kind."""
        found = self.objects.get(kind)
        return [each[name] for each in found for name in names if name in each] if found else []


@dataclass(slots=True)
class Joined:
    """The records of a directory, and the number of rows of other tables that belong to none, by table."""

    records: list[Record] = field(default_factory=list)
    unused: dict[str, int] = field(default_factory=dict)


def join(tables: Sequence[Understood], marking: Callable[[list[Piece]], Sequence[Piece]] = tuple) -> Joined:
    """Return the records of tables, in the order of the rows of services.

    `marking` returns all rows with what others say of them.
    """
    pieces = marking([piece for table in tables for piece in pieces_of(table)])
    base = _base(pieces)
    join_of = _Join(pieces, base)
    done = Joined([join_of.record(piece) for piece in pieces if base and piece.about == base])
    counts = defaultdict[str, int](int)
    for piece in pieces:
        if id(piece) not in join_of.used:
            counts[piece.table] += 1
    done.unused = dict(counts)
    return done


def _base(pieces: Sequence[Piece]) -> str:
    """Return the object whose rows become records: services, else one that names others and is not named."""
    about = [each for each in BASES if any(piece.about == each for piece in pieces)]
    named = {kind for piece in pieces if piece.about in BASES for kind, _ in piece.references}
    if "service" in about:
        return "service"
    return next(iter([each for each in about if each not in named] or about), "")


class _Join:
    """Finds what belongs to a piece: what it names, and what names it."""

    def __init__(self, pieces: Iterable[Piece], base: str) -> None:
        self.used = set[int]()
        self._parts_of, self._places_of = dict[int, list[Piece]](), dict[int, list[Piece]]()
        self._base = base
        self._by_id = defaultdict[tuple[str, str], list[Piece]](list)
        self._naming = defaultdict[tuple[str, str], list[Piece]](list)
        for piece in pieces:
            if piece.about != base and piece.id:
                self._by_id[piece.about, piece.id].append(piece)
            for reference in piece.references:
                self._naming[reference].append(piece)

    def record(self, piece: Piece) -> Record:
        """Return the record of one row of services."""
        found = [piece, *self._related(piece)]
        found += [part for each in found if each.about == "phone" for part in self._parts(each)]
        self.used.update(map(id, found))
        owners = [each for each in found[1:] if each.about in ("organization", "program")]
        offices = offices_in(one for each in found for one in each.objects.get(PERSON, ()))
        own = has_own((each for each in found if each not in owners), offices)
        objects = defaultdict[str, dict[tuple[tuple[str, str], ...], Values]](dict)
        for each in found:
            for kind, values in (each.objects if each is piece else each.marked).items():
                marked = with_marks(values) if each in owners and kind in own else values
                objects[kind].update((tuple(one.items()), one) for one in marked)
        done = {kind: tuple(values.values()) for kind, values in objects.items()}
        if "service" in done:
            done["service"] = (merged(done["service"]),)
        if statuses := tuple(statuses_of(found[1:])):
            done[STATUS] = statuses
        if "organization" in done:
            done["organization"] = (organization_of(found),)
        return Record(piece, done, tuple(text for each in found[1:] for text in each.unused))

    def _related(self, piece: Piece) -> Iterator[Piece]:
        own = [each for each in self._children(self._base, piece.id) if each.about != self._base]
        named = [each for reference in piece.references for each in self._by_id.get(reference, ())]
        links = [each for each in own if each.about == "service_at_location"]
        at = [each for link in links for ref in link.references for each in self._by_id.get(ref, ())]
        places = [each for each in (*named, *own, *at) if each.about == "location"]
        owners = [each for each in named if each.about in ("organization", "program")]
        owners += [each for each in self._owners(places) if each not in owners]
        if not places:
            places = self._only_place(owners)
        yield from _once((*own, *named, *places, *owners))
        people = [each for each in own if each.about == PERSON]
        for each in _once((*links, *places)):
            yield from self._parts(each)
            people += self._people(each)
        for each in _once(people):  # to know them and their numbers in texts
            yield from (each, *(part for part in self._parts(each) if part.about == "phone"))
        if not any("phone" in each.objects for each in (piece, *own, *places)):
            for each in owners:
                phones = [part for part in self._parts(each) if part.about == "phone"]
                yield from phones if len(phones) <= MOST_PHONES else ()
        yield from self._named_by(own, "attribute", "taxonomy_term")
        yield from self._named_by(own, "service_capacity", "unit")

    def _parts(self, piece: Piece) -> Sequence[Piece]:
        """Return what names a piece and is no other service, place or organization."""
        if id(piece) not in self._parts_of:
            wholes = (*BASES, PERSON, self._base)
            children = self._children(piece.about, piece.id)
            self._parts_of[id(piece)] = [each for each in children if each.about not in wholes]
        return self._parts_of[id(piece)]

    def _people(self, piece: Piece) -> Iterator[Piece]:
        return (each for each in self._children(piece.about, piece.id) if each.about == PERSON)

    def _children(self, kind: str, piece_id: str) -> Sequence[Piece]:
        return self._naming.get((kind, piece_id), ()) if piece_id else ()

    def _owners(self, places: Iterable[Piece]) -> Iterator[Piece]:
        for place in places:
            for kind, each in place.references:
                if kind == "organization":
                    yield from self._by_id.get((kind, each), ())

    def _only_place(self, owners: Iterable[Piece]) -> list[Piece]:
        """Return the place of an organization that has but one: all that it does must be there."""
        places = [place for owner in owners for place in self._places(owner)]
        return places if len(places) == 1 else []

    def _places(self, owner: Piece) -> list[Piece]:
        if id(owner) not in self._places_of:
            children = self._children(owner.about, owner.id)
            self._places_of[id(owner)] = [each for each in children if each.about == "location"]
        return self._places_of[id(owner)]

    def _named_by(self, pieces: Iterable[Piece], about: str, kind: str) -> Iterator[Piece]:
        references = (each for piece in pieces if piece.about == about for each in piece.references)
        return (each for named in references for each in self._by_id.get(named, ()) if each.about == kind)


def _once(pieces: Iterable[Piece]) -> Iterator[Piece]:
    seen = set[int]()
    for piece in pieces:
        if id(piece) not in seen:
            seen.add(id(piece))
            yield piece
