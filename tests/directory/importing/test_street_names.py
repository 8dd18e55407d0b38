"""A confidential service names no street in any text, with or without a number of a house."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one, texts_of

SHELTER = {
    "Name": ("service.name", "Thistle Haven"),
    "Tel": ("phone.number", "218-555-0100"),
    "Kind": ("service.category", "domestic violence shelter"),
}


@pytest.mark.parametrize(
    "place",
    [
        "on Teasel St",
        "on Teasel Street North",
        "on teasel, I mean Teasel Rd",
        "off County Rd 99",
        "near Hwy 99",
        "off Old Hwy 99",
        "at 99th & Teasel",
        "corner of 99th and Teasel",
        "with a door to Teasel Ave",
        "on Teasel Court",
    ],
)
def test_a_street_without_a_number_is_left_out(place):
    text = f"Beds. The house is {place}. Ring twice"
    judged = one({**SHELTER, "What": ("service.description", text)})
    assert judged.outcome is Outcome.COMES
    assert judged.entry.confidential
    assert "Teasel" not in texts_of(judged.entry)
    assert "99" not in texts_of(judged.entry)
    assert "Ring twice" in judged.entry.summary


@pytest.mark.parametrize(
    "text",
    [
        "Beds in St. Paul, Duluth St. Louis Park and St. Louis County",
        "Street outreach and Family Court on 1st and 3rd Mondays",
        "Youth Street Outreach. Healing Circle on Mondays, Food Drive on Fridays",
    ],
)
def test_towns_courts_and_groups_stay(text):
    columns = {**SHELTER, "Where": ("address.whole", "12 Teasel Street")}
    entry = one({**columns, "What": ("service.description", text)}).entry
    assert entry.confidential
    assert entry.summary == text


def test_what_is_called_by_its_street_keeps_its_name():
    name = {"Name": ("service.name", "Haven on Teasel Street")}
    entry = one({**SHELTER, **name, "What": ("service.description", "Beds at 12 Elm Road")}).entry
    assert entry.title == "Haven on Teasel Street"


def test_streets_of_other_services_stay():
    text = "Soup. The house is on Teasel St"
    kind = {"Kind": ("service.category", "Food")}
    assert "Teasel St" in one({**SHELTER, **kind, "What": ("service.description", text)}).entry.summary
