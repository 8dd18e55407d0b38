"""Holds the words of the guide with their weights, to complete prefixes and to correct typos."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from guide.search.analysis.analyzer import stem_of

# Limits of the completions of one prefix. More words would cost time and change no ranking.
MOST_COMPLETIONS = 120  # words
MOST_COMPLETED_WEIGHT = 3_000  # sum of weights
SHORT = 2  # letters of a prefix whose completions, out of thousands of words, are kept


class Lexicon:
    """Every folded word of the guide with its weight: the sum of the field boosts over its occurrences."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._sorted = sorted(weights)
        # In this order: so that of thousands of words only those are looked at that are completions.
        self._in_order = array("d", map(weights.__getitem__, self._sorted))
        self._of_short: dict[str, list[int]] = {}

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
        completions, weight = list[int](), 0.0
        for place in self._weightiest_first(range(first, last))[:MOST_COMPLETIONS]:
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
