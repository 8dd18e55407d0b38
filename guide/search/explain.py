"""Explanations: how the score of a result comes about."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from guide.search.query.clauses import Clause
from guide.search.ranking.expansions import Expansion
from guide.search.ranking.proximity import Proximity
from guide.search.results.results import SearchResult


@dataclass(frozen=True, slots=True)
class ClauseReason:
    """One word of the query and the expansion that counted for an entry; `matched` is "" if none did."""

    word: str
    matched: str
    score: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A result with the parts of its score: (sum of clauses + coordination) × factor of proximity."""

    result: SearchResult
    reasons: tuple[ClauseReason, ...]
    coordination: float
    proximity: Proximity

    @property
    def total(self) -> float:
        """The sum over clauses and coordination."""
        return sum(reason.score for reason in self.reasons) + self.coordination


class Explainer:
    """Explains the results of one plan."""

    def __init__(
        self,
        clauses: Iterable[tuple[Clause, Sequence[Expansion]]],
        proximity: Callable[[int], Proximity],
        *,
        coordination: float,
    ) -> None:
        self._clauses = tuple(clauses)
        self._proximity = proximity
        self._coordination = coordination

    def explain(self, result: SearchResult, doc_id: int) -> Explanation:
        """Return the explanation of one result."""
        reasons = tuple(_reason(clause, expansions, doc_id) for clause, expansions in self._clauses)
        found = sum(bool(reason.matched) for reason in reasons)
        return Explanation(result, reasons, self._coordination * found, self._proximity(doc_id))


def _reason(clause: Clause, expansions: Sequence[Expansion], doc_id: int) -> ClauseReason:
    """Return the expansion by which an entry has its highest score."""
    scores = ((each.weight * dict(each.postings).get(doc_id, 0.0), each.label) for each in expansions)
    score, label = max(scores, key=lambda pair: pair[0])
    return ClauseReason(clause.word.surface, label if score else "", score)
