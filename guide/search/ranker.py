"""Which entries answer a query, best first: those with all words, then those with most."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
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


@dataclass(frozen=True)
class Ranking:
    """The best entries, and all that match: those with all words, or those with any where none has all."""

    best: Sequence[Ranked] = ()
    having: tuple[Set[int], ...] = ()  # the sets whose union matches
    is_whole: bool = False

    @cached_property
    def matches(self) -> Set[int]:
        """All entries that match; made only where they are counted one by one."""
        return frozenset().union(*self.having) if len(self.having) != 1 else self.having[0]

    @cached_property
    def size(self) -> int:
        """How many match."""
        if len(self.having) != 2:
            return len(self.matches)
        first, second = sorted(self.having, key=len)
        return len(second) + sum([number not in second for number in first])


@dataclass(frozen=True, slots=True)
class _Sum:
    """What several words add up to, and the entries that have all of them."""

    sums: Scores
    whole: Set[int]
    largest: dict[int, list[tuple[int, float]]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.sums)

    def best(self, number: int) -> list[tuple[int, float]]:
        """Give the largest sums, found once."""
        if number not in self.largest:
            self.largest[number] = _largest(self.sums, number)
        return self.largest[number]


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
        if whole and (len(whole) >= limit or allowed is not None):
            chosen = whole if allowed is None else whole & allowed
            found = _best_of(chosen, before.sums if head else None, last.scores, limit)
            return Ranking(_ranked(found, is_whole=True), (whole,), is_whole=True)
        if not whole:
            found = _merged(before, last, limit, allowed)
            return Ranking(_ranked(found, is_whole=False), (before.sums.keys(), last.scores.keys()))
        found = _merged(before, last, limit + len(whole), None)
        known = before.sums.get
        first = ((number, known(number, 0.0) + (last.scores[number] + WORD)) for number in whole)
        rest = islice((pair for pair in found if pair[0] not in whole), limit - len(whole))
        best = (*_ranked(sorted(first, key=_order), is_whole=True), *_ranked(rest, is_whole=False))
        return Ranking(best, (whole,), is_whole=True)

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


def _best_of(chosen: Set[int], before: Scores | None, last: Scores, limit: int) -> list[tuple[int, float]]:
    """Give the best of some entries that have all words; a single word needs no sums."""
    if before is not None:
        return _largest({number: before[number] + (last[number] + WORD) for number in chosen}, limit)
    scores = last if len(chosen) == len(last) else {number: last[number] for number in chosen}
    return [(number, score + WORD) for number, score in _largest(scores, limit)]


def _merged(before: _Sum, last: Slot, limit: int, allowed: Set[int] | None) -> list[tuple[int, float]]:
    """Give the best with any of the words, from the best of the words before and those with the last word.

    Whoever is without the last word and among the best is among the best of the words before.
    """
    known = before.sums.get
    with_last = {number: known(number, 0.0) + (score + WORD) for number, score in last.scores.items()}
    if allowed is None:
        without = [pair for pair in before.best(limit) if pair[0] not in with_last]
    else:
        with_last = {number: total for number, total in with_last.items() if number in allowed}
        rest = allowed - last.scores.keys()
        without = _largest({n: total for n, total in before.sums.items() if n in rest}, limit)
    return sorted((*_largest(with_last, limit), *without), key=_order)[:limit]


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
        return sorted([pair for pair in sums.items() if pair[1] >= least], key=_order)[:number]
    return sorted(sums.items(), key=_order)


def _order(pair: tuple[int, float]) -> tuple[float, int]:
    return -pair[1], pair[0]
