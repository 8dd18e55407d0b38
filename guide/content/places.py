"""Which entries serve a place: a county or a part of Minnesota."""

from dataclasses import replace

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.vocabulary import COUNTY_IDS, REGIONS

EVERYWHERE = ("international", "national", "minnesota")
PARTS = tuple(region for region in REGIONS if region not in EVERYWHERE)
# The counties of parts of the state with known borders; entries of the navigators name their own counties.
WITHIN = {
    "twin-cities": ("anoka", "carver", "dakota", "hennepin", "ramsey", "scott", "washington"),
    "west-metro": ("carver", "hennepin", "scott"),
}


def selectable_places() -> tuple[str, ...]:
    """Return the places that a worker can choose: parts of the state, then counties."""
    return (*PARTS, *COUNTY_IDS)


def serves(entry: Entry, place: str) -> bool:
    """Return whether an entry serves a place. It does if no place is chosen or the entry names no region."""
    return not place or not entry.region or not {*EVERYWHERE, *regions_around(place)}.isdisjoint(entry.region)


def regions_around(place: str) -> tuple[str, ...]:
    """Return the place itself and the parts of the state around it."""
    return (place, *(region for region, counties in WITHIN.items() if place in counties))


def guide_within(guide: Guide, place: str) -> Guide:
    """Return the guide with only the entries that serve a place."""
    return replace(guide, entries=tuple(entry for entry in guide.entries if serves(entry, place)))
