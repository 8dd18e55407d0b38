"""Builds the list "Who to call, by county", the same on screen and on paper."""

from collections.abc import Iterator
from functools import cached_property

from guide.blocks.blocks import Block, Heading, Items, Paragraph, SmallPrint
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.places import Place, PlaceKind
from guide.i18n import tr
from guide.render.page_names import COUNTIES_ANCHOR, MAP_PART
from guide.render.served import asked_first, numbers_line, regions_of_map
from guide.render.urgent import urgent_lines

NO_BREAK = "\N{NO-BREAK SPACE}"  # between a county and its number
UNSURE = "*"  # after a number; explained below the list
PARAGRAPHS = 6  # of counties; a table of them would take two pages


class ByCounty:
    """Whom to ask first in each county of a guide."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    @cached_property
    def counties(self) -> tuple[tuple[Place, tuple[Entry, ...]], ...]:
        """Each county with those to ask first there."""
        counties = [place for place in self._guide.places.to_choose if place.kind is PlaceKind.COUNTY]
        return tuple((place, asked_first(place, self._guide)) for place in counties)

    def counties_of_each(self) -> tuple[tuple[Entry, tuple[str, ...]], ...]:
        """Return those to ask, in the order of the contents, each with the names of the counties."""
        named: dict[str, list[str]] = {}
        for place, asked in self.counties:
            for entry in asked:
                named.setdefault(entry.id, []).append(short_name(place))
        return tuple((each, tuple(named[each.id])) for each in self._guide.entries if each.id in named)


def by_county_title() -> str:
    """Return the title of the list."""
    return tr("Who to call, by county")


def everywhere_sentence(guide: Guide) -> str:
    """Return the urgent lines, which serve every county, in one sentence."""
    lines = "; ".join(f"{line.numbers} {line.words}" for line in urgent_lines(guide))
    return tr("In every county: {lines}.", lines=lines)


def short_name(county: Place) -> str:
    """Return the name of a county without the word County."""
    return county.name.removesuffix(" County")


def state_page(guide: Guide) -> str:
    """Return the target of the list, on the page of those to ask first in the state; "" if there is none."""
    names = (name for place in guide.places.rows if place.kind is PlaceKind.STATE for name in place.ask_first)
    entry = next(filter(None, map(guide.find, names)), None)
    return f"{entry.id}#{COUNTIES_ANCHOR}" if entry and knows_counties(entry, guide) else ""


def map_title() -> str:
    """Return the title of the map on paper."""
    return tr("Map: who to call, by region")


def map_page(guide: Guide) -> str:
    """Return the target of the map on paper, a part of the same page; "" if there is none."""
    entry_id = state_page(guide).partition("#")[0]
    return f"{entry_id}#{MAP_PART}" if entry_id and regions_of_map(guide.places) else ""


def knows_map(entry: Entry, guide: Guide) -> bool:
    """Return whether the map on paper is a part of the page of an entry."""
    return map_page(guide).startswith(f"{entry.id}#")


def knows_counties(entry: Entry, guide: Guide) -> bool:
    """Return whether the page of an entry has the list: workers ask it first in a whole state."""
    places = guide.places
    return any(
        place.kind is PlaceKind.STATE and entry.id in place.ask_first for place in places.rows
    ) and any(place.kind is PlaceKind.COUNTY for place in places.rows)


def county_blocks(entry: Entry, guide: Guide) -> Iterator[Block]:
    """Yield the list of whom to ask, with numbers, and of all counties, with whom to ask there."""
    if not knows_counties(entry, guide):
        return
    by_county = ByCounty(guide)
    asked = {each.id: number for number, (each, _) in enumerate(by_county.counties_of_each(), start=1)}
    entries = [each for each in guide.entries if each.id in asked]
    yield Heading(by_county_title(), COUNTIES_ANCHOR)
    yield Paragraph(everywhere_sentence(guide))
    yield Items(
        tuple(Paragraph(f"{each.neutral_title}: {numbers_line(each, unsure=UNSURE)}") for each in entries),
        numbered=True,
    )
    cells = [
        NO_BREAK.join((short_name(place), ", ".join(str(asked[each.id]) for each in to_ask) or "–"))
        for place, to_ask in by_county.counties
    ]
    length = -(-len(cells) // PARAGRAPHS)
    for at in range(0, len(cells), length):
        yield Paragraph("; ".join(cells[at : at + length]) + ".")
    yield SmallPrint(
        tr("After a county stands whom to ask, by number; two, where sources name both. * Not checked yet.")
    )
