"""Holds the words of the guide with their weights, to complete prefixes and to correct typos."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

# Limits of the completions of one prefix. More words would cost time and change no ranking.
MOST_COMPLETIONS = 120  # words
MOST_COMPLETED_WEIGHT = 3_000  # sum of weights


class Lexicon:
    """Every folded word of the guide with its weight: the sum of the field boosts over its occurrences."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._sorted = sorted(weights)
        # In this order: so that of thousands of words only those are looked at that are completions.
        self._in_order = array("d", map(weights.__getitem__, self._sorted))

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
        """
        first = bisect_left(self._sorted, prefix)
        last = bisect_left(self._sorted, prefix + "\U0010ffff", first)
        completions, weight = list[str](), 0.0
        weightiest = sorted(range(first, last), key=self._in_order.__getitem__, reverse=True)
        for place in weightiest[:MOST_COMPLETIONS]:
            completions.append(self._sorted[place])
            weight += self._in_order[place]
            if weight > MOST_COMPLETED_WEIGHT:
                break
        return completions

    def prefixes(self, length: int) -> list[str]:
        """Return the distinct first `length` characters of all words; first those of the weightiest words."""
        weights: dict[str, float] = defaultdict(float)
        for word, weight in zip(self._sorted, self._in_order, strict=True):
            if len(word) >= length:
                weights[word[:length]] += weight
        return sorted(weights, key=weights.__getitem__, reverse=True)
