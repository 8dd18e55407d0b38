"""Exactly the words of the list of English words are common words."""

from pathlib import Path

from guide.search.analysis import common_words as module
from guide.search.analysis.common_words import is_common_word

WORDS = (Path(module.__file__).parent / "assets" / "english.txt").read_text(encoding="utf-8").split()


def test_every_word_of_the_list_is_known():
    assert len(WORDS) > 30_000
    assert all(map(is_common_word, WORDS))


def test_nothing_else_is_known():
    known = set(WORDS)
    near = {
        other
        for word in WORDS[::11]
        for other in (f"{word}q", word[1:], word[:-1], f"z{word}", f"{word} {word}")
    }
    assert [word for word in near if is_common_word(word) != (word in known)] == []


def test_what_is_no_word_is_not_known():
    assert [
        text for text in ["", "\n", " ", "a\nb", "\U0010ffff", "0", "trainng"] if is_common_word(text)
    ] == []
