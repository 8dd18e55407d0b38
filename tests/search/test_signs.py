"""A word is one sign: what begins with some letters is known for the next letter as for none before it."""

from guide.search.index.signs import Signs, Sought

WORDS = ("she", "shelter", "shell", "he", "shed", "sh")


def test_typing_on_finds_the_same_words_as_asking_anew():
    for looked_at in [WORDS, WORDS[:3], WORDS[3:]]:
        signs, text = Signs(), "shelter"
        first = signs.written(looked_at)
        for end in range(1, len(text) + 1):
            typed = Sought.of(f" {text[:end]}", signs)
            assert typed.is_in(first) == any(word.startswith(text[:end]) for word in looked_at)
            for word in WORDS:
                assert typed.is_in(signs.written([word])) == word.startswith(text[:end]), (word, text[:end])
