"""Which entries serve a place: a county or a part of Minnesota, within wider regions."""

from dataclasses import replace

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.vocabulary import COUNTY_IDS, REGIONS

EVERYWHERE = ("international", "national", "minnesota")
PARTS = tuple(region for region in REGIONS if region not in EVERYWHERE)
# Counties within parts of the state whose borders are known; the navigators' regions name their own.
WITHIN = {
    "twin-cities": ("anoka", "carver", "dakota", "hennepin", "ramsey", "scott", "washington"),
    "west-metro": ("carver", "hennepin", "scott"),
}


def selectable_places() -> tuple[str, ...]:
    """Give the places that can be chosen: parts of the state, then counties."""
    return (*PARTS, *COUNTY_IDS)


def serves(entry: Entry, place: str) -> bool:
    """Say whether an entry is of use in a place; without a place, or a region of its own, it always is."""
    return not place or not entry.region or not {*EVERYWHERE, *regions_around(place)}.isdisjoint(entry.region)


def regions_around(place: str) -> tuple[str, ...]:
    """Give the regions, short of the whole state, that serve a place: itself, and those it lies in."""
    return (place, *(region for region, counties in WITHIN.items() if place in counties))


def guide_within(guide: Guide, place: str) -> Guide:
    """Give the guide with only the entries that serve a place."""
    return replace(guide, entries=tuple(entry for entry in guide.entries if serves(entry, place)))
