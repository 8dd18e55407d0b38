"""Classifies short texts by weights of their words, pairs of words and letters, learned from examples.

Weights are data: one line for each sign of a text, made by a command of `build/content`.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import exp, sqrt

from guide.search.analysis.analyzer import words_of

LETTERS = (3, 4, 5)  # of a word, with its edges
SCALE = 10  # weights are stored as whole tenths
EDGE = "~"  # stands before and after a word, of which letters are taken


def signs_of(words: Sequence[str]) -> Iterator[str]:
    """Yield each word, each pair of neighbours ("has_gun") and each three to five letters of folded words."""
    yield from words
    yield from map("_".join, pairwise(words))
    for word in words:
        padded = f"{EDGE}{word}{EDGE}"
        for length in LETTERS:
            yield from (padded[at : at + length] for at in range(len(padded) - length + 1))


@dataclass(frozen=True, slots=True)
class TextModel:
    """The weights of signs for each class. Texts are folded words; a text is of any number of classes."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]  # of a sign: numbers of classes, and weights

    @classmethod
    def parse(cls, text: str) -> "TextModel":
        """Return the model that `write` wrote. Raises ValueError if it is none."""
        head, *rows = text.splitlines()
        classes, bias = zip(*(each.rsplit(":", 1) for each in head.split()), strict=True)
        weights, known = {}, dict[str, tuple[int, float]]()
        for row in rows:
            sign, *pairs = row.split(" ")
            for pair in pairs:
                if pair not in known:  # few differ, and reading takes time
                    number, _, weight = pair.partition(":")
                    known[pair] = int(number), int(weight) / SCALE
            weights[sign] = tuple([known[pair] for pair in pairs])
        if not all(0 <= number < len(classes) for number, _ in known.values()):
            raise ValueError
        return cls(classes, tuple(int(each) / SCALE for each in bias), weights)

    def write(self) -> str:
        """Return the model as text: the classes with their biases, then a line for each sign, in order."""
        head = " ".join(f"{n}:{round(b * SCALE)}" for n, b in zip(self.classes, self.bias, strict=True))
        rows = (
            " ".join(
                [
                    sign,
                    *(f"{number}:{tenths}" for number, weight in pairs if (tenths := round(weight * SCALE))),
                ]
            )
            for sign, pairs in sorted(self.weights.items())
        )
        return "\n".join([head, *rows, ""])

    def sums(self, words: Sequence[str]) -> list[float]:
        """Return the sum of each class for folded words: its bias and the mean weight of known signs.

        Known signs are counted once and divided by the root of their number, as when they were learned.
        """
        return self.sums_of({*signs_of(words)})

    def sums_of(self, signs: Set[str]) -> list[float]:
        """Return the sum of each class for the signs of a text, as `sums` does."""
        known = [found for sign in signs if (found := self.weights.get(sign))]
        share = 1 / sqrt(len(known) or 1)
        sums = list(self.bias)
        for pairs in known:
            for number, weight in pairs:
                sums[number] += weight * share
        return sums

    def likely(self, words: Sequence[str]) -> dict[str, float]:
        """Return the probability of each class, all of them together 1."""
        sums = self.sums(words)
        highest = max(sums, default=0.0)
        powers = [exp(each - highest) for each in sums]
        whole = sum(powers)
        return {name: power / whole for name, power in zip(self.classes, powers, strict=True)}


def folded(text: str) -> list[str]:
    """Return the folded words of a text."""
    return [word.surface for word in words_of(text)]
