"""Finds what belongs to a row of services: the rows of other tables that it names, and that name it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from guide.directory.pieces import PERSON, Piece

# Where no table is of services, the rows of the first of these objects are taken for them.
BASES = ("service", "service_at_location", "program", "location", "organization")
MOST_PHONES = 20  # of an organization that its services have, too; more are those of a whole agency


class Related:
    """Finds what belongs to a piece: what it names, and what names it."""

    def __init__(self, pieces: Iterable[Piece], base: str) -> None:
        self._parts_of, self._places_of = dict[int, list[Piece]](), dict[int, list[Piece]]()
        self._base = base
        self._by_id = defaultdict[tuple[str, str], list[Piece]](list)
        self._naming = defaultdict[tuple[str, str], list[Piece]](list)
        for piece in pieces:
            if piece.about != base:
                for each in piece.keys:
                    self._by_id[each].append(piece)
            for reference in piece.all_references:
                self._naming[reference].append(piece)

    def of(self, piece: Piece) -> list[Piece]:
        """Return what belongs to one row of services, each once for each way to it."""
        found = list(self._related(piece))
        phones = (each for each in (piece, *found) if each.about == "phone")
        return [*found, *(part for each in phones for part in self._parts(each))]

    def _related(self, piece: Piece) -> Iterator[Piece]:
        own = [each for each in self._children(piece) if each.about != self._base]
        named = [each for each in self._named(piece) if not self._is_of_other(piece, each)]
        links = [each for each in own if each.about == "service_at_location"]
        at = [each for link in links for each in self._named(link)]
        places = [each for each in (*named, *own, *at) if each.about == "location"]
        owners = [each for each in (*named, *own) if each.about in ("organization", "program")]
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
            children = self._children(piece)
            self._parts_of[id(piece)] = [each for each in children if each.about not in wholes]
        return self._parts_of[id(piece)]

    def _people(self, piece: Piece) -> Iterator[Piece]:
        return (each for each in self._children(piece) if each.about == PERSON)

    def _children(self, piece: Piece) -> Sequence[Piece]:
        found = [self._naming.get(each, ()) for each in piece.keys]
        return [each for pieces in found for each in pieces] if len(found) > 1 else found[0] if found else ()

    def _named(self, piece: Piece) -> Iterator[Piece]:
        return (each for reference in piece.all_references for each in self._by_id.get(reference, ()))

    def _is_of_other(self, piece: Piece, place: Piece) -> bool:
        """Return whether a place that a row names by what it is called is one of another organization."""
        if place.about != "location" or (place.about, place.named) not in piece.links:
            return False
        own, its = (list(self._owners([each])) for each in (piece, place))
        return bool(own and its) and not any(each in its for each in own)

    def _owners(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        found = (each for one in pieces for each in (*self._named(one), *self._children(one)))
        return (each for each in found if each.about == "organization")

    def _only_place(self, owners: Iterable[Piece]) -> list[Piece]:
        """Return the place of an organization that has but one: all that it does must be there."""
        places = [place for owner in owners for place in self._places(owner)]
        return places if len(places) == 1 else []

    def _places(self, owner: Piece) -> list[Piece]:
        if id(owner) not in self._places_of:
            found = _once((*self._children(owner), *self._named(owner)))
            self._places_of[id(owner)] = [each for each in found if each.about == "location"]
        return self._places_of[id(owner)]

    def _named_by(self, pieces: Iterable[Piece], about: str, kind: str) -> Iterator[Piece]:
        return (
            each for one in pieces if one.about == about for each in self._named(one) if each.about == kind
        )


def _once(pieces: Iterable[Piece]) -> Iterator[Piece]:
    seen = set[int]()
    for piece in pieces:
        if id(piece) not in seen:
            seen.add(id(piece))
            yield piece
