"""Finds the known words one or two edits away from a typed word, and scores how likely each was meant."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from itertools import chain
from math import log

from guide.search.analysis.lexicon import Lexicon
from guide.search.spelling.typos import letter_mask, one_edit_away, typo_cost, within_two_edits
from guide.search.weights import Weights

STEP = 1_000  # words that are added to the lookup table in one step of warming up


class SpellingDictionary:
    """The words that typos are corrected to: words of the guide, of the thesaurus, and danger words."""

    def __init__(
        self,
        lexicon: Lexicon,
        typed: Set[str],
        *,
        danger: Set[str],
        places: Set[str] = frozenset(),
        weights: Weights,
    ) -> None:
        self._lexicon = lexicon
        self._typed = typed | danger
        self._weights = weights
        self._others = frozenset(each for each in (*self._typed, *places) if each not in lexicon)
        # Words with their letter masks, by first letter and length: quick tests that rule out most words.
        self._by_shape: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        self._preparation = self._prepare()

    def __contains__(self, word: str) -> bool:
        return word in self._lexicon or word in self._others

    def warm(self) -> Iterator[None]:
        """Fill the lookup table of `two_edits_from`. Each step of the iteration checks STEP words."""
        yield from self._preparation

    def _prepare(self) -> Iterator[None]:
        for number, word in enumerate(chain(self._lexicon, self._others)):
            # A rare word that is two edits away is almost always similar by chance.
            is_common = self._lexicon.weight(word) >= self._weights.two_typo_target
            if word.isalpha() and (word in self._typed or is_common):
                self._by_shape[word[0], len(word)].append((word, letter_mask(word)))
            if number % STEP == 0:
                yield

    def one_edit_from(self, word: str) -> Set[str]:
        """Return the known words that are one edit away from `word`."""
        near = one_edit_away(word)
        return self._lexicon.among(near) | (near & self._others)

    def two_edits_from(self, word: str) -> Iterator[str]:
        """Yield the known words within two edits of `word`, if `word` is long enough for two typos.

        The first letter of each yielded word is the first or second letter of `word`.
        """
        if len(word) < self._weights.shortest_two_typos:
            return
        for _ in self._preparation:
            pass
        mask = letter_mask(word)
        for longer in range(-2, 3):
            # A missing or added letter changes at most one bit of the mask, a wrong letter at most two bits.
            most = 4 - abs(longer)
            for first in {word[0], word[1]}:
                for other, other_mask in self._by_shape.get((first, len(word) + longer), ()):
                    if (mask ^ other_mask).bit_count() <= most and within_two_edits(word, other):
                        yield other

    def likeliest(self, word: str, candidates: Iterable[str]) -> str:
        """Return the candidate that was most likely meant by the typed `word`, "" without candidates."""
        return max(candidates, key=lambda other: (self.likelihood(word, other), other), default="")

    def likelihood(self, word: str, candidate: str, *, completion: str = "") -> float:
        """Return a score of how likely `candidate` was meant by the typed `word`; higher is likelier.

        The score is the logarithm of the candidate's weight minus the penalty of the typo. If `candidate`
        is only a prefix, `completion` is the word whose weight counts.
        """
        weights = self._weights
        weight = self._lexicon.weight(completion or candidate) + (1.0 if candidate in self._typed else 0.0)
        return log(1 + weight) - weights.typo_penalty * typo_cost(word, candidate, weights=weights)
