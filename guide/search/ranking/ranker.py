"""Which entries answer a query, best first: those with all words, then those with most."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from guide.search.analysis.cache import Cache
from guide.search.query.query import Query
from guide.search.ranking.clause import Key, Slot
from guide.search.ranking.clauses import Slots
from guide.search.ranking.scores import Pair, Scores, in_order, largest

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
    size: int = 0  # how many match
    is_whole: bool = False
    elsewhere: int = 0  # how many have all words in other places, where none has here

    @cached_property
    def matches(self) -> Set[int]:
        """All entries that match; made only where they are counted one by one."""
        return frozenset().union(*self.having) if len(self.having) != 1 else self.having[0]


@dataclass(frozen=True, slots=True)
class _Sum:
    """What several words add up to, and the entries that have all of them."""

    sums: Scores
    whole: Set[int]
    largest: dict[int, list[Pair]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.sums)

    def best(self, number: int) -> list[Pair]:
        """Give the largest sums, found once."""
        if number not in self.largest:
            self.largest[number] = largest(self.sums, number)
        return self.largest[number]


class Ranker:
    """Ranks entries by adding up the slots of a query's words; exact, whatever is kept from before."""

    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        self._kept: Cache[tuple[Key, ...], _Sum] = Cache(BUDGET)

    def rank(
        self, query: Query, *, limit: int, here: Set[int] | None = None, allowed: Set[int] | None = None
    ) -> Ranking:
        """Give the best entries of those that serve a place (here) and are allowed; None is all.

        Those with all words come first, then those with most. Where none here has all words, those with any
        match; where one has, but none that is allowed, nothing does.
        """
        slots = self._slots.of(query)
        if not slots:
            return Ranking()
        *head, last = slots
        before = self._sum(head) if head else _Sum({}, last.having)
        everywhere = before.whole & last.having
        whole = everywhere if here is None else everywhere & here
        allowed = here if allowed is None else allowed
        if not whole:
            found, both = _merged(before, last, limit, allowed)
            having = (before.sums.keys(), last.scores.keys())
            size = len(before.sums) + len(last.scores) - both
            return Ranking(_ranked(found, is_whole=False), having, size, elsewhere=len(everywhere))
        chosen = whole if allowed is None else whole & allowed
        first = _best_of(chosen, before.sums if head else None, last, limit)
        rest: Iterable[Pair] = ()
        if 0 < len(chosen) < limit:
            found, _ = _merged(before, last, limit + len(chosen), allowed)
            rest = islice((pair for pair in found if pair[0] not in chosen), limit - len(chosen))
        best = (*_ranked(first, is_whole=True), *_ranked(rest, is_whole=False))
        return Ranking(best, (whole,), len(whole), is_whole=True)

    def total(self, query: Query, number: int) -> Ranked:
        """Give what an entry's words add up to, however far down it stands."""
        slots = self._slots.of(query)
        total = 0.0
        for slot in slots:
            total += slot.scores[number] + WORD if number in slot.scores else 0.0
        return Ranked(number, total, bool(slots) and all(number in slot.having for slot in slots))

    def _sum(self, slots: Sequence[Slot]) -> _Sum:
        """Add up slots from the left, as they were typed: the order decides the last digits."""
        key = tuple(slot.key for slot in slots)
        return self._kept.get(key, lambda: self._summed(slots))

    def _summed(self, slots: Sequence[Slot]) -> _Sum:
        *head, last = slots
        if not head:
            return _Sum({number: score + WORD for number, score in last.scores.items()}, last.having)
        before = self._sum(head)
        return _Sum(_added(before.sums, last), before.whole & last.having)


def _best_of(chosen: Set[int], before: Scores | None, last: Slot, limit: int) -> list[Pair]:
    """Give the best of some entries that have all words; a single word needs no sums."""
    scores = last.scores
    if before is not None:
        return largest({number: before[number] + (scores[number] + WORD) for number in chosen}, limit)
    if len(chosen) == len(last.having):
        # Those that only come near are passed over.
        best = last.best(limit + len(scores) - len(chosen))
        return [(number, score + WORD) for number, score in best if number in last.having][:limit]
    return largest({number: scores[number] + WORD for number in chosen}, limit)


def _merged(before: _Sum, last: Slot, limit: int, allowed: Set[int] | None) -> tuple[list[Pair], int]:
    """Give the best with any of the words, and how many have the last word and one before it.

    What has only one of the two and is among the best of all is among the best of that one: so only what has
    both is added up.
    """
    known, scores = before.sums, last.scores
    both = known.keys() & scores.keys()
    if allowed is not None:
        without = [(n, known[n]) for n in known.keys() & allowed if n not in scores]
        only = [(n, scores[n] + WORD) for n in scores.keys() & allowed if n not in known]
        sums = {n: known[n] + (scores[n] + WORD) for n in both & allowed}
    else:
        without = [pair for pair in before.best(limit) if pair[0] not in scores]
        sums = {n: known[n] + (scores[n] + WORD) for n in both}
        only = []
    best = largest(sums, limit)
    if allowed is None and (len(best) < limit or best[-1][1] <= last.most + WORD):
        only = [(n, score + WORD) for n, score in last.best(limit) if n not in known]
    return sorted((*best, *without, *only), key=in_order)[:limit], len(both)


def _added(before: Scores, slot: Slot) -> Scores:
    sums = dict(before)
    known = sums.get
    for number, score in slot.scores.items():
        sums[number] = known(number, 0.0) + (score + WORD)
    return sums


def _ranked(pairs: Iterable[tuple[int, float]], *, is_whole: bool) -> tuple[Ranked, ...]:
    return tuple(Ranked(number, total, is_whole) for number, total in pairs)
