"""Tests that what is withheld stands in no text, however its letters are set apart there."""

import pytest

from guide.directory.importing.secret_places import Remover

NOTE = "The door code is 7788; ring twice, then wait for Ann at the back of the house"


@pytest.mark.parametrize(
    ("withheld", "text", "left"),
    [
        ("218-555-0177", "Call 2185550177 or (218) 555 0177.", "Call (held back) or ((held back)."),
        ("Jane Doe", "JANE  DOE, or Jane-Doe", "(held back), or (held back)"),
        ("Jane Doe", "Jane Doeber and Mary Jane Doe", "Jane Doeber and Mary (held back)"),
        (NOTE, f"Beds. {NOTE.upper()}.", "Beds. (held back)."),
        (NOTE, NOTE[:-1], NOTE[:-1]),
        ("Ann", "Ann", "Ann"),  # too short to be told from other words
    ],
)
def test_a_withheld_text_is_removed(withheld, text, left):
    clean = Remover([withheld], is_confidential=False)
    assert clean(text) == left
    assert bool(clean.removed) is (text != left)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("24 hr advocacy. Will drive to pick up", "24 hr advocacy. Will drive to pick up"),
        ("Come to 12 N. Oak St. Ring twice", "Come to (held back) Ring twice"),
        ("Come to 1 St. Brigid Lane", "Come to (held back)"),
        ("Come to 9 Capt. Reed Road", "Come to (held back)"),
    ],
)
def test_the_street_of_a_secret_place_goes_over_no_end_of_a_sentence(text, left):
    assert Remover([], is_confidential=True)(text) == left


def test_of_two_texts_with_the_same_letters_each_is_removed():
    clean = Remover(["over sea", "overs ea"], is_confidential=False)
    assert clean("over sea and overs ea") == "(held back) and (held back)"


def test_what_is_cut_side_by_side_is_said_once():
    cut = Remover(("Jane Doe", "218-555-0199"), is_confidential=False)
    assert cut("Ask Jane Doe, 218-555-0199 or ring") == "Ask (held back) or ring"
