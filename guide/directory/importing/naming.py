"""Names the entry of a record: its title, and by what its id is made."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from hashlib import sha256

from guide.directory.importing.plain_text import one_line
from guide.directory.records import Record

_KINDS = ("service", "program", "location", "organization")
LONGEST_TITLE = 200  # characters
LONGEST_BEGINNING = 40  # of an id, characters of the title
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


def own_id_of(record: Record) -> str:
    """Return the id that a row has of its source, "" if it has none."""
    numbered = _NUMBERED.match(record.piece.id)
    return numbered[1] if numbered else record.piece.id


def id_by(source: str, known_by: str, title: str) -> str:
    """Return the id of a page of a source by what tells it apart, with the beginning of its title."""
    digest = sha256(f"{source}\n{known_by}".encode()).hexdigest()[:8]
    return f"{plain_id(title, LONGEST_BEGINNING)}-{digest}".strip("-")


def plain_id(text: str, most: int = 60) -> str:
    """Return a text as an id of at most `most` characters, "" if it has no letter that an id can have."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:most].strip("-")
