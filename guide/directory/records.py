"""Joins the rows of tables into records: a service with its organization, places, phones and hours.

A directory is one sheet, or several tables whose rows name each other, by ids or by what they are called.
Either way a record has what belongs to one row of the table of services, as texts under the objects and
fields of HSDS.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from guide.directory.name_links import name_links
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
from guide.directory.related import BASES, Related

NO_TEXTS = ("heading", LABEL, OF_OWNER, OF_ROW)


@dataclass(frozen=True)
class Record:
    """All that belongs to one row of services: objects by kind, and the piece that is the row.

    `objects["service"]` has one mapping; all others have as many as there are. `unused` are texts of columns
    without a meaning in the rows of other tables, `rows` the table and number of those of whole objects, such
    as its places and organizations.
    """

    piece: Piece
    objects: Mapping[str, tuple[Values, ...]]
    unused: tuple[str, ...] = ()
    rows: tuple[tuple[str, int], ...] = ()

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


def join(
    tables: Sequence[Understood],
    marking: Callable[[list[Piece]], Sequence[Piece]] = tuple,
    apart: Container[str] = (),
) -> Joined:
    """Return the records of tables, in the order of the rows of services.

    `marking` returns all rows with what others say of them; rows of tables that are `apart` are joined by
    ids alone.
    """
    links = zip(tables, name_links(tables, apart), strict=True)
    pieces = marking([piece for table, named in links for piece in pieces_of(table, named)])
    base = _base(pieces)
    related, used = Related(pieces, base), set[int]()
    done = Joined([_record(piece, related, used) for piece in pieces if base and piece.about == base])
    done.unused = dict(Counter(piece.table for piece in pieces if id(piece) not in used))
    return done


def base_of(tables: Sequence[Understood]) -> str:
    """Return the object whose rows become records, by all rows of tables."""
    links = zip(tables, name_links(tables), strict=True)
    return _base([piece for table, named in links for piece in pieces_of(table, named)])


def _base(pieces: Sequence[Piece]) -> str:
    """Return the object whose rows become records: services, else one that names others and is not named."""
    about = [each for each in BASES if any(piece.about == each for piece in pieces)]
    named = {kind for piece in pieces if piece.about in BASES for kind, _ in piece.all_references}
    if "service" in about:
        return "service"
    return next(iter([each for each in about if each not in named] or about), "")


def _record(piece: Piece, related: Related, used: set[int]) -> Record:
    """Return the record of one row of services, and add what belongs to it to `used`."""
    found = [piece, *related.of(piece)]
    used.update(map(id, found))
    owners = [each for each in found[1:] if each.about in ("organization", "program")]
    own: frozenset[str] | set[str] = frozenset()
    if owners:
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
    unused = tuple(text for each in found[1:] for text in each.unused)
    rows = tuple((each.table, each.row.number) for each in found[1:] if each.about in BASES)
    return Record(piece, done, unused, rows)
