"""Tests that listed words are found as whole words, in any case, and with spaces or hyphens between them."""

from guide.content.word_pattern import word_pattern

WORDS = ("frost", "black ice", "sturm")


def test_what_is_found():
    for text, found in [
        ("Frost comes.", ["Frost"]),
        ("FROST, frost", ["FROST", "frost"]),
        ("frosty defrosts", []),
        ("black ice", ["black ice"]),
        ("Black-Ice ahead", ["Black-Ice"]),
        ("black  ice", ["black  ice"]),
        ("blackice", []),
        ("un-frost-ed", ["frost"]),
        ("", []),
    ]:
        pattern = word_pattern(WORDS)
        assert pattern is not None, text
        assert pattern.findall(text) == found, text


def test_signs_in_a_word_mean_themselves():
    pattern = word_pattern(("a.b", "c+"))
    assert pattern is not None
    assert pattern.findall("axb a.b cc c+") == ["a.b", "c+"]
