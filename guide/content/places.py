"""Finds the entries for a place, which is a county or a part of Minnesota."""

from dataclasses import replace
from functools import cache

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.vocabulary import COUNTY_IDS, REGIONS

EVERYWHERE = ("international", "national", "minnesota")
STATE_PARTS = tuple(region for region in REGIONS if region not in EVERYWHERE)
# The counties within those parts of the state that have known borders.
PART_COUNTIES = {
    "twin-cities": ("anoka", "carver", "dakota", "hennepin", "ramsey", "scott", "washington"),
    "west-metro": ("carver", "hennepin", "scott"),
}


def selectable_places() -> tuple[str, ...]:
    """Return the ids of the places that a worker can choose: parts of the state, then counties."""
    return (*STATE_PARTS, *COUNTY_IDS)


def is_available_in(entry: Entry, place: str) -> bool:
    """Return whether an entry is for people in `place`.

    Return True if `place` is "", which means that no place is chosen, or if the entry names no region.
    """
    return not place or not entry.region or not _regions_that_serve(place).isdisjoint(entry.region)


@cache
def _regions_that_serve(place: str) -> frozenset[str]:
    return frozenset((*EVERYWHERE, *regions_around(place)))


def regions_around(place: str) -> tuple[str, ...]:
    """Return a place followed by the parts of the state that contain it."""
    return (place, *(region for region, counties in PART_COUNTIES.items() if place in counties))


def guide_within(guide: Guide, place: str) -> Guide:
    """Return a copy of the guide with only the entries for people in `place`; with all if `place` is ""."""
    return replace(guide, entries=tuple(entry for entry in guide.entries if is_available_in(entry, place)))
