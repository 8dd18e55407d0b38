"""Which entries answer a query, best first: those with all words, then those with most."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

from guide.search.cache import Cache
from guide.search.postings import Scores
from guide.search.query import Query
from guide.search.slots import Key, Slot, Slots

# What an entry gains for each word of the query it has, beside the word's own score: most words first.
WORD = 2.0
BUDGET = 500_000  # entries in all sums kept


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
            chosen = whole if allowed is None else whole & allowed
            summed = before.sums.get
            sums = {number: summed(number, 0.0) + (last.scores[number] + WORD) for number in chosen}
            return Ranking(_ranked(_largest(sums, limit), is_whole=True), matches, is_whole=True)
        sums = _added(before.sums, last)
        if not whole:
            matches = sums.keys()
            if allowed is not None:
                sums = {number: total for number, total in sums.items() if number in allowed}
            return Ranking(_ranked(_largest(sums, limit), is_whole=False), matches)
        first = sorted(((number, sums[number]) for number in whole), key=_order)
        others = (pair for pair in _largest(sums, limit + len(whole)) if pair[0] not in whole)
        rest = list(islice(others, limit - len(whole)))
        best = (*_ranked(first, is_whole=True), *_ranked(rest, is_whole=False))
        return Ranking(best, matches, is_whole=True)

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


def _ranked(pairs: Iterable[tuple[int, float]], *, is_whole: bool) -> tuple[Ranked, ...]:
    return tuple(Ranked(number, total, is_whole) for number, total in pairs)


def _largest(sums: Scores, number: int) -> list[tuple[int, float]]:
    """Give the largest sums; the smallest of them is found first, as that is fastest."""
    if len(sums) > number:
        least = nlargest(number, sums.values())[-1]
        return sorted(((n, total) for n, total in sums.items() if total >= least), key=_order)[:number]
    return sorted(sums.items(), key=_order)


def _order(pair: tuple[int, float]) -> tuple[float, int]:
    return -pair[1], pair[0]
