"""Words of a list found in a text."""

import pytest

from guide.content.phrases import any_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ice Cream", True),
        ("an ICE-CREAM van", True),
        ("ice\u2011cream", True),
        ("ice\ncream", True),
        ("(frost)", True),
        ("anti-frost", True),
        ("frosty", False),
        ("defrost", False),
        ("nice creams", False),
    ],
)
def test_whole_words_in_any_case_and_a_blank_stands_for_a_hyphen(text, found):
    assert bool(any_of(("ice cream", "frost")).search(text)) is found


def test_a_list_without_words_finds_nothing():
    assert any_of(()) is None
    assert any_of((" ",)) is None
