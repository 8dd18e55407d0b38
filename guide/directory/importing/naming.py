"""Names the entry of a record: its title, and an id that stays the same from month to month."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from hashlib import sha256

from guide.directory.importing.plain_text import one_line
from guide.directory.records import Record

_KINDS = ("service", "program", "location", "organization")
LONGEST_TITLE = 200  # characters
# The number that reading adds to an id that a record before has, too: it goes by the order of the records.
# Where it made the id of a name, as the source has none, the number stays.
_NUMBERED = re.compile(r"^(?!\w+: )(.+)~\d+$")


def title_of(record: Record) -> str:
    """Return what a service is called, "" if its row does not say: of a program at a place both names."""
    names = filter(None, (one_line(record.first(kind, "name")) for kind in _KINDS))
    if record.piece.about == "service":
        return next(names, "")[:LONGEST_TITLE]
    return ", ".join(dict.fromkeys(list(names)[:2]))[:LONGEST_TITLE]


def full_title(record: Record, title: str, common: Container[str]) -> str:
    """Return a title with the organization, where services of several have it: "Food Shelf, Birch House"."""
    organization = one_line(record.first("organization", "name"))
    is_common = record.first("service", "name") in common and organization.casefold() not in title.casefold()
    return f"{title}, {organization}"[:LONGEST_TITLE] if is_common and organization else title


def common_names(records: Iterable[Record]) -> frozenset[str]:
    """Return the names of services that several records have."""
    numbers = Counter(record.first("service", "name") for record in records)
    return frozenset(name for name, number in numbers.items() if number > 1)


Names = tuple[str, str]  # of the organization and of the service


def names_of(record: Record) -> Names:
    """Return by which names a record without an id is known."""
    return record.first("organization", "name"), title_of(record)


def shared_names(records: Iterable[Record]) -> frozenset[Names]:
    """Return the names by which several records without an id are known."""
    numbers = Counter(names_of(record) for record in records if not record.piece.id)
    return frozenset(names for names, number in numbers.items() if number > 1)


def id_of(record: Record, source: str, title: str, shared: Container[Names]) -> str:
    """Return an id that stays the same while source and id of a row do, with the beginning of `title`.

    A row without an id is known by its names, and by its address only where other rows have these names: one
    whose name changes is another one, but not one whose street is corrected.
    """
    names = names_of(record)
    address = record.first("address", "address_1") or record.first("address", "whole")
    known_by = "|".join((*names, address if names in shared else ""))
    numbered = _NUMBERED.match(record.piece.id)
    own = (numbered[1] if numbered else record.piece.id) or known_by
    digest = sha256(f"{source}\n{own}".encode()).hexdigest()[:8]
    return f"{plain_id(title, 40)}-{digest}".strip("-")


def plain_id(text: str, most: int = 60) -> str:
    """Return a text as an id of at most `most` characters, "" if it has no letter that an id can have."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:most].strip("-")
