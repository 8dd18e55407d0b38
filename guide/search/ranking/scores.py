"""Scores by doc id, and the highest of many."""

from collections.abc import Iterable

Scores = dict[int, float]
Pair = tuple[int, float]  # doc id and score


def top_n(scores: Scores, limit: int) -> list[Pair]:
    """Return the `limit` highest (doc id, score) pairs, best first.

    Drops candidates before sorting: of 4 × `limit` equal slices, `limit` have a maximum of at least `least`,
    so nothing lower can be among the best.
    """
    pairs: Iterable[Pair] = scores.items()
    if len(scores) > 8 * limit:
        values = list(scores.values())
        step = len(values) // (4 * limit)
        maxima = sorted([max(values[at : at + step]) for at in range(0, len(values), step)])
        least = maxima[-limit]
        pairs = [pair for pair in pairs if pair[1] >= least]
    return sorted(pairs, key=by_score)[:limit]


def by_score(pair: Pair) -> tuple[float, int]:
    """Return the sort key of a pair: higher scores first, then lower doc ids."""
    return -pair[1], pair[0]
