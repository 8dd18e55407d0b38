"""Scores by entry, and the largest of many."""

from collections.abc import Iterable

Scores = dict[int, float]
Pair = tuple[int, float]  # an entry's number and its score


def top_n(scores: Scores, limit: int) -> list[Pair]:
    """Give the largest scores, best first.

    So many stretches have a largest score of at least "least": what is smaller than it need not be sorted.
    """
    pairs: Iterable[Pair] = scores.items()
    if len(scores) > 8 * limit:
        values = list(scores.values())
        step = len(values) // (4 * limit)
        most = sorted([max(values[at : at + step]) for at in range(0, len(values), step)])
        least = most[-limit]
        pairs = [pair for pair in pairs if pair[1] >= least]
    return sorted(pairs, key=by_score)[:limit]


def by_score(pair: Pair) -> tuple[float, int]:
    """Give what pairs are sorted by: the better score, then the smaller number."""
    return -pair[1], pair[0]
