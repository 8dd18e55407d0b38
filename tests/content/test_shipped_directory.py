"""Tests that no county of the shipped content is without somebody to ask, and that what is secret stays so."""

import re
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.load import load
from guide.content.model import Entry, Kind
from guide.content.parts import Channel, ContactKind
from guide.content.places import PlaceKind
from guide.content.schema import as_plain

VIOLENCE = re.compile(r"domestic violence|sexual (?:assault|violence)|hurt by a partner")


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(Path(__file__).parents[2] / "resources")


def can_be_reached(entry: Entry) -> bool:
    """Whether the page has a number for a person in need, or leads to Day One."""
    lines = any(c.kind is ContactKind.SUPPORT and c.channel is Channel.CALL for c in entry.contacts)
    return lines or "day-one" in entry.lines or "Day One" in str(as_plain(entry))


def local_help(guide: Guide, county: str) -> list[Entry]:
    """Return the services of this county or its region that help after violence; not those of the state."""
    return [
        entry
        for entry in guide.of_kind(Kind.SERVICE)
        if guide.places.serve(entry, county) and "minnesota" not in entry.region
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
    open_doors = {
        "chum-duluth",
        "hennepin-shelter-hotline",
        "ramsey-shelter-contact",
        "adult-shelter-connect",
    }
    shelters = {e.id for e in guide.of_kind(Kind.SERVICE) if re.search(r"\b[Ss]helter\b", e.title)}
    assert {i for i in shelters - open_doors if not guide.find(i).confidential} == set()


def test_what_closed_is_not_in_the_directory(guide):
    names = {entry.title.casefold() for entry in guide.of_kind(Kind.SERVICE)}
    assert [
        name for name in names if re.search(r"\bwindow\b|\bsara\b|ramsey county detox|st. cloud detox", name)
    ] == []
