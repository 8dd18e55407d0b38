"""The words of the guide as they are written: what a beginning is completed to, and a slip corrected to."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

# Completions of a beginning: the weightiest first, until so many places in the guide are reached.
MOST_COMPLETIONS = 120
MOST_PLACES = 3_000


class Lexicon:
    """Every word with its weight: in how many places it stands, titles counting more."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = dict(weights)
        self._sorted = sorted(self._weights)
        by_weight = sorted(self._sorted, key=self._weights.__getitem__, reverse=True)
        self._places = {word: place for place, word in enumerate(by_weight)}

    def __reduce__(self) -> tuple[type["Lexicon"], tuple[dict[str, float]]]:
        """Have pickle keep the weights only."""
        return Lexicon, (self._weights,)

    def __contains__(self, word: str) -> bool:
        return word in self._weights

    def __iter__(self) -> Iterator[str]:
        return iter(self._sorted)

    def __len__(self) -> int:
        return len(self._sorted)

    def weight(self, word: str) -> float:
        """Give the weight of a word; 0 where the guide does not have it."""
        return self._weights.get(word, 0.0)

    def begins(self, beginning: str) -> bool:
        """Say whether any word begins so."""
        at = bisect_left(self._sorted, beginning)
        return at < len(self._sorted) and self._sorted[at].startswith(beginning)

    def completions(self, beginning: str) -> list[str]:
        """Give the words that begin so, weightiest first; of very many only as many as matter."""
        first = bisect_left(self._sorted, beginning)
        last = bisect_left(self._sorted, beginning + "\U0010ffff", first)
        words = sorted(self._sorted[first:last], key=self._places.__getitem__)
        kept, places = [], 0.0
        for word in words[:MOST_COMPLETIONS]:
            kept.append(word)
            places += self._weights[word]
            if places > MOST_PLACES:
                break
        return kept

    def by_weight(self) -> Iterator[str]:
        """Give all words, the weightiest first."""
        return iter(self._places)

    def beginnings(self, length: int) -> list[str]:
        """Give what words begin with, so many letters and digits each."""
        return sorted({word[:length] for word in self._sorted if len(word) >= length})
