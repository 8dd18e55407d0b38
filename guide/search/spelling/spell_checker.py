"""Corrects typed words: decides whether a word is a typo, and which word was most likely meant."""

from collections.abc import Container, Iterator, Sequence, Set
from functools import lru_cache

from guide.search.analysis.analyzer import stem_of
from guide.search.analysis.common_words import is_common_word, read_common_words
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.query import STOP_WORDS
from guide.search.spelling.dictionary import SpellingDictionary
from guide.search.spelling.typos import one_edit_away
from guide.search.weights import Weights

FEWEST_OF_A_LANGUAGE = 2  # words by which a text of another language is known
REMEMBERED = 256  # words; typing asks for those of a sentence again at each key


class SpellChecker:
    """Corrects typed words to words of the guide, of its thesaurus and of its danger words."""

    def __init__(  # noqa: PLR0913 - each argument is something that a word can be known by
        self,
        lexicon: Lexicon,
        *,
        typed: Set[str] = frozenset(),
        stems: Container[str],
        danger: Set[str] = frozenset(),
        places: Set[str] = frozenset(),
        weights: Weights,
    ) -> None:
        self._lexicon = lexicon
        self._typed = typed
        self._stems = stems
        self._weights = weights
        self._dictionary = SpellingDictionary(lexicon, typed, danger=danger, places=places, weights=weights)
        self._corrected = lru_cache(maxsize=REMEMBERED)(self._correct)
        read_common_words()  # read now, because the stick may be removed before the words are needed

    def warm(self) -> Iterator[None]:
        """Fill the lookup table for words with two typos in small steps, before a keystroke needs it."""
        yield from self._dictionary.warm()

    def correct_all(self, words: Sequence[str], *, is_prefix: bool) -> list[str]:
        """Return the correction of each folded word, or the word itself. An empty word stays empty.

        `is_prefix` means that the user is still typing the last word.
        """
        last = len(words) - 1
        meant = [
            word
            if self._is_part_of_known_word(words, at)
            else self.correct(word, is_prefix=is_prefix and at == last)
            for at, word in enumerate(words)
        ]
        # Where as many words can't be known as were corrected, the text is of another language.
        strange = sum(not (self._is_known(word) or _is_english(word)) for word in filter(None, meant))
        corrected = sum(map(str.__ne__, words, meant))
        return list(words) if strange >= max(FEWEST_OF_A_LANGUAGE, corrected) else meant

    def _is_part_of_known_word(self, words: Sequence[str], at: int) -> bool:
        """Return whether the word at index `at` makes one known word with a neighbour ("sex tortion")."""
        with_next = "".join(words[at : at + 2]) if at + 1 < len(words) else ""
        with_previous = "".join(words[at - 1 : at + 1]) if at else ""
        return with_next in self._dictionary or with_previous in self._dictionary

    def correct(self, word: str, *, is_prefix: bool) -> str:
        """Return the word that was most likely meant by `word`, or `word` if it is no typo."""
        return self._corrected(word, is_prefix=is_prefix)

    def _correct(self, word: str, *, is_prefix: bool) -> str:
        if len(word) < self._weights.shortest_corrected or not word.isalpha():
            return word
        if self._is_known(word) or _is_english(word) or (is_prefix and self._is_known_prefix(word)):
            return word
        nearest = self._dictionary.likeliest(word, self._dictionary.one_edit_from(word))
        if not nearest and is_prefix:
            nearest = self._complete_mistyped_prefix(word)
        return nearest or self._dictionary.likeliest(word, self._dictionary.two_edits_from(word)) or word

    def suggestions(self, word: str, number: int) -> list[str]:
        """Return up to `number` known words that are one or two edits away from `word`, likeliest first."""
        if not word.isalpha():
            return []
        near = {*self._dictionary.one_edit_from(word), *self._dictionary.two_edits_from(word)}
        near.discard(word)
        return sorted(near, key=lambda other: (-self._dictionary.likelihood(word, other), other))[:number]

    def _is_known(self, word: str) -> bool:
        return word in self._dictionary or stem_of(word) in self._stems

    def _is_known_prefix(self, prefix: str) -> bool:
        return self._lexicon.has_prefix(prefix) or any(word.startswith(prefix) for word in self._typed)

    def _complete_mistyped_prefix(self, word: str) -> str:
        """Return the likeliest guide word that begins with a prefix one edit away from `word`; else ""."""
        prefixes = (other for other in one_edit_away(word) if self._lexicon.has_prefix(other))
        # A short prefix may have no completion: it may begin words of addresses and sources only.
        completed = {first for other in prefixes for first in self._lexicon.completions(other)[:1]}
        return max(
            completed,
            key=lambda other: (
                self._dictionary.likelihood(word, other[: len(word)], completion=other),
                other,
            ),
            default="",
        )


def _is_english(word: str) -> bool:
    return word in STOP_WORDS or is_common_word(word)
