"""Tests that no county of the shipped content is without somebody to ask, and that what is secret stays so."""

import re

import pytest

from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.parts import Channel, ContactKind
from guide.content.places import PlaceKind
from guide.content.schema import as_plain
from guide.render.by_county import everywhere_sentence
from guide.render.served import has_phone, numbers_line
from tests.shipped import shipped_guide

VIOLENCE = re.compile(r"domestic violence|sexual (?:assault|violence)|hurt by a partner")


@pytest.fixture(scope="module")
def guide() -> Guide:
    return shipped_guide()


def can_be_reached(entry: Entry) -> bool:
    """Whether the page has a number for a person in need, or leads to Day One."""
    lines = any(c.kind is ContactKind.SUPPORT and c.channel is Channel.CALL for c in entry.contacts)
    return lines or "day-one" in entry.lines or "Day One" in str(as_plain(entry))


def local_help(guide: Guide, county: str) -> list[Entry]:
    """Return the services of this county or its region that help after violence; not those of the state."""
    return [
        entry
        for entry in guide.of_kind(Kind.SERVICE)
        if guide.places.is_served_in(entry.region, county) and "minnesota" not in entry.region
        if VIOLENCE.search(f"{entry.summary} {entry.eligibility_description}") and can_be_reached(entry)
    ]


def test_each_county_has_help_after_violence_of_its_own(guide):
    counties = [place.id for place in guide.places.rows if place.kind is PlaceKind.COUNTY]
    assert len(counties) == 87
    assert [county for county in counties if not local_help(guide, county)] == []


def test_each_county_has_a_navigator_or_is_told_of_day_one(guide):
    for place in guide.places.rows:
        if place.kind is PlaceKind.COUNTY:
            first = [guide.find(entry_id) for entry_id in guide.places.ask_first(place.id, guide.find)]
            assert any(entry.id.startswith("navigator-") or "day-one" in entry.lines for entry in first), (
                place.id
            )


def test_a_service_whose_number_is_not_known_says_whom_to_ask(guide):
    silent = [
        entry.id
        for entry in guide.of_kind(Kind.SERVICE)
        if not entry.id.startswith("intake-")  # whom to report to; these pages say it in a part of their own
        if not any(contact.channel is Channel.CALL for contact in entry.contacts)
        if not re.search(r"Day One|211|988|StrongHearts|website|e-mail", entry.application_process)
    ]
    assert silent == ["mobile-crisis-teams"]  # its text says how


def test_a_shelter_is_confidential(guide):
    open_doors = set(
        "chum-duluth hennepin-shelter-hotline ramsey-shelter-contact adult-shelter-connect".split()
    )
    shelters = {e.id for e in guide.of_kind(Kind.SERVICE) if re.search(r"\b[Ss]helter\b", e.title)}
    assert {i for i in shelters - open_doors if not guide.find(i).confidential} == set()


def test_what_closed_is_not_in_the_directory(guide):
    names = {entry.title.casefold() for entry in guide.of_kind(Kind.SERVICE)}
    assert [
        name for name in names if re.search(r"\bwindow\b|\bsara\b|ramsey county detox|st. cloud detox", name)
    ] == []


def test_a_county_without_a_local_number_has_the_states_lines_and_says_that_its_number_is_not_known(guide):
    """Local helpers of these counties name no number: each says to ask Day One, and shows its number."""
    found = []
    for county in (place.id for place in guide.places.rows if place.kind is PlaceKind.COUNTY):
        helpers = local_help(guide, county)
        lines = [line for entry in helpers for line in guide.lines_of(entry) if line.kind is Kind.SERVICE]
        if any(entry.support_numbers for entry in (*helpers, *lines)):
            continue
        found.append(county)
        for entry in helpers:
            assert "day-one" in entry.lines, (county, entry.id)
            assert re.search(r"not known|not found|[Nn]o number", entry.application_process + entry.notice), (
                entry.id
            )
        asked = [guide.find(name) for name in guide.places.ask_first(county, guide.find)]
        assert all(has_phone(entry) or "no phone number known" in numbers_line(entry) for entry in asked), (
            county
        )
    assert len(found) == 10
    assert "1-866-223-1111" in everywhere_sentence(guide)  # above the list by county, and on the map's card


# Numbers that stand on two pages or more, and why; any other number has one page, to which others link.
SHARED = {
    "the relay itself, and the way to a hotline for who needs it": "711",
    "a center whose advocate comes to the exam at a hospital": "3202514357 8004770466 6512661000 7012937273",
    "a crisis line that takes a county's reports at night": "2183268565 6512757400 9524427601",
    "one agency for two or three counties, each with its own row": "5074315600 8002912827",
    "an agency that is also the navigator, in the list by county":
        "2187261931 2187261442 5072890636 5073287270 8003764311 2186668336 8009743359",
    "one intake for a legal aid office and its project for youth, known by two names": "8776966529",
    "families of a missing child call it; a call about a child exploited online is a tip": "8008435678",
}  # fmt: skip


def test_a_number_stands_on_one_page_unless_it_is_known_why_not(guide):
    pages: dict[str, set[str]] = {}
    for entry in guide.entries:
        for contact in entry.contacts:
            if contact.channel in (Channel.CALL, Channel.TEXT, Channel.TTY):
                number = re.sub(r"\D", "", contact.value)
                pages.setdefault(number[-10:], set()).add(entry.id)
    assert {number for number, names in pages.items() if len(names) > 1} == {
        number for numbers in SHARED.values() for number in numbers.split()
    }
