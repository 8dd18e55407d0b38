"""Finds the entries that have all of some frequent terms, and bounds the means of their scores, at once."""

from collections.abc import Sequence

from guide.search.index.long_postings import LEVELS, Levels, LongPostings
from guide.search.ranking.lanes import Lanes

MOST_COMMON = 40  # terms
_ROUNDING = 200 / LEVELS  # leaves room for 1 of each term, and for factors that are rounded up


def common_levels(lanes: Lanes, terms: Sequence[LongPostings]) -> Levels:
    """Return the levels of entries that have all of up to MOST_COMMON terms, scored with the means."""
    levels = [each.read_levels() for each in terms]
    shares = [each.step / len(levels) for each in levels]
    step = sum(shares) / _ROUNDING
    sums, mask = lanes.ones * len(levels), lanes.all  # 1 for each term, as `times` is less than 1 too low
    for each, share in zip(levels, shares, strict=True):
        numbers = lanes.spread(each.numbers)
        mask &= lanes.present(numbers)
        sums += lanes.times(numbers, share / step)
    return Levels(lanes.bytes_of(sums & lanes.filled(mask)), step)
