"""Finds what belongs to a row of services: the rows of other sheets that it names, and that name it.

Rows name others by ids, or by what these are called: a cell has one name, or several with commas, semicolons
or line ends between them; names can have commas themselves. Names that several rows have join nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from guide.directory.columns.words import folded
from guide.directory.decide.deciding import DecidedSheet
from guide.directory.join.pieces import PERSON, Piece, Reference, by_name, is_name

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
        self._kept = dict[tuple[Piece, str], list[Piece]]()
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
        owners += [each for one in places for each in self._near(one, "organization") if each not in owners]
        if not places:  # all that an organization with one place does must be there
            all_places = _once(each for owner in owners for each in self._near(owner, "location")[:2])
            places = all_places if len(all_places) == 1 else []
        holders = _once((*links, *places, *(each for each in named if each.about == "service")))
        parts = [part for each in holders for part in self._near(each)]
        people = [one for each in holders for one in self._children(each) if one.about == PERSON]
        found = _once((*own, *named, *places, *owners, *parts, *people))
        terms = [one for each in found if each.about == "attribute" for one in self._named(each)]
        found += (one for one in terms if one.about == "taxonomy_term")
        of_owners = [part for each in owners for part in self._near(each) if part.about in OF_OWNERS]
        if sum(each.about == "phone" for each in of_owners) > MOST_PHONES:
            of_owners = [each for each in of_owners if each.about != "phone"]
        phones = [each for each in (piece, *found, *of_owners) if each.about == "phone"]
        found += (part for each in phones for part in self._near(each))
        # The row of an owner may have a number itself, which is that of the owner.
        return [each for each in found if each not in owners], _once((*owners, *of_owners))

    def _near(self, piece: Piece, about: str = "") -> list[Piece]:
        """Return what names a piece or is named by it, of one kind; without one, the parts that name it."""
        if (piece, about) not in self._kept:
            near = (*self._children(piece), *(self._named(piece) if about else ()))
            others = (*BASES, PERSON)
            found = (one for one in near if (one.about == about if about else one.about not in others))
            self._kept[piece, about] = _once(found)
        return self._kept[piece, about]

    def _children(self, piece: Piece) -> Iterator[Piece]:
        return (each for key in piece.keys for each in self._naming.get(key, ()) if each is not piece)

    def _named(self, piece: Piece) -> Iterator[Piece]:
        return (each for reference in piece.names for each in self._by_key.get(reference, ()))

    def _is_of_other(self, piece: Piece, place: Piece) -> bool:
        """Return whether a place that a row names by what it is called is one of another organization."""
        if place.about != "location" or any(key in piece.names for key in place.keys if not is_name(key)):
            return False
        own, its = (self._near(each, "organization") for each in (piece, place))
        return bool(own and its) and not any(each in its for each in own)


def _once(pieces: Iterable[Piece]) -> list[Piece]:
    return list(dict.fromkeys(pieces))  # a piece is equal to itself alone


Links = Mapping[int, Mapping[str, tuple[Reference, ...]]]  # by column and cell the rows that this names
_KINDS = ("organization", "program", "service", "location", PERSON)
# A column of these may name rows of another kind as well, if most of its texts are names of such.
_MAYBE = frozenset((*(f"{kind}.name" for kind in _KINDS), "service.alternate_name", "address.whole"))
_MOST, _FEWEST = 0.6, 2  # of the texts, and of texts
_LONGEST = 4  # parts of a name with commas in it
_BETWEEN = re.compile(r"\s*([,;|\n])\s*")
_LONGEST_CELL = 2_000  # characters, so that a long text is not taken apart


def name_links(sheets: Sequence[DecidedSheet]) -> list[Links]:
    """Return the links of each sheet."""
    names = {kind: _names(each for each in sheets if each.about == kind) for kind in _KINDS}
    return [_links(each, {kind: found for kind, found in names.items() if found}) for each in sheets]


def _names(sheets: Iterable[DecidedSheet]) -> Mapping[str, bool]:
    """Return all names of the rows of some sheets, and of each whether one row alone has it."""
    found = Counter(
        name
        for each in sheets
        if (at := _own(each)) is not None
        for row in each.sheet.rows
        if at < len(row.cells) and (name := folded(row.cells[at]))
    )
    return {name: number == 1 for name, number in found.items()}


def _own(decided: DecidedSheet) -> int | None:
    """Return the column of what the rows of a sheet are called themselves, None if there is none."""
    fields = (choice.field for _, choice in decided.columns)
    return next((at for at, field in enumerate(fields) if field == f"{decided.about}.name"), None)


def _links(decided: DecidedSheet, names: Mapping[str, Mapping[str, bool]]) -> Links:
    kinds = [kind for kind in names if kind != decided.about]
    found, own = dict[int, Mapping[str, tuple[Reference, ...]]](), _own(decided)
    for at, (_, choice) in enumerate(decided.columns if kinds and decided.about else ()):
        if at == own or choice.field not in _MAYBE:
            continue
        cells = {row.cells[at].strip() for row in decided.sheet.rows if at < len(row.cells)} - {""}
        split = {kind: {c: those for c in cells if (those := _split(c, names[kind]))} for kind in kinds}
        # The kind that its field says is believed; another only if most texts are its names.
        kind = said = choice.field.partition(".")[0]
        if not split.get(said):
            kind = max(split, key=lambda kind: len(split[kind]) if kind != PERSON else 0)
            if PERSON in (kind, said) or len(split[kind]) < max(_FEWEST, _MOST * len(cells)):
                continue
        found[at] = {
            cell: tuple(by_name(kind, name) for name in those)
            for cell, those in split[kind].items()
            if all(names[kind][name] for name in those)
        }
    return found


def _split(cell: str, names: Container[str]) -> tuple[str, ...]:
    """Return the names in a cell: all of it, or those between commas and the like, if all are known."""
    if (whole := folded(cell)) in names:
        return (whole,)
    if len(cell) > _LONGEST_CELL:
        return ()
    pieces = [piece.strip().strip('"“”') for piece in _BETWEEN.split(cell)]
    parts, found, at = pieces[::2], list[str](), 0
    while at < len(parts):
        for most in range(min(len(parts) - at, _LONGEST), 0, -1):
            name = folded(" ".join(parts[at : at + most]))
            if name in names or not name:
                break
        else:
            return ()
        found += [name] if name else []
        at += most
    return tuple(dict.fromkeys(found))
