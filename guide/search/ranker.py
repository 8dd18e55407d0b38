"""Which entries answer a query, best first: those with all words, then those with most."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from heapq import nlargest
from typing import NamedTuple

from guide.search.cache import Cache
from guide.search.postings import Scores
from guide.search.query import Query
from guide.search.slots import Key, Slot, Slots

# What an entry gains for each word of the query it has, beside the word's own score: most words first.
WORD = 2.0
BUDGET = 1_000_000  # entries in all sums kept


class Ranked(NamedTuple):
    """One entry's number, what its words add up to, and whether it has all words of the query."""

    number: int
    total: float
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Ranking:
    """The best entries, and all that match: those with all words, or those with any where none has all."""

    best: Sequence[Ranked] = ()
    matches: Set[int] = frozenset()
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class _Sum:
    """What several words add up to, and the entries that have all of them."""

    sums: Scores
    whole: Set[int]

    def __len__(self) -> int:
        return len(self.sums)


class Ranker:
    """Ranks entries by adding up the slots of a query's words; exact, whatever is kept from before."""

    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        self._kept: Cache[tuple[Key, ...], _Sum] = Cache(BUDGET)

    def rank(self, query: Query, *, limit: int, allowed: Set[int] | None = None) -> Ranking:
        """Give the best entries; where only some are allowed, those that match among them."""
        slots = self._slots.of(query)
        if not slots:
            return Ranking()
        *head, last = slots
        before = self._sum(head) if head else _Sum({}, last.having)
        whole = before.whole & last.having
        matches: Set[int] = whole
        if whole and (len(whole) >= limit or allowed is not None):
            summed = before.sums.get
            sums = {number: summed(number, 0.0) + (last.scores[number] + WORD) for number in whole}
        else:
            sums = _added(before.sums, last)
            matches = whole or sums.keys()
        if allowed is not None:
            sums = {number: sums[number] for number in matches if number in allowed}
        best = _best(sums, whole, limit)
        return Ranking(best, matches, bool(whole))

    def _sum(self, slots: Sequence[Slot]) -> _Sum:
        """Add up slots from the left, as they were typed: the order decides the last digits."""
        key = tuple(slot.key for slot in slots)
        return self._kept.get(key, lambda: self._summed(slots))

    def _summed(self, slots: Sequence[Slot]) -> _Sum:
        *head, last = slots
        if not head:
            return _Sum(_added({}, last), last.having)
        before = self._sum(head)
        return _Sum(_added(before.sums, last), before.whole & last.having)


def _added(before: Scores, slot: Slot) -> Scores:
    sums = dict(before)
    known = sums.get
    for number, score in slot.scores.items():
        sums[number] = known(number, 0.0) + (score + WORD)
    return sums


def _best(sums: Scores, whole: Set[int], limit: int) -> list[Ranked]:
    """Give the best, whole ones first; of equals the one that stands first in the guide."""
    with_all = {number: sums[number] for number in whole if number in sums}
    best = [Ranked(number, total, is_whole=True) for number, total in _largest(with_all, limit)]
    if len(best) < limit and len(sums) > len(with_all):
        rest = {number: total for number, total in sums.items() if number not in whole}
        best += [Ranked(number, total, is_whole=False) for number, total in _largest(rest, limit - len(best))]
    return best


def _largest(sums: Scores, limit: int) -> list[tuple[int, float]]:
    return nlargest(limit, sums.items(), key=lambda pair: (pair[1], -pair[0]))
