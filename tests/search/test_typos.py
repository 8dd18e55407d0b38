import pytest

from guide.search.spelling.typos import letter_mask, one_edit_away, typo_cost, within_two_edits
from guide.search.weights import Weights


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("motel", "motel", True),
        ("motel", "mtoel", True),
        ("motel", "omtle", True),
        ("motel", "hotels", True),
        ("motel", "hostels", False),
        ("", "ab", True),
        ("", "abc", False),
    ],
)
def test_two_slips_are_counted(a, b, near):
    assert within_two_edits(a, b) is near
    assert within_two_edits(b, a) is near


@pytest.mark.parametrize(
    ("typed", "meant", "name"),
    [
        ("mtoel", "motel", "typo_swapped"),
        ("mottel", "motel", "typo_swapped"),
        ("motil", "motel", "typo_vowel"),
        ("moel", "motel", "typo_missing"),
        ("mozel", "motel", "typo_wrong"),
        ("mozez", "motel", "typo_two"),
    ],
)
def test_each_typo_has_its_own_cost(typed, meant, name):
    weights = Weights()
    assert typo_cost(typed, meant, weights=weights) == getattr(weights, name)


def test_words_one_edit_away_are_within_two_and_share_most_letters():
    for other in one_edit_away("motel"):
        assert within_two_edits("motel", other)
        assert (letter_mask("motel") ^ letter_mask(other)).bit_count() <= 2
