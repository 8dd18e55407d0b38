"""Tests the lists of allowed words of the pack format."""

from guide.content.vocabulary import AUDIENCES, COUNTY_IDS, PLACES, county_id


def test_the_closed_lists_repeat_nothing():
    assert len(set(AUDIENCES)) == len(AUDIENCES)
    assert len(set(PLACES)) == len(PLACES) == 13 + 87


def test_a_county_has_a_plain_id():
    assert county_id("St. Louis") == "st-louis"
    assert COUNTY_IDS["lac-qui-parle"] == "Lac qui Parle"
