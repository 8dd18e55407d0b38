"""Tests that numbers keep their order in text that is written from right to left."""

import pytest

from guide.blocks.isolates import isolated, isolated_with_marks, without_isolates

ARABIC = "اتصل على 1-866-223-1111 الآن"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Call 1-866-223-1111.", "Call 1-866-223-1111."),
        ("Café 12-34", "Café 12-34"),
        (ARABIC, "اتصل على \u20661-866-223-1111\u2069 الآن"),
        ("Ask علي: (612) 399-9995", "Ask علي: \u2066(612) 399-9995\u2069"),
        ("התקשר +1 612", "התקשר \u2066+1 612\u2069"),
        ("غرفة 7", "غرفة 7"),
    ],
)
def test_numbers_are_isolated_where_letters_turn_them(text, shown):
    assert isolated(text) == shown
    assert isolated(shown) == shown
    assert without_isolates(shown) == text


def test_letters_beside_a_text_count():
    assert isolated("12-34", beside="علي") == "\u206612-34\u2069"
    assert isolated("12-34", beside="Ali") == "12-34"


def test_marks_move_along():
    start, end = ARABIC.index("866"), ARABIC.index("الآن")
    shown, marks = isolated_with_marks(ARABIC, [(0, 4), (start, start + 3), (end, end + 4)])
    assert [shown[first:last] for first, last in marks] == ["اتصل", "866", "الآن"]
    assert isolated_with_marks("12-34", [(0, 2)]) == ("12-34", [(0, 2)])
