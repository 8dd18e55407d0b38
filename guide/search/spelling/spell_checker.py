"""Corrects typed words: decides whether a word is a typo, and which word was most likely meant."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from guide.search.analysis.analyzer import stem_of
from guide.search.analysis.common_words import is_common_word, read_common_words
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.query import STOP_WORDS
from guide.search.spelling.dictionary import SpellingDictionary
from guide.search.spelling.typos import one_edit_away, typo_cost
from guide.search.weights import Weights

# A query is Spanish, and is not corrected, if over a quarter of its words and at least two are in this set.
SPANISH = frozenset(
    """con de del donde dónde el en es esta está hay la las los mi para por que qué quien quién se si sin su
    un una y yo""".split()
)
# A word is split into two words of a name if both weigh this many times as much as the unsplit word.
NAME_IS_USUAL = 4
REMEMBERED = 256  # words; typing asks for those of a sentence again at each key


class StemSet(Protocol):
    """The set of stems that the index has."""

    def __contains__(self, stem: str, /) -> bool: ...


class SpellChecker:
    """Corrects typed words to words of the guide, of its thesaurus and of its danger words."""

    def __init__(  # noqa: PLR0913 - each argument is something that a word can be known by
        self,
        lexicon: Lexicon,
        *,
        typed: Set[str] = frozenset(),
        stems: StemSet,
        danger: Set[str] = frozenset(),
        places: Set[str] = frozenset(),
        names: Iterable[Sequence[str]] = (),
        weights: Weights,
    ) -> None:
        self._lexicon = lexicon
        self._typed = typed
        self._stems = stems
        self._weights = weights
        self._dictionary = SpellingDictionary(lexicon, typed, danger=danger, places=places, weights=weights)
        # By two adjacent words of a name, written as one word, the length of the first.
        self._name_pairs = {a + b: len(a) for name in names for a, b in pairwise(name)}
        self._sorted_pairs = sorted(self._name_pairs)
        self._corrected = lru_cache(maxsize=REMEMBERED)(self._correct)
        read_common_words()  # read now, because the stick may be removed before the words are needed

    def warm(self) -> Iterator[None]:
        """Fill the lookup table for words with two typos in small steps, before a keystroke needs it."""
        yield from self._dictionary.warm()

    def correct_all(self, words: Sequence[str], *, is_prefix: bool) -> list[str]:
        """Return the correction of each folded word, or the word itself. An empty word stays empty.

        `is_prefix` means that the user is still typing the last word.
        """
        spanish = [word for word in words if word in SPANISH]
        if len(set(spanish)) > 1 and len(spanish) > len(words) / 4:
            return list(words)
        last = len(words) - 1
        return [
            word
            if self._is_part_of_known_word(words, at)
            else self.correct(word, is_prefix=is_prefix and at == last)
            for at, word in enumerate(words)
        ]

    def _is_part_of_known_word(self, words: Sequence[str], at: int) -> bool:
        """Return whether the word at index `at` makes one known word with a neighbour ("sex tortion")."""
        with_next = "".join(words[at : at + 2]) if at + 1 < len(words) else ""
        with_previous = "".join(words[at - 1 : at + 1]) if at else ""
        return with_next in self._dictionary or with_previous in self._dictionary

    def correct(self, word: str, *, is_prefix: bool) -> str:
        """Return the word or two words that were most likely meant by `word`, or `word` if it is no typo."""
        return self._corrected(word, is_prefix=is_prefix)

    def _correct(self, word: str, *, is_prefix: bool) -> str:
        if len(word) < self._weights.shortest_corrected or not word.isalpha() or word in STOP_WORDS:
            return word
        name = self._split_name(word, is_prefix=is_prefix)
        if name or self._is_known(word) or (is_prefix and self._is_known_prefix(word)):
            return name or word
        if is_common_word(word):
            return self._correct_english_word(word) or word
        two_words = self._split_in_two(word, is_prefix=is_prefix)
        nearest = self._dictionary.likeliest(word, self._dictionary.one_edit_from(word))
        if not nearest and is_prefix:
            nearest = self._complete_mistyped_prefix(word)
        return (
            two_words
            or nearest
            or self._dictionary.likeliest(word, self._dictionary.two_edits_from(word))
            or word
        )

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

    def _split_name(self, word: str, *, is_prefix: bool) -> str:
        """Return two adjacent words of a name that were typed without a blank, or "" if there is none.

        With `is_prefix` the second word may still be incomplete.
        """
        pair = word if word in self._name_pairs else ""
        if not pair and is_prefix and len(word) >= self._weights.shortest_two_typos:
            at = bisect_left(self._sorted_pairs, word)
            begun = self._sorted_pairs[at : at + 1]
            pair = begun[0] if begun and begun[0].startswith(word) else ""
        words = (pair[: self._name_pairs[pair]], pair[self._name_pairs[pair] :]) if pair else ()
        if words and len(words[0]) >= len(word):
            return ""  # the user is still typing the first of the two words
        usual = min(map(self._lexicon.weight, words), default=0.0)
        known = self._lexicon.completions(word)[:1] if is_prefix else [word]
        unusual = max(map(self._lexicon.weight, known), default=0.0)
        return " ".join(words) if usual > NAME_IS_USUAL * unusual else ""

    def _correct_english_word(self, word: str) -> str:
        """Return the known word most likely meant by `word`, an English word, or "" if none is likely."""
        near = (other for other in self._dictionary.one_edit_from(word) if other[0] == word[0])
        return self._dictionary.likeliest(word, (other for other in near if self._may_replace(word, other)))

    def _may_replace(self, word: str, other: str) -> bool:
        """Return whether `word`, an English word, may be a typo of `other`.

        A danger word needs two swapped letters: "ropes" and "hinging" are no danger.
        """
        weights = self._weights
        cost = typo_cost(word, other, weights=weights)
        if cost <= weights.typo_swapped:
            return self._dictionary.is_danger(other) or self._dictionary.is_common_target(other)
        is_long = len(word) > weights.shortest_corrected
        return is_long and cost <= weights.english_word_typo and self._dictionary.is_common_target(other)

    def _split_in_two(self, word: str, *, is_prefix: bool) -> str:
        """Return the most frequent two guide words that make up `word`, with a blank between; else ""."""
        best, highest = "", 0.0
        for at in range(3, len(word) - 2):
            first, second = word[:at], word[at:]
            if first not in self._lexicon:
                continue
            weight = self._lexicon.weight(second)
            if not weight and is_prefix:
                weight = max(map(self._lexicon.weight, self._lexicon.completions(second)[:1]), default=0.0)
            common = min(self._lexicon.weight(first), weight)
            if common > highest:
                best, highest = f"{first} {second}", common
        return best

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
