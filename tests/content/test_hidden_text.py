"""Tests which characters of a text are hidden, and where real texts need some of them."""

import sys
from unicodedata import category, name

from guide.content.hidden_text import (
    DEFAULT_IGNORABLE,
    VISIBLE_FORMAT,
    hidden_in,
    is_hidden,
    is_ignorable,
    without_hidden,
    without_ignorable,
)

EVERYTHING = list(map(chr, range(sys.maxunicode + 1)))
# Other_Default_Ignorable_Code_Point: fillers, and what Unicode keeps for ignorable signs to come.
OTHER = {
    *map(chr, (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0)),
    *map(chr, range(0xFFF0, 0xFFF9)),
    *(chr(code) for code in range(0xE0000, 0xE1000) if category(chr(code)) == "Cn"),
}
NEEDED = [
    "hand\u00adout", "cafe\u0301\u00adteria",
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0647\u200d.\u0642", "\u06a9\u062a\u0627\u0628\u200c \u0648",
    "\u0915\u094d\u200d\u0937", "\u0915\u094d\u200c",
    "\u1781\u17d2\u1789\u17bb\u17c6\u200b\u1785\u1784\u17cb", "\u0e1b\u0e23\u0e30\u200b\u0e40\u0e17\u0e28",
    "\u1820\u180b", "\u845b\U000e0100",
    "\u2764\ufe0f", "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\U0001f469\U0001f3fd\u200d\u2695\ufe0f", "1\ufe0f\u20e3",
    "\u260e\ufe0f612-399-9995", "\U0001fae8", "a\u00a0b", "Jos\u00e9", "\u0600\u0661",
]  # fmt: skip
HIDDEN = [
    "Call \u061c1-866-223-1111", "\u200f(612) 399-9995", "\u200e(612) 399-9995", "6\u20601", "6\ufe0f1", "6\u034f1",
    "traf\u034fficking", "traf\ufe0fficking", "traf\u200dficking", "traf\u200bficking", "traf\u3164ficking",
    "traf\uffa0ficking", "traf\u115fficking", "6\u200d1", "\u06f6\u200c\u06f1", "\u0e51\u200b\u0e52", "6\u00ad1", "x\u00ad1", "6\u00adx",
    "goo\u00adgle.com", "me@exam\u00adple.org", "https://ex\u00adample.org", "\u0645\u200c\u200c\u0645", " \u00ada",
    "\ue000", "\u0378", "\ufdd0", "\ufffe", "\U0010ffff", "\ud800", "\x1b", "\x85", "\u2028", "\u2029", "\ufffc", "\ufffd",
    "\U000e0041", "\U0001f3f4\U000e0067", "\u2062", "\u202e", "\u2066", "\ufeff", "\u2800", "\U00013430", "a\u180bb",
]  # fmt: skip


def test_the_table_is_what_unicode_derives():
    marks = (each for each in EVERYTHING if category(each) == "Mn")
    selectors = {each for each in marks if "VARIATION SELECTOR" in name(each, "")}
    formats = {each for each in EVERYTHING if category(each) == "Cf"}
    seen = {*VISIBLE_FORMAT, *"\ufff9\ufffa\ufffb", *map(chr, range(0x13430, 0x13440))}
    assert {each for each in EVERYTHING if is_ignorable(each)} == (formats - seen) | selectors | OTHER
    assert list(DEFAULT_IGNORABLE) == sorted(DEFAULT_IGNORABLE)


def test_every_format_sign_is_hidden_or_known_to_be_seen():
    assert {each for each in EVERYTHING if category(each) == "Cf" and not is_hidden(each)} == VISIBLE_FORMAT
    assert not any(is_hidden(each) for each in "\n\t aé\u00a0\u3000م中😀")


def test_what_real_texts_need_may_stand_there():
    for text in NEEDED:
        assert list(hidden_in(text)) == [], text
        assert without_hidden(text) == text, text


def test_everything_else_is_found():
    for text in HIDDEN:
        found = [each.character for each in hidden_in(text)]
        assert found, text
        assert all(is_hidden(each) for each in found), text
        assert not any(hidden_in(without_hidden(text))), text


def test_several_are_found_at_their_places():
    assert list(hidden_in("a\u061cb\nhand\u00adout\u200f")) == [(1, "\u061c"), (12, "\u200f")]


def test_nothing_hidden_stays_for_a_comparison():
    assert without_ignorable("hand\u00adout \u0645\u200c\u0645") == "handout \u0645\u0645"


def test_a_long_word_holds_nothing_up():
    rows = ["\u0645\u200c" * 100_000, "a\u00ad" * 100_000, "\u00ad" * 200_000]
    assert [text for text in rows if sum(1 for _ in hidden_in(text)) not in (0, 1, 200_000)] == []
