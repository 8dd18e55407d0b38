"""Who to call, by county: on the page of those to ask in the whole state, and on paper."""

from dataclasses import replace

from guide.blocks.blocks import Heading, Items, Paragraph
from guide.content.parts import Channel, Contact, ContactKind
from guide.content.places import PlaceKind, Places
from guide.handout.as_text import as_text
from guide.handout.compose import compose
from guide.handout.handout_list import HandoutList
from guide.handout.options import Format, Options
from guide.handout.resolved import default_item
from guide.handout.targets import is_target
from guide.render.by_county import county_blocks, state_page
from guide.render.served import numbers_line, regions_of, who_serves
from tests.builders import DAY, entry, entry_of, place, small_guide
from tests.shipped import shipped_guide


def contact(channel, value):
    return Contact(kind=ContactKind.SUPPORT, channel=channel, value=value, hours="24 hours")


def guide_of_two_counties():
    county = PlaceKind.COUNTY
    rows = (
        place("minnesota", PlaceKind.STATE, ask_first=("ask-all",)),
        place("metro", PlaceKind.REGION, "minnesota"),
        place("west", PlaceKind.REGION, "metro", ask_first=("ask-west",)),
        place("east", PlaceKind.REGION, "minnesota", ask_first=("ask-east",)),
        place("rock", county, "west", "metro", name="Rock County"),
        place("lake", county, "west", "east", name="Lake County"),
        place("far", county, "minnesota", name="Far County"),
    )
    entries = (
        entry("ask-all", contacts=(contact(Channel.WEB, "https://a.org"), contact(Channel.EMAIL, "a@a.org"))),
        entry("ask-west", region=("west",), contacts=(contact(Channel.CALL, "555-0100"),)),
        entry("ask-east", region=("east",)),
        entry("rock-shelter", region=("rock",)),
        entry("everywhere", region=("minnesota",)),
    )
    return replace(small_guide(), entries=entries, places=Places(rows=rows))


def ids(entries):
    return [each.id for each in entries]


def test_who_serves_a_county_is_who_is_asked_first_there_and_what_names_it():
    guide = guide_of_two_counties()
    rock, lake, far = (guide.places.find(each) for each in ("rock", "lake", "far"))
    assert ids(who_serves(rock, guide).ask_first) == ["ask-west"]
    assert ids(who_serves(rock, guide).others) == ["rock-shelter"]
    assert ids(who_serves(lake, guide).ask_first) == ["ask-west", "ask-east"]
    assert ids(who_serves(far, guide).ask_first) == ["ask-all"]
    assert [each.id for each in regions_of(rock, guide.places)] == ["west"]


def test_a_number_comes_before_an_address_and_an_address_before_a_web_page():
    guide = guide_of_two_counties()
    assert numbers_line(entry_of(guide, "ask-west")) == "Call 555-0100"
    assert numbers_line(entry_of(guide, "ask-all")) == "E-mail a@a.org; no phone number known"
    assert numbers_line(entry_of(guide, "ask-east")) == "no phone number known"


def test_the_page_of_the_state_lists_whom_to_ask_in_which_county():
    guide = guide_of_two_counties()
    blocks = list(county_blocks(entry_of(guide, "ask-all"), guide))
    assert blocks[0] == Heading("Who to call, by county", "by-county")
    asked = next(block for block in blocks if isinstance(block, Items))
    assert [each.text.partition(":")[0] for each in asked.items] == ["Ask all", "Ask west", "Ask east"]
    assert Paragraph("Rock\N{NO-BREAK SPACE}2.") in blocks
    assert Paragraph("Lake\N{NO-BREAK SPACE}2, 3.") in blocks
    assert Paragraph("Far\N{NO-BREAK SPACE}1.") in blocks
    assert not list(county_blocks(entry_of(guide, "ask-west"), guide))


def test_the_list_can_be_handed_out():
    guide = guide_of_two_counties()
    assert state_page(replace(guide, places=Places())) == ""
    rows = (*guide.places.rows, place("lost", PlaceKind.COUNTY, name="Lost County"))
    guide = replace(guide, places=Places(rows=rows))
    assert state_page(guide) == "ask-all#by-county"
    assert is_target(state_page(guide), guide)
    assert not is_target("ask-west#by-county", guide)
    handout = compose(
        HandoutList((default_item(state_page(guide), guide),)), guide, Options(format=Format.SHEET), DAY
    )
    text = as_text(handout)
    assert text.startswith("Good to know\n\nWho to call, by county\nIn every county: 911 danger now; ")
    assert (
        "1. Ask all: E-mail a@a.org; no phone number known\n2. Ask west: Call 555-0100\n3. Ask east: no phone number known\n"
        in text
    )
    assert "Rock: 555-0100 (2)\nLake: 555-0100 (2); see 3\nFar: see 1\n" in text
    assert "Lost: not known\n" in text
    assert "Where no number is known, this guide found none; there may be one all the same." in text


def test_every_county_of_the_shipped_guide_stands_on_the_page():
    guide = shipped_guide()
    target = state_page(guide)
    blocks = county_blocks(entry_of(guide, target.partition("#")[0]), guide)
    rows = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    counties = [place for place in guide.places.rows if place.kind is PlaceKind.COUNTY]
    assert len(counties) == 87
    assert all(place.name.removesuffix(" County") in rows for place in counties)
    assert "–" not in rows
