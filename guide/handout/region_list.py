"""Makes the text below the map on paper: a row for each region, with whom to ask first and its counties."""

from collections.abc import Iterator

from guide.blocks.blocks import Facts, ItemBlock, Paragraph
from guide.content.model import Entry
from guide.content.places import Place
from guide.handout.context import Context
from guide.handout.county_lists import not_known, shown, unknown_sentence
from guide.i18n import tr
from guide.render.by_county import UNSURE, everywhere_sentence, knows_map, short_name
from guide.render.served import (
    asked_first,
    counties_of_map,
    numbers_line,
    region_label,
    regions_of,
    regions_of_map,
)


def map_blocks(entry: Entry, context: Context) -> Iterator[ItemBlock]:
    """Yield what the patterns mean, then the rows of the regions in the order of their numbers in the map."""
    if knows_map(entry, context.guide):
        yield Paragraph(everywhere_sentence(context.guide))
        note = tr(
            "A county with two patterns is in two regions; one without a pattern is in none that is known. "
            "* Not checked yet."
        )
        yield Paragraph(f"{note} {unknown_sentence()}")
        yield Facts(tuple(_rows(context)))


def _rows(context: Context) -> Iterator[tuple[str, str]]:
    places = context.guide.places
    regions_of_each = {county: regions_of(county, places) for county in counties_of_map(places)}
    for number, region in enumerate(regions_of_map(places), start=1):
        counties = [county for county, regions in regions_of_each.items() if region in regions]
        yield region_label(number, region), f"{_asked(region, context)}. {_names(counties)}."
    without = [county for county, regions in regions_of_each.items() if not regions]
    if without:
        yield tr("Without a pattern"), f"{_asked(without[0], context)}. {_names(without)}."


def _asked(place: Place, context: Context) -> str:
    """Return whom to ask first about a place, with numbers."""
    named = ((each, context.name(each)) for each in asked_first(place, context.guide))
    lines = (f"{name}: {numbers_line(shown(each, context), unsure=UNSURE)}" for each, name in named if name)
    return "; ".join(lines) or not_known()


def _names(counties: list[Place]) -> str:
    return ", ".join(map(short_name, counties))
