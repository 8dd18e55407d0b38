"""Tests the list of allowed words of the pack format."""

from guide.content.vocabulary import AUDIENCES


def test_the_closed_list_repeats_nothing():
    assert len(set(AUDIENCES)) == len(AUDIENCES)
