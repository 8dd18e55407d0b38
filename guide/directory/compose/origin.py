"""States where what is brought in comes from, what a row is known by in it, and what its entry is called."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from guide.content.hsds import Service
from guide.content.model import Entry
from guide.content.places import Places

LONGEST_BEGINNING = 40  # of an id, characters of the title


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


def title_of(service: Service) -> str:
    """Return what a service is called, "" if it may not be said: without a name of its own, by its owners."""
    if service.name:
        return _line(service.name)
    places = service.service_at_locations
    owners = (service.program, service.organization, places[0].location if places else None)
    names = (_line(each.name) for each in owners if each)
    return ", ".join(list(dict.fromkeys(filter(None, names)))[:2])


def names_of(service: Service) -> tuple[str, str]:
    """Return by which names a row without an id is known."""
    return _line(service.organization.name) if service.organization else "", title_of(service)


def entry_id(service: Service, origin: Origin, place: Place, *, is_confidential: bool) -> str:
    """Return an id that stays the same while source and id of a row do, with the beginning of its title.

    A row without an id is known by its names, and by its first number where other rows have these, too. Where
    it has an id, a page that is there stays this row's when its title changes: but not a confidential one,
    as its id may tell what its new title hides.
    """
    title = title_of(service)
    own = place.own_id
    if not own:
        number = next((each.number for each in service.phones if each.number), "")
        own = "|".join((*names_of(service), number if place.is_shared else ""))
    end = sha256(f"{origin.source}\n{own}".encode(errors="surrogatepass")).hexdigest()[:8]
    made = f"{plain_id(title, LONGEST_BEGINNING)}-{end}".strip("-")
    if made in origin.known or not place.own_id or is_confidential:
        return made
    renamed = [each for each in origin.known if each.rpartition("-")[2] == end]
    return renamed[0] if len(renamed) == 1 else made


def plain_id(text: str, most: int = 60) -> str:
    """Return a text as an id of at most `most` characters, "" if it has no letter that an id can have."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:most].strip("-")


def _line(text: str) -> str:
    return " ".join(text.split())
