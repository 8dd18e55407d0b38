import pytest

from guide.content.lists import WordLists
from guide.handout.topic_words import TopicWords
from tests.handout.samples import TOPIC_WORDS


@pytest.mark.parametrize(
    ("text", "reveals"),
    [
        ("frost", True),
        ("FROST!", True),
        ("defrosting", False),
        ("black ice", True),
        ("Black-ice", True),
        ("black\u2011ice", True),
        ("black\u2014ice", True),
        ("black\n  ice", True),
        ("fro\u00adst", True),
        ("ｆｒｏｓｔ", True),
        ("snowflake", True),
        ("Frost Street", True),
        ("see www.blackicehelp.org today", True),
        ("ask@defrosting.example", True),
        ("https://example.org/%66rost", True),
        ("https://example.org/a?b=black_ice", True),
        ("https://example.org/tea", False),
        ("fr0st", True),
        ("f r o s t", True),
        ("b1ack ice", True),
        ("https://fr0st-help.example", True),
        ("https://example.org/f.r.o.s.t", True),
        ("fro-st", True),
        ("fro/st", True),
        ("defro-sting", False),
        ("#stopsnowflakes", True),
        ("Antisnow-flaketeam", True),
        ("theblackice", True),
        ("black icebergs", False),
        ("Room 7, 1-800-555-0199, ages 5 - 8", False),
        ("", False),
    ],
)  # fmt: skip
def test_what_reveals_the_topic(text, reveals):
    assert TopicWords(TOPIC_WORDS).reveals(text) is reveals


def test_a_pack_without_words_has_nothing_to_hide():
    assert not TopicWords(WordLists()).reveals("frost https://frost.example")


def test_a_long_word_holds_nothing_up():
    assert not TopicWords(TOPIC_WORDS).reveals("x" * 1_000_000)
    assert TopicWords(TOPIC_WORDS).reveals("x." * 300_000 + "frost")


def test_the_first_neutral_text_is_taken_and_empty_ones_are_passed_over():
    words = TopicWords(TOPIC_WORDS)
    assert words.first_neutral("", "Frost Line", "Winter Line", "A line") == "Winter Line"
    assert words.first_neutral("", "Frost Line") == ""
