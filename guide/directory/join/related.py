"""Finds what belongs to a row of services: the rows of other sheets that it names, and that name it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from guide.directory.join.pieces import PERSON, Piece, Reference, is_name

# Where no sheet is of services, the rows of the first of these objects are taken for them.
BASES = ("service", "service_at_location", "program", "location", "organization")
OWNERS = ("organization", "program")
OF_OWNERS = ("phone", "address", "schedule", "language")  # of a service that has none itself
MOST_PHONES = 20  # of an organization that its services have, too; more are those of a whole agency


class Related:
    """Finds what belongs to a piece: what it names, and what names it."""

    def __init__(self, pieces: Iterable[Piece], base: str) -> None:
        self._base = base
        self._by_key = defaultdict[Reference, list[Piece]](list)
        self._naming = defaultdict[Reference, list[Piece]](list)
        # One organization can have thousands of services, and each of these asks for its parts and places.
        self._parts_of, self._places_of = dict[Piece, list[Piece]](), dict[Piece, list[Piece]]()
        self._owners_of = dict[Piece, list[Piece]]()
        for piece in pieces:
            for key in piece.keys if piece.about != base else ():
                self._by_key[key].append(piece)
            for reference in piece.names:
                self._naming[reference].append(piece)

    def of(self, piece: Piece) -> tuple[list[Piece], list[Piece]]:
        """Return what belongs to one row of services, and what it has only of its organization or program."""
        own = [each for each in self._children(piece) if each.about != self._base]
        named = [each for each in self._named(piece) if not self._is_of_other(piece, each)]
        links = [each for each in own if each.about == "service_at_location"]
        at = [each for link in links for each in self._named(link)]
        places = [each for each in (*named, *own, *at) if each.about == "location"]
        owners = [each for each in (*named, *own) if each.about in OWNERS]
        owners += [each for each in self._owners(places) if each not in owners]
        places = places or self._only_place(owners)
        parts = [part for each in _once((*links, *places)) for part in self._parts(each)]
        people = [one for each in (*links, *places) for one in self._children(each) if one.about == PERSON]
        found = _once((*own, *named, *places, *owners, *parts, *people))
        for about, kind in (("attribute", "taxonomy_term"), ("service_capacity", "unit")):
            near = (one for each in found if each.about == about for one in self._named(each))
            found = [*found, *(one for one in near if one.about == kind)]
        of_owners = [part for each in owners for part in self._parts(each) if part.about in OF_OWNERS]
        if sum(each.about == "phone" for each in of_owners) > MOST_PHONES:
            of_owners = [each for each in of_owners if each.about != "phone"]
        phones = [each for each in (piece, *found, *of_owners) if each.about == "phone"]
        found += (part for each in phones for part in self._parts(each))
        # The row of an owner may have a number itself, which is that of the owner.
        return [each for each in found if each not in owners], _once((*owners, *of_owners))

    def _parts(self, piece: Piece) -> Sequence[Piece]:
        """Return what names a piece and is no other service, place, organization or person."""
        if piece not in self._parts_of:
            found = (each for each in self._children(piece) if each.about not in (*BASES, PERSON))
            self._parts_of[piece] = list(found)
        return self._parts_of[piece]

    def _places(self, owner: Piece) -> Sequence[Piece]:
        if owner not in self._places_of:
            found = _once((*self._children(owner), *self._named(owner)))
            self._places_of[owner] = [each for each in found if each.about == "location"]
        return self._places_of[owner]

    def _children(self, piece: Piece) -> Sequence[Piece]:
        return [each for key in piece.keys for each in self._naming.get(key, ()) if each is not piece]

    def _named(self, piece: Piece) -> Iterator[Piece]:
        return (each for reference in piece.names for each in self._by_key.get(reference, ()))

    def _is_of_other(self, piece: Piece, place: Piece) -> bool:
        """Return whether a place that a row names by what it is called is one of another organization."""
        if place.about != "location" or any(key in piece.names for key in place.keys if not is_name(key)):
            return False
        own, its = (list(self._owners([each])) for each in (piece, place))
        return bool(own and its) and not any(each in its for each in own)

    def _owners(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        for one in pieces:
            if one not in self._owners_of:
                near = (*self._named(one), *self._children(one))
                self._owners_of[one] = [each for each in near if each.about == "organization"]
            yield from self._owners_of[one]

    def _only_place(self, owners: Iterable[Piece]) -> list[Piece]:
        """Return the place of an organization that has but one: all that it does must be there."""
        places = _once(each for owner in owners for each in self._places(owner)[:2])
        return places if len(places) == 1 else []


def _once(pieces: Iterable[Piece]) -> list[Piece]:
    return list(dict.fromkeys(pieces))  # a piece is equal to itself alone
