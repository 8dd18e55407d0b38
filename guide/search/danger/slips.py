"""Finds the words of the danger grammar that a typed word stands for: itself, or one that was mistyped."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from guide.search.analysis.common_words import is_common_word
from guide.search.spelling.typos import LETTERS, letter_mask, typo_cost, within_two_edits
from guide.search.weights import Weights

# Letters of a word from which on a slip may be: one, a wrong letter, two, a word run into the next one.
SHORTEST_SLIP, SHORTEST_WRONG, SHORTEST_TWO, SHORTEST_JOINED = 3, 5, 8, 6
SHORTEST_PREFIX = 4  # letters of a danger word that is heard while it is being typed
LONGEST_SLIP = 20  # letters; a longer word is no slip of a danger word
_REPEATED = re.compile(r"(.)\1{2,}")
_NOTHING: frozenset[str] = frozenset()


class Meant(NamedTuple):
    """The meaning of a typed word: the words of the grammar that each word in it may be.

    Only two words that were typed as one have more than one. A slip is no word of the grammar itself.
    """

    words: tuple[frozenset[str], ...]
    is_slip: bool = False


class Slips:
    """The words of a grammar, each for the ways in which it is typed. A word with * is a start of words."""

    def __init__(self, words: Set[str], *, single: Iterable[str], other: Set[str], weights: Weights) -> None:
        self._starts = frozenset(word[:-1] for word in words if word.endswith("*"))
        self._words = frozenset(word for word in words if not word.endswith("*"))
        self._single = sorted(word for word in single if len(word) >= SHORTEST_PREFIX)
        self._other = other
        self._weights = weights
        self._shortest_start = min(map(len, self._starts), default=0)
        # Words with their letter masks, by first letter and length: quick tests that rule out most words.
        self._by_shape: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        for word in self._words:
            if len(word) >= SHORTEST_SLIP and word.isalpha():
                self._by_shape[word[0], len(word)].append((word, letter_mask(word)))
        self.meant = lru_cache(maxsize=20_000)(self._meant)

    def begun(self, word: str) -> Meant:
        """Return what is meant by `word` while it is being typed: a danger word that begins with it."""
        meant = self.meant(word)
        if any(meant.words) or len(word) < SHORTEST_PREFIX or is_common_word(word):
            return meant
        at = bisect_left(self._single, word)
        return Meant((frozenset(each for each in self._single[at : at + 1] if each.startswith(word)),))

    def _meant(self, word: str) -> Meant:
        known = self._known(word)
        if (
            known
            or word in self._other
            or not SHORTEST_SLIP <= len(word) <= LONGEST_SLIP
            or not word.isalpha()
        ):
            return Meant((known,))
        squeezed = _REPEATED.sub(r"\1", word)
        if squeezed != word:
            return Meant((self._known(_REPEATED.sub(r"\1\1", word)) or self._known(squeezed),))
        if is_common_word(word):
            swapped = (each for each in self._near(word, 0) if sorted(each) == sorted(word))
            near = frozenset(each for each in swapped if self._cost(word, each) < self._weights.typo_wrong)
            return Meant((near,), is_slip=True)
        joined = self._joined(word)
        return Meant(joined) if joined else Meant((self._slips_of(word),), is_slip=True)

    def _known(self, word: str) -> frozenset[str]:
        """Return the word itself, the same with the "g" of "-ing", and the starts that it begins with."""
        found = {each for each in (word, f"{word}g" if word.endswith("in") else "") if each in self._words}
        starts = (word[:length] for length in range(self._shortest_start, len(word) + 1))
        return frozenset((*found, *(f"{start}*" for start in starts if start in self._starts)))

    def _joined(self, word: str) -> tuple[frozenset[str], ...]:
        """Return the meanings of two words that were typed as one ("cantbreathe"), or () if it is not two."""
        if len(word) < SHORTEST_JOINED:
            return ()
        for at in range(len(word) - 2, 1, -1):
            if word[:at] in self._words and word[at:] in self._words:
                return frozenset((word[:at],)), frozenset((word[at:],))
        return ()

    def _slips_of(self, word: str) -> frozenset[str]:
        """Return the words that are one edit away; if there are none, the starts, then two edits away."""
        near = frozenset(
            each for longer in (-1, 0, 1) for each in self._near(word, longer) if self._is_slip(word, each)
        )
        if near or len(word) < SHORTEST_WRONG:
            return near
        starts = (each for each in self._starts if each[0] == word[0] and len(each) >= SHORTEST_WRONG)
        begun = frozenset(
            f"{start}*"
            for start in starts
            for end in range(len(start) - 1, len(start) + 2)
            if self._cost(word[:end], start) <= self._weights.typo_wrong
        )
        if begun or len(word) < SHORTEST_TWO:
            return begun
        far = (each for longer in range(-2, 3) for each in self._near(word, longer, most=4))
        return frozenset(each for each in far if each[:2] == word[:2] and within_two_edits(word, each))

    def _near(self, word: str, longer: int, *, most: int = 2) -> Iterator[str]:
        """Yield words that have `longer` letters more than `word`, with `most` other letters at most.

        Their first letter is the first or second letter of `word`, or the first one was left out.
        """
        mask = letter_mask(word)
        for first in {word[0], word[1]}:
            for other, other_mask in self._by_shape.get((first, len(word) + longer), ()):
                if (mask ^ other_mask).bit_count() <= most:
                    yield other
        if longer == 1:
            yield from (each for each in (letter + word for letter in LETTERS) if each in self._words)

    def _is_slip(self, word: str, meant: str) -> bool:
        """Return whether `word` is a likely slip of `meant`. Short words are near to too many others."""
        cost = self._cost(word, meant)
        if len(word) == SHORTEST_SLIP:
            return meant.startswith(word) or cost <= self._weights.typo_swapped
        if word[0] != meant[0] and (cost >= self._weights.typo_wrong or len(meant) < len(word)):
            return False
        return cost < self._weights.typo_wrong or (
            cost == self._weights.typo_wrong and len(word) >= SHORTEST_WRONG
        )

    def _cost(self, word: str, meant: str) -> float:
        return typo_cost(word, meant, weights=self._weights)
