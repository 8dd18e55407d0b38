"""Selects the highest scores."""

from collections.abc import Iterable

Scores = dict[int, float]  # doc id → score
Pair = tuple[int, float]  # doc id and score


def top_n(scores: Scores, limit: int) -> list[Pair]:
    """Return the `limit` highest (doc id, score) pairs, best first.

    Drops most pairs before sorting: the scores are cut into at least 4 × `limit` slices of equal length.
    The `limit`-th highest of the slices' maxima is a lower bound of the result's scores.
    """
    pairs: Iterable[Pair] = scores.items()
    if len(scores) > 8 * limit:
        values = list(scores.values())
        step = len(values) // (4 * limit)
        maxima = sorted([max(values[at : at + step]) for at in range(0, len(values), step)])
        lower_bound = maxima[-limit]
        pairs = [pair for pair in pairs if pair[1] >= lower_bound]
    return sorted(pairs, key=by_score)[:limit]


def by_score(pair: Pair) -> tuple[float, int]:
    """Return the sort key of `pair`: higher scores first, then lower doc ids."""
    return -pair[1], pair[0]
