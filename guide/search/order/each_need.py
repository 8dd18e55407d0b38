"""Moves pages for the several needs that a text tells among the first results."""

from collections.abc import Mapping, Sequence, Set

from guide.search.order.features import FIRST, Candidate

BESIDE = 0.2  # how likely another need of a text is beside the likeliest
REPEATED = 2.5  # what an entry loses that is only for a need that one above it is for


def with_each_need(
    best: Sequence[Candidate], likely: Mapping[str, float], needs: Sequence[Set[str]]
) -> list[Candidate]:
    """Return candidates, best first, of which the first ones are for as many of the likely needs as may be.

    `likely` is how likely each need is, `needs` has those of each entry. The first result stays.
    """
    order, likeliest = list(best), max(likely.values(), default=0.0)
    meant = {need: chance for need, chance in likely.items() if chance >= BESIDE * likeliest}
    if len(meant) < 2:
        return order

    def gain(each: Candidate, met: Set[str]) -> float:
        new = max((meant.get(need, 0.0) for need in needs[each.doc_id] - met), default=0.0)
        return each.score - REPEATED * (each.features.need - new) / likeliest

    for at in range(1, min(FIRST, len(order))):
        met = frozenset().union(*(needs[each.doc_id] for each in order[:at]))
        following = max(order[at:], key=lambda each: gain(each, met))
        order.remove(following)
        order.insert(at, following)
    return order
