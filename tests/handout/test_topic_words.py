"""Which texts reveal the topic, however they are written, and which don't."""

from guide.content.lists import WordLists
from guide.handout.topic_words import TopicWords
from tests.handout.samples import TOPIC_WORDS

TELLING = [
    "frost", "FROST!", "black ice", "Black-ice", "black\u2011ice", "black\u2014ice", "black\n  ice",
    "fro\u00adst", "ｆｒｏｓｔ", "snowflake", "Frost Street", "see www.blackicehelp.org today",
    "ask@defrosting.example", "https://example.org/%66rost", "https://example.org/a?b=black_ice", "fr0st",
    "f r o s t", "b1ack ice", "https://fr0st-help.example", "https://example.org/f.r.o.s.t", "fro-st",
    "fro/st", "#stopsnowflakes", "Antisnow-flaketeam", "theblackice",
]  # fmt: skip
HARMLESS = [
    "defrosting", "https://example.org/tea", "defro-sting", "black icebergs",
    "Room 7, 1-800-555-0199, ages 5 - 8", "",
]  # fmt: skip


def test_what_reveals_the_topic():
    words = TopicWords(TOPIC_WORDS)
    assert [text for text in TELLING if not words.reveals(text)] == []
    assert [text for text in HARMLESS if words.reveals(text)] == []


def test_a_pack_without_words_has_nothing_to_hide():
    assert not TopicWords(WordLists()).reveals("frost https://frost.example")


def test_a_long_word_holds_nothing_up():
    assert not TopicWords(TOPIC_WORDS).reveals("x" * 1_000_000)
    assert TopicWords(TOPIC_WORDS).reveals("x." * 300_000 + "frost")


def test_the_first_neutral_text_is_taken_and_empty_ones_are_passed_over():
    words = TopicWords(TOPIC_WORDS)
    assert words.first_neutral("", "Frost Line", "Winter Line", "A line") == "Winter Line"
    assert words.first_neutral("", "Frost Line") == ""
