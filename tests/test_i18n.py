"""Texts with names and numbers that are filled in."""

from guide.i18n import tr, trn


def test_names_are_filled_in_and_braces_in_values_stay_as_they_are():
    assert tr("It is {age} old", age="12 days") == "It is 12 days old"
    assert tr("{sentence}", sentence="write {id}") == "write {id}"


def test_the_number_chooses_the_form():
    assert trn("{number} result", "{number} results", 1) == "1 result"
    assert trn("{number} result", "{number} results", 0) == "0 results"
