"""Scores by entry, and the largest of many."""

from collections.abc import Iterable

Scores = dict[int, float]
Pair = tuple[int, float]  # an entry's number and its score


def largest(scores: Scores, number: int) -> list[Pair]:
    """Give the largest scores, best first.

    So many stretches have a largest score of at least "least": what is smaller than it need not be sorted.
    """
    pairs: Iterable[Pair] = scores.items()
    if len(scores) > 8 * number:
        values = list(scores.values())
        step = len(values) // (4 * number)
        most = sorted([max(values[at : at + step]) for at in range(0, len(values), step)])
        least = most[-number]
        pairs = [pair for pair in pairs if pair[1] >= least]
    return sorted(pairs, key=in_order)[:number]


def in_order(pair: Pair) -> tuple[float, int]:
    """Give what pairs are sorted by: the better score, then the smaller number."""
    return -pair[1], pair[0]
