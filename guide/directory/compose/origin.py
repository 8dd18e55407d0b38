"""States where what is brought in comes from, and what a row is known by in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from guide.content.model import Entry
from guide.content.places import Places


@dataclass(frozen=True, slots=True)
class Origin:
    """The name of a source, the day on which it is read, and places and time zone of the guide.

    `strategies` are those that an export of this program brings along for its entries to name. `known` are
    the ids of all pages that are there from an earlier import, `others` the entries of other sources.
    `region` is the id of the place that services are for of which the source says no place, "" for none.
    """

    source: str
    day: date
    places: Places
    time_zone: str = ""
    strategies: tuple[Entry, ...] = ()
    known: frozenset[str] = frozenset()
    others: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    region: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a row: its number, and that of its sheet where several have services, 0 for the only one.

    The name of a sheet may be that of a colleague, and no one decides about it: it is not published. `own_id`
    is the id of the row in its source, "" if it has none; `is_shared`, whether other rows have its names.
    """

    row: int
    sheet: int = 0
    own_id: str = ""
    is_shared: bool = False
