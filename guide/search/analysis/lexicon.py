"""Holds the words of the guide with their weights, to complete prefixes and to correct typos."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from guide.stored.values import from_json

# Limits of the completions of one prefix. More words would cost time and change no ranking.
MOST_COMPLETIONS = 120  # words
MOST_COMPLETED_WEIGHT = 3_000  # sum of weights


class Lexicon:
    """Every folded word of the guide with its weight: the sum of the field boosts over its occurrences."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = dict(weights)
        self._sorted = sorted(self._weights)
        by_weight = sorted(self._sorted, key=self._weights.__getitem__, reverse=True)
        self._ranks = {word: rank for rank, word in enumerate(by_weight)}

    def as_data(self) -> Mapping[str, float]:
        """Return what `from_data` reads: the weights, from which all else is computed."""
        return self._weights

    @classmethod
    def from_data(cls, data: bytes) -> "Lexicon":
        """Return the lexicon in `data`. Raise StoredDataError if it is damaged."""
        return cls(from_json(dict[str, float], data))

    def __contains__(self, word: str) -> bool:
        return word in self._weights

    def __iter__(self) -> Iterator[str]:
        return iter(self._sorted)

    def __len__(self) -> int:
        return len(self._sorted)

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
        words = sorted(self._sorted[first:last], key=self._ranks.__getitem__)
        completions, weight = [], 0.0
        for word in words[:MOST_COMPLETIONS]:
            completions.append(word)
            weight += self._weights[word]
            if weight > MOST_COMPLETED_WEIGHT:
                break
        return completions

    def by_weight(self) -> Iterator[str]:
        """Return an iterator over all words, weightiest first."""
        return iter(self._ranks)

    def prefixes(self, length: int) -> list[str]:
        """Return the distinct first `length` characters of all words, in alphabetical order."""
        return sorted({word[:length] for word in self._sorted if len(word) >= length})
