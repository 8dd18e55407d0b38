"""Tests patterns of many words."""

import re

import pytest

from guide.content.alternatives import one_of

WORDS = ("street", "st", "court", "m[ií]l", "services?", "ct", "[aá]rabe", "(?:per|a) week", r"\w*wide", "&")


@pytest.mark.parametrize(
    "text",
    [
        "street",
        "st",
        "court",
        "ct",
        "mil",
        "míl",
        "service",
        "services",
        "árabe",
        "arabe",
        "a week",
        "citywide",
        "&",
    ],
)
def test_each_of_the_words_is_found_whole(text):
    assert re.fullmatch(one_of(WORDS), text)


@pytest.mark.parametrize("text", ["", "s", "c", "streets", "stct", "m", "services?"])
def test_nothing_else_is(text):
    assert not re.fullmatch(one_of(WORDS), text)


def test_of_two_words_with_one_letter_the_first_comes_first():
    assert re.findall(one_of(("st", "court", "street")), "street") == ["st"]
