"""An address is split only where it leaves no doubt; web addresses are ASCII."""

from dataclasses import replace

import pytest

from guide.content.places import PlaceKind
from guide.directory.exporting.addresses import is_given_back, joined_address, split_address, uri
from tests.builders import place, small_places


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Duluth, MN 55802",
        "120 West 2nd Street, Duluth",
        "120 West 2nd Street, Duluth, MN",
        "120 West 2nd Street, Duluth, Minnesota 55802",
        "120 West 2nd Street, Duluth, XX 55802",
        "120 West 2nd Street, back door, Duluth, MN 55802",
        "120 West 2nd Street, Duluth, MN 55802, ask first",
        "120 West 2nd Street,Duluth, MN 55802",
        "City Hall, 1 Main St, Duluth, MN 55802",
        "1 Main St, Duluth, MN 55802\n2 Main St, Duluth, MN 55802",
        "120, Duluth, MN 55802",
        "120 WEST 2ND STREET, back door, MN 55802",
        "120 West 2nd Street, 2nd floor, MN 55802",
        "120 West 2nd Street, Duluth, mn 55802",
    ],
)
def test_what_could_be_read_in_two_ways_is_not_split(text):
    assert split_address(text) == {}


@pytest.mark.parametrize(
    ("text", "room", "city"),
    [
        ("636 BROADWAY, duluth, MN 55802", None, "duluth"),
        ("636 broadway, DULUTH, MN 55802", None, "DULUTH"),
        ("80 Maiden Lane, 13th floor, two harbors, MN 55616-1234", "13th floor", "two harbors"),
        ("80 Maiden Lane, LOWER LEVEL, Two Harbors, MN 55616", "LOWER LEVEL", "Two Harbors"),
        ("PO BOX 12, duluth, MN 55802", None, "duluth"),
    ],
)
def test_street_and_town_may_be_in_upper_or_lower_case(text, room, city):
    fields = split_address(text)
    assert (fields.get("address_2"), fields["city"]) == (room, city)
    assert fields["address_type"] == ("postal" if text.startswith("PO") else "physical")
    assert joined_address(fields) == text


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("12 Elm St, Duluth MN 55802", "Duluth"),
        ("12 Elm St, Suite 4, two harbors MN 55616-1234", "two harbors"),
        ("12 Elm St, Brooklyn Center MN 55430", "Brooklyn Center"),
        ("12 Elm St, Falls Church VA 22046", "Falls Church"),
        ("12 Elm St, Duluth, 55802", "Duluth"),
        ("12 Elm St, Duluth 55802", "Duluth"),
        ("12 Elm St, Rear Bldg, DULUTH, 55802", "DULUTH"),
    ],
)
def test_a_comma_or_a_state_that_is_missing_hides_no_field_and_the_text_stays(text, city):
    fields = split_address(text, small_places())
    assert (fields["city"], fields["state_province"]) == (city, "VA" if "VA" in text else "MN")
    assert not is_given_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "12 Elm St, Duluth",
        "12 Elm St, City Hall Duluth 55802",
        "12 Elm St, Duluth mn 55802",
        "12 Elm St, Duluth XX 55802",
        "12 Elm St Duluth MN 55802",
        "12 Elm St, City Hall Duluth MN 55802",
        "12 Elm St, Main Street Duluth MN 55802",
        "12 Elm St, Suite 4 Duluth MN 55802",
        "12 Elm St, Duluth, 30096",
        "12 Elm St, Cloquet, 55802",
        "12 Elm St, Rear, 55802",
        "12 Elm St, Minnesota, 55802",
        "12 Elm St, Hope, 56046",
    ],
)
def test_a_town_or_a_state_is_not_guessed(text):
    assert split_address(text, small_places()) == {}


def test_of_two_towns_of_one_name_none_is_taken():
    two = replace(
        small_places(), rows=(*small_places().rows, place("duluth-ga", PlaceKind.CITY, name="Duluth"))
    )
    assert split_address("12 Elm St, Duluth, 55802", two) == {}


def test_a_box_at_the_post_office_is_no_place_to_go_to():
    assert split_address("PO Box 12, Duluth, MN 55802-0012")["address_type"] == "postal"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a%zz?b=100%", "https://example.org/a%25zz?b=100%25"),
        ("https://exämple.org/", ""),
        ("https://example.org:8080/a,b;c=(d)", "https://example.org:8080/a,b;c=(d)"),
    ],
)
def test_web_addresses_are_ascii(url, expected):
    assert uri(url) == expected
