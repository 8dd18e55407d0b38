"""Tests that texts of a pack in sentences are short and have no hidden characters."""

from guide.content.safe_text import escape_invisible, short, without_middle


def test_a_long_text_is_cut_for_a_sentence():
    assert short("two\n  lines") == "two lines"
    assert short("x" * 60) == "x" * 60
    assert short("x" * 61) == "x" * 59 + "…"
    assert len(short("x " * 1_000_000)) == 60
    assert without_middle("abcdef", 6) == "abcdef"
    assert without_middle("abcdefg", 6) == "abc…efg"


def test_what_can_not_be_seen_is_named():
    for text, shown in [
        ("caf\u00e9 \u0645", "caf\u00e9 \u0645"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\x1b[2Jb", "a<U+001B>[2Jb"),
        ("hand\u00adout", "hand\u00adout"),
        ("\U000e0041", "<U+E0041>"),
    ]:
        assert escape_invisible(text) == shown, text
        assert short(text) == shown, text
