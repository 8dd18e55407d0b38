"""Names the page of two services or help lines beside each other, without loading what makes it."""

from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.render.page_names import BESIDE

_BETWEEN = "+"  # no id has one


def can_stand_beside(entry: Entry | None) -> bool:
    """Return whether an entry can be compared: a service or a help line."""
    return entry is not None and entry.kind in (Kind.SERVICE, Kind.LINE)


def beside_name(first: str, second: str) -> str:
    """Return the name of the page of two entries, by their ids."""
    return f"{BESIDE}{first}{_BETWEEN}{second}"


def entries_beside(name: str, guide: Guide) -> tuple[Entry, ...]:
    """Return the entries of such a page, those that the guide has."""
    ids = name.removeprefix(BESIDE).split(_BETWEEN)
    return tuple(filter(None, map(guide.find, ids)))
