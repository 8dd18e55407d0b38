"""Tests patterns of many words."""

import re

from guide.content.alternatives import one_of

WORDS = ("street", "st", "court", "m[ií]l", "services?", "ct", "[aá]rabe", "(?:per|a) week", r"\w*wide", "&")


def test_each_of_the_words_is_found_whole_and_nothing_else():
    found = "street st court ct mil míl service services árabe arabe citywide &".split()
    assert [text for text in (*found, "a week") if not re.fullmatch(one_of(WORDS), text)] == []
    assert [
        text
        for text in ("", "s", "c", "streets", "stct", "m", "services?")
        if re.fullmatch(one_of(WORDS), text)
    ] == []


def test_of_two_words_with_one_letter_the_first_comes_first():
    assert re.findall(one_of(("st", "court", "street")), "street") == ["st"]
