"""A word is one sign: what begins with some letters is known for the next letter as for none before it."""

import pytest

from guide.search.index.signs import Signs, Sought

WORDS = ("she", "shelter", "shell", "he", "shed", "sh")


@pytest.mark.parametrize("looked_at", [WORDS, WORDS[:3], WORDS[3:]])
def test_typing_on_finds_the_same_words_as_asking_anew(looked_at):
    signs, text = Signs(), "shelter"
    first = signs.written(looked_at)
    for end in range(1, len(text) + 1):
        typed = Sought.of(f" {text[:end]}", signs)
        assert typed.is_in(first) == any(word.startswith(text[:end]) for word in looked_at)
        for word in WORDS:
            assert typed.is_in(signs.written([word])) == word.startswith(text[:end]), (word, text[:end])


def test_a_letter_taken_back_finds_more_again():
    signs = Signs()
    shed = signs.written(["shed"])
    found = [Sought.of(f" {typed}", signs).is_in(shed) for typed in ("she", "shel", "she", "sh", "x")]
    assert found == [True, False, True, True, False]
