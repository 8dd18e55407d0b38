"""Holds the words of the guide with their weights, to complete prefixes and to correct typos."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import compress
from operator import not_

from guide.search.analysis.analyzer import stem_of

# Limits of the completions of one prefix. More words would cost time and change no ranking.
MOST_COMPLETIONS = 120  # words
MOST_COMPLETED_WEIGHT = 3_000  # sum of weights
SHORTEST_ASIDE = 4  # letters; fewer of an address or a source find a page by chance
SHORT = 2  # letters of a prefix whose completions, out of thousands of words, are kept

_DIGITS = 6  # of a weight after the point, so that the order in which it was summed makes no difference


@dataclass(frozen=True)
class StoredLexicon:
    """The words of a guide with their weights, as they are stored: see `Lexicon`.

    `asides` has the words of addresses and sources with their weights there, which are part of those in
    `weights`.
    """

    weights: dict[str, float]
    asides: dict[str, float] = field(default_factory=dict)

    def plus(self, other: "StoredLexicon", factor: int = 1) -> "StoredLexicon":
        """Return the words of both, or with the factor -1 without those of the other."""
        return StoredLexicon(
            _summed(self.weights, other.weights, factor), _summed(self.asides, other.asides, factor)
        )


def rounded(weights: Mapping[str, float]) -> dict[str, float]:
    """Return the weights as they are stored, without those that are nothing."""
    return {word: found for word, weight in weights.items() if (found := round(weight, _DIGITS))}


def _summed(one: Mapping[str, float], other: Mapping[str, float], factor: int) -> dict[str, float]:
    changed = {word: one.get(word, 0.0) + factor * weight for word, weight in other.items()}
    return rounded({**one, **changed})


class Lexicon:
    """Every folded word of the guide with its weight: the sum of the field boosts over its occurrences.

    `asides` are the words that only addresses and sources have.
    """

    def __init__(self, weights: Mapping[str, float], asides: Set[str] = frozenset()) -> None:
        self._weights = weights
        self._sorted = sorted(weights)
        # In this order: so that of thousands of words only those are looked at that are completions.
        self._in_order = array("d", map(weights.__getitem__, self._sorted))
        self._aside = bytes(map(asides.__contains__, self._sorted))
        self._of_short: dict[str, list[int]] = {}

    @classmethod
    def of(cls, stored: StoredLexicon) -> "Lexicon":
        """Return the lexicon of these words."""
        weights = stored.weights
        asides = {word for word, weight in stored.asides.items() if weight == weights.get(word)}
        return cls(weights, asides)

    def __contains__(self, word: str) -> bool:
        return word in self._weights

    def __iter__(self) -> Iterator[str]:
        return iter(self._sorted)

    def __len__(self) -> int:
        return len(self._sorted)

    def among(self, words: Set[str]) -> Set[str]:
        """Return those of `words` that the guide has."""
        return words & self._weights.keys()

    def weight(self, word: str) -> float:
        """Return the weight of `word`, 0 if the guide does not have the word."""
        return self._weights.get(word, 0.0)

    def has_prefix(self, prefix: str) -> bool:
        """Return whether any word of the guide begins with `prefix`."""
        at = bisect_left(self._sorted, prefix)
        return at < len(self._sorted) and self._sorted[at].startswith(prefix)

    def completions(self, prefix: str) -> list[str]:
        """Return the weightiest words that begin with `prefix`, weightiest first.

        The list ends after MOST_COMPLETIONS words, or when the sum of weights exceeds MOST_COMPLETED_WEIGHT.
        Words of addresses and sources are completed from SHORTEST_ASIDE letters on.
        """
        return [self._sorted[place] for place in self._completions(prefix)]

    def completions_with_stems(self, prefix: str) -> Iterator[tuple[str, str]]:
        """Return these words, each with its stem."""
        return ((word, stem_of(word)) for word in self.completions(prefix))

    def _completions(self, prefix: str) -> list[int]:
        """Return the places of the completions in the alphabetical order."""
        if prefix in self._of_short:
            return self._of_short[prefix]
        first = bisect_left(self._sorted, prefix)
        last = bisect_left(self._sorted, prefix + "\U0010ffff", first)
        places: Iterable[int] = range(first, last)
        if len(prefix) < SHORTEST_ASIDE:
            places = compress(places, map(not_, self._aside[first:last]))
        completions, weight = list[int](), 0.0
        for place in self._weightiest_first(places)[:MOST_COMPLETIONS]:
            completions.append(place)
            weight += self._in_order[place]
            if weight > MOST_COMPLETED_WEIGHT:
                break
        if completions and len(prefix) <= SHORT:
            self._of_short[prefix] = completions
        return completions

    def by_weight(self) -> Iterator[str]:
        """Return an iterator over all words, weightiest first."""
        return map(self._sorted.__getitem__, self._weightiest_first(range(len(self))))

    def _weightiest_first(self, places: Iterable[int]) -> list[int]:
        """Return places of words in the alphabetical order, those of the weightiest first."""
        return sorted(places, key=self._in_order.__getitem__, reverse=True)

    def prefixes(self, length: int) -> list[str]:
        """Return the distinct first `length` characters of all words; first those of the weightiest words."""
        weights: dict[str, float] = defaultdict(float)
        for word, weight in zip(self._sorted, self._in_order, strict=True):
            if len(word) >= length:
                weights[word[:length]] += weight
        return sorted(weights, key=weights.__getitem__, reverse=True)
