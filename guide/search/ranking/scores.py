"""Selects the highest scores."""

from collections.abc import Iterable
from operator import itemgetter

Scores = dict[int, float]  # doc id → score
Pair = tuple[int, float]  # doc id and score


def top_n(scores: Scores, limit: int) -> list[Pair]:
    """Return the `limit` highest (doc id, score) pairs, best first.

    Drops most pairs before sorting: the scores are cut into at least 4 × `limit` slices of equal length.
    The `limit`-th highest of the slices' maxima is a lower bound of the result's scores.
    """
    if len(scores) > 8 * limit:
        values = list(scores.values())
        step = len(values) // (4 * limit)
        maxima = sorted([max(values[at : at + step]) for at in range(0, len(values), step)])
        lower_bound = maxima[-limit]
        return in_order([(doc_id, score) for doc_id, score in scores.items() if score >= lower_bound])[:limit]
    return in_order(scores.items())[:limit]


def in_order(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs with higher scores first, then those with lower doc ids."""
    ascending = sorted(pairs)  # sorted twice, as a key of both would be made in Python for each pair
    ascending.sort(key=itemgetter(1), reverse=True)  # equal scores keep their order
    return ascending
