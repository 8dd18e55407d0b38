"""Texts of other programs become plain text: their lines stay, and what shows nothing goes."""

import pytest

from guide.directory.importing.plain_text import one_line, plain_text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Beds, soup", "Beds, soup"),
        ("<p>Beds</p><ul><li>soup</li><li>coats</li></ul>", "Beds\n\n- soup\n- coats"),
        ("Beds\\r\\nsoup\r\ncoats", "Beds\nsoup\ncoats"),
        ("• soup\n•coats", "- soup\n- coats"),
        ("Beds &amp;amp; soup", "Beds & soup"),
        ("Be\x07ds\x1cand\tsoup\nDon’t\x00call", "Be ds and soup\nDon’t call"),  # each sign a blank
        ("x &lt;b&gt;bold&lt;/b&gt;", "x bold"),
        ("a < b and c > d", "a < b and c > d"),
        ("a &lt; b, under &lt;18", "a < b, under <18"),
        ("Beds\\tsoup_x000D_\ncoats", "Beds soup\ncoats"),
        ("**Food** shelf", "Food shelf"),
        ("* **Soup** daily\n*Beds\n*always* open\n2 ** 3", "- Soup daily\n- Beds\n*always* open\n2 ** 3"),
        ("Be\u200bds\u202e\nso\xadup", "Be ds\nsoup"),
    ],
)
def test_a_text_becomes_plain(given, expected):
    assert plain_text(given) == expected
    assert one_line(given) == " ".join(expected.split())


def test_empty_places_of_a_list_are_left_out():
    assert plain_text("Teen,    ,    ") == "Teen"
    assert plain_text("   ,    ,    ") == ""
    assert plain_text("English, , Spanish,,Somali, ,") == "English, Spanish, Somali"
    assert plain_text("12 Main Street,\nSuite 2,") == "12 Main Street,\nSuite 2,"
