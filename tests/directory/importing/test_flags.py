"""Reads what a mark says below headings that allow something, and below those that forbid it."""

import pytest

from guide.directory.importing.flags import is_private


@pytest.mark.parametrize(
    "heading", ["Print?", "Hand out?", "Refer?", "List it?", "In booklet?", "On the flyer?"]
)
def test_no_below_what_allows_to_tell_is_private(heading):
    assert is_private({"heading": heading, "flag": "NO"})
    assert is_private({"heading": heading, "flag": "yes"}) is False


@pytest.mark.parametrize("heading", ["Don't print", "Never hand out", "Do not list", "Do not refer"])
def test_a_mark_below_what_forbids_it_is_private(heading):
    assert is_private({"heading": heading, "flag": "x"})
    assert is_private({"heading": heading, "flag": "no"}) is False


@pytest.mark.parametrize("heading", ["Hush?", "Keep quiet", "Skip"])
def test_no_below_words_that_say_neither_is_asked(heading):
    assert is_private({"heading": heading, "flag": "no"}) is None
    assert is_private({"heading": heading, "flag": "x"})
