"""Selects the highest scores."""

from collections.abc import Iterable
from operator import itemgetter

Scores = dict[int, float]  # doc id → score
Pair = tuple[int, float]  # doc id and score


def top_n(scores: Scores, limit: int) -> list[Pair]:
    """Return the `limit` highest (doc id, score) pairs, best first."""
    return in_order(scores.items())[:limit]


def in_order(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs with higher scores first, then those with lower doc ids."""
    ascending = sorted(pairs)  # sorted twice, as a key of both would be made in Python for each pair
    ascending.sort(key=itemgetter(1), reverse=True)  # equal scores keep their order
    return ascending
