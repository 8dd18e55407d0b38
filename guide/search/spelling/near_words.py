"""Finds the known words that are one or two typos away from a word, and weighs them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from math import log

from guide.search.analysis.lexicon import Lexicon
from guide.search.spelling.typos import letter_mask, one_edit_away, typo_cost, within_two_edits
from guide.search.weights import Weights

STEP = 1_000  # words that are prepared in one step of warming up


class NearWords:
    """Known words to correct typos to: those of the guide, of the thesaurus and of the danger words."""

    def __init__(self, lexicon: Lexicon, typed: Set[str], *, danger: Set[str], weights: Weights) -> None:
        self._lexicon = lexicon
        self._danger = danger
        self._typed = typed | danger
        self._weights = weights
        self._known = frozenset((*lexicon, *self._typed))
        # By first letter and length, each word with its letters: both rule out most words cheaply.
        self._by_shape: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        self._preparation = self._prepare()

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def warm(self) -> Iterator[None]:
        """Prepare the search for two typos in small steps."""
        yield from self._preparation

    def _prepare(self) -> Iterator[None]:
        for number, word in enumerate(self._known):
            # Two typos lead to words of a single occurrence by chance only.
            is_common = self._lexicon.weight(word) >= self._weights.two_typo_target
            if word.isalpha() and (word in self._typed or is_common):
                self._by_shape[word[0], len(word)].append((word, letter_mask(word)))
            if number % STEP == 0:
                yield

    def one_typo(self, word: str) -> Set[str]:
        """Return the known words one typo away."""
        return one_edit_away(word) & self._known

    def two_typos(self, word: str) -> Iterator[str]:
        """Yield the known words up to two typos away whose first letter is one of the first two of `word`."""
        if len(word) < self._weights.shortest_two_typos:
            return
        for _ in self._preparation:
            pass
        mask = letter_mask(word)
        for longer in range(-2, 3):
            # A missing or added letter changes one letter of the mask at most, a wrong one two.
            most = 4 - abs(longer)
            for first in {word[0], word[1]}:
                for other, other_mask in self._by_shape.get((first, len(word) + longer), ()):
                    if (mask ^ other_mask).bit_count() <= most and within_two_edits(word, other):
                        yield other

    def is_common_target(self, word: str) -> bool:
        """Return whether a word is common enough in the guide that an English word may be a typo of it."""
        return word in self._danger or self._lexicon.weight(word) >= self._weights.english_word_target

    def likeliest(self, word: str, near: Iterable[str]) -> str:
        """Return the one of the words `near` that was most likely meant by `word`, "" if there is none."""
        return max(near, key=lambda other: (self.likelihood(word, other), other), default="")

    def likelihood(self, word: str, near: str, *, whole: str = "") -> float:
        """Return how likely `near` was meant: the logarithm of its weight minus the penalties of the typo.

        If `near` is only a prefix, `whole` is the word that it is the prefix of.
        """
        weights = self._weights
        weight = self._lexicon.weight(whole or near) + (1.0 if near in self._typed else 0.0)
        weight += weights.danger_word if near in self._danger else 0.0
        first_letter = 0.0 if word[:1] == near[:1] else weights.first_letter_penalty
        return log(1 + weight) - weights.typo_penalty * typo_cost(word, near, weights=weights) - first_letter
