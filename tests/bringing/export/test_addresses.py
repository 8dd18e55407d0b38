"""An address is split only where it leaves no doubt; web addresses are ASCII."""

from dataclasses import replace

from guide.bringing.export.addresses import is_given_back, joined_address, split_address, uri
from guide.content.places import PlaceKind
from tests.builders import place, small_places

UNSPLIT = """
Duluth, MN 55802
120 West 2nd Street, Duluth
120 West 2nd Street, Duluth, MN
120 West 2nd Street, Duluth, Minnesota 55802
120 West 2nd Street, Duluth, XX 55802
120 West 2nd Street, back door, Duluth, MN 55802
120 West 2nd Street, Duluth, MN 55802, ask first
120 West 2nd Street,Duluth, MN 55802
City Hall, 1 Main St, Duluth, MN 55802
120, Duluth, MN 55802
120 WEST 2ND STREET, back door, MN 55802
120 West 2nd Street, 2nd floor, MN 55802
120 West 2nd Street, Duluth, mn 55802
"""
UNKNOWN_TOWN = """
12 Elm St, City Hall Duluth 55802
12 Elm St, Duluth mn 55802
12 Elm St, Duluth XX 55802
12 Elm St Duluth MN 55802
12 Elm St, City Hall Duluth MN 55802
12 Elm St, Main Street Duluth MN 55802
12 Elm St, Suite 4 Duluth MN 55802
12 Elm St, Duluth, 30096
12 Elm St, Cloquet, 55802
12 Elm St, Rear, 55802
12 Elm St, Minnesota, 55802
12 Elm St, Hope, 56046
"""


def test_what_could_be_read_in_two_ways_is_not_split():
    texts = ("", "1 Main St, Duluth, MN 55802\n2 Main St, Duluth, MN 55802", *UNSPLIT.strip().splitlines())
    assert {text: found for text in texts if (found := split_address(text))} == {}


def test_a_town_or_a_state_is_not_guessed():
    texts = UNKNOWN_TOWN.strip().splitlines()
    assert {text: found for text in texts if (found := split_address(text, small_places()))} == {}
    two = replace(
        small_places(), rows=(*small_places().rows, place("duluth-ga", PlaceKind.CITY, name="Duluth"))
    )
    assert split_address("12 Elm St, Duluth, 55802", two) == {}, "of two towns of one name none is taken"


def test_street_and_town_may_be_in_upper_or_lower_case_and_a_box_is_no_place_to_go_to():
    for text, room, city in (
        ("636 BROADWAY, duluth, MN 55802", None, "duluth"),
        ("636 broadway, DULUTH, MN 55802", None, "DULUTH"),
        ("80 Maiden Lane, 13th floor, two harbors, MN 55616-1234", "13th floor", "two harbors"),
        ("80 Maiden Lane, LOWER LEVEL, Two Harbors, MN 55616", "LOWER LEVEL", "Two Harbors"),
        ("PO BOX 12, duluth, MN 55802", None, "duluth"),
        ("PO Box 12, Duluth, MN 55802-0012", None, "Duluth"),
    ):
        found = split_address(text)
        assert (found.get("address_2"), found["city"]) == (room, city), text
        assert found["address_type"] == ("postal" if text.startswith("PO") else "physical")
        assert joined_address(found) == text


def test_a_comma_or_a_state_that_is_missing_hides_no_field_and_the_text_stays():
    for text, city, state in (
        ("12 Elm St, Duluth MN 55802", "Duluth", "MN"),
        ("12 Elm St, Suite 4, two harbors MN 55616-1234", "two harbors", "MN"),
        ("12 Elm St, Falls Church VA 22046", "Falls Church", "VA"),
        ("12 Elm St, Duluth, 55802", "Duluth", "MN"),
        ("12 Elm St, Duluth 55802", "Duluth", "MN"),
        ("12 Elm St, Rear Bldg, DULUTH, 55802", "DULUTH", "MN"),
    ):
        found = split_address(text, small_places())
        assert (found["city"], found["state_province"], is_given_back(text)) == (city, state, False), text


def test_web_addresses_are_ascii():
    for url, expected in (
        ("https://example.org/a%zz?b=100%", "https://example.org/a%25zz?b=100%25"),
        ("https://exämple.org/", ""),
        ("https://example.org:8080/a,b;c=(d)", "https://example.org:8080/a,b;c=(d)"),
    ):
        assert uri(url) == expected
