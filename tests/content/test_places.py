import pytest

from guide.content.places import guide_within, is_available_in, selectable_places
from tests.builders import entry, small_guide


@pytest.mark.parametrize(
    ("region", "place", "there"),
    [
        ((), "hennepin", True),
        (("hennepin",), "", True),
        (("hennepin",), "hennepin", True),
        (("hennepin",), "ramsey", False),
        (("minnesota",), "ramsey", True),
        (("national", "hennepin"), "ramsey", True),
        (("twin-cities",), "ramsey", True),
        (("twin-cities",), "st-louis", False),
        (("west-metro",), "scott", True),
        (("southwest", "lyon"), "southwest", True),
        (("southwest", "lyon"), "rock", False),
    ],
)
def test_what_serves_a_place(region, place, there):
    assert is_available_in(entry("a", region=region), place) is there


def test_the_guide_within_a_place_keeps_all_that_serves_it():
    ids = {e.id for e in guide_within(small_guide(), "ramsey").entries}
    assert "night-shelter" not in ids
    assert {"coat-drive", "warm-clothes", "winter-line"} <= ids
    assert guide_within(small_guide(), "").entries == small_guide().entries


def test_every_county_can_be_chosen():
    assert len(selectable_places()) >= 87 + 9
