"""Below a heading of counties a name is a county, or a part of one, and several can stand in a cell."""

import pytest

from guide.content.places import Place, PlaceKind, Places
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, understood

NAMES = ("Red Pond", "St. Elm", "Teasel", "Pond")
PLACES = Places(
    rows=(
        Place(
            id="red-pond-nation",
            name="Red Pond Nation",
            kind=PlaceKind.TRIBAL_NATION,
            other_names=("Red Pond",),
        ),
        *(Place(id=n.lower(), name=f"{n} County", kind=PlaceKind.COUNTY) for n in NAMES),
    )
)


def entry(heading, text):
    columns = {"Place": "service.name", "Phone": "phone.number", heading: "service_area.name"}
    sheet = understood("list.csv", columns, ("Warm Up", "218-555-0100", text))
    (judged,) = finish(planning([sheet], Origin("County list", DAY, PLACES))).judged
    return judged.entry


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Red Pond", ("red pond",)),
        ("Teasel/Pond", ("teasel", "pond")),
        ("Teasel & Pond", ("teasel", "pond")),
        ("Teasel Pond Red Pond", ("teasel", "pond", "red pond")),
        ("St Elm Teasel", ("st. elm", "teasel")),
    ],
)
def test_counties_are_known_below_their_heading(text, places):
    found = entry("Counties", text)
    assert found.region == places
    assert not found.sections


@pytest.mark.parametrize("text", ["N St Elm", "N/S St Elm", "S. St. Elm", "St. Elm (north)", "St Elm area"])
def test_a_part_of_a_county_is_the_county_and_stands_on_the_page(text):
    found = entry("Counties served", text)
    assert found.region == ("st. elm",)
    assert f"Where it serves: {text}" in found.sections[0].text


def test_below_other_headings_a_name_is_what_the_pack_calls_so():
    assert entry("Where", "Red Pond").region == ("red-pond-nation",)


@pytest.mark.parametrize("text", ["Teasel WI", "Teasel and everywhere", "Thistle Pond"])
def test_what_is_no_county_alone_stays_text(text):
    assert "here it serves" in entry("Counties", text).sections[0].text
