"""Classifies short texts by weights of their words, pairs of words and letters, learned from examples.

Weights are data: one line for each sign of a text, made by a command of `build/content`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import exp, sqrt

from guide.search.analysis.analyzer import words_of

LETTERS = (3, 4, 5)  # of a word, with its edges
STEP, FIRST, MIDDLE, LAST = (
    0.2,
    33,
    79,
    126,
)  # a class is one character from FIRST on, a weight steps from MIDDLE
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
        names, bias = zip(*(each.rsplit(":", 1) for each in head.split()), strict=True)
        weights, known = {}, dict[str, tuple[int, float]]()
        for row in rows:
            sign, pairs = row.split(" ")
            each = [pairs[at : at + 2] for at in range(0, len(pairs), 2)]
            for pair in each:
                if pair not in known:  # few differ, and reading takes time
                    known[pair] = ord(pair[0]) - FIRST, (ord(pair[-1]) - MIDDLE) * STEP
            weights[sign] = tuple([known[pair] for pair in each])
        if not all(0 <= number < len(names) for number, _ in known.values()):
            raise ValueError
        return cls(names, tuple(map(float, bias)), weights)

    def write(self) -> str:
        """Return the model as text: the classes with their biases, then a line for each sign, in order.

        After the sign and a blank come two characters for each class: the class and its weight.
        """
        head = " ".join(f"{name}:{bias:.2f}" for name, bias in zip(self.classes, self.bias, strict=True))
        rows = ((sign, _written(pairs)) for sign, pairs in sorted(self.weights.items()))
        return "\n".join([head, *(f"{sign} {pairs}" for sign, pairs in rows if pairs), ""])

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
        """Return the probability of each class, by itself."""
        return {name: chance(total) for name, total in zip(self.classes, self.sums(words), strict=True)}


def chance(total: float) -> float:
    """Return the probability that a sum of weights stands for."""
    return 1 / (1 + exp(-max(-500.0, min(500.0, total))))


def _written(pairs: Iterable[tuple[int, float]]) -> str:
    """Return classes and weights as characters, without those that round to nothing."""
    steps = (
        (number, max(FIRST - MIDDLE, min(LAST - MIDDLE, round(weight / STEP)))) for number, weight in pairs
    )
    return "".join(f"{chr(FIRST + number)}{chr(MIDDLE + step)}" for number, step in steps if step)


def folded(text: str) -> list[str]:
    """Return the folded words of a text."""
    return [word.surface for word in words_of(text)]
