"""Explains the score of a result: which expansion of each clause the entry matched, and its proximity."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from guide.search.query.clauses import Clause
from guide.search.ranking.expansions import Expansion
from guide.search.ranking.proximity import Proximity
from guide.search.results.results import SearchResult


@dataclass(frozen=True, slots=True)
class ClauseReason:
    """A query word, the label of the expansion that scores highest for an entry, and the score."""

    word: str
    matched: str  # label of an expansion; "" if the entry has none of the clause's expansions
    score: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A result with the parts of its score: (sum of clause scores + coordination) × proximity factor.

    This is scaled and mixed with the similarity.
    """

    result: SearchResult
    reasons: tuple[ClauseReason, ...]
    coordination: float
    proximity: Proximity
    similarity: float  # from 0 to 1

    @property
    def total(self) -> float:
        """The sum of clause scores and coordination, before the proximity factor."""
        return sum(reason.score for reason in self.reasons) + self.coordination


class Explainer:
    """Explains results of one search plan, from the clauses of the plan and their expansions."""

    def __init__(
        self,
        clauses: Iterable[tuple[Clause, Sequence[Expansion]]],
        proximity: Callable[[int], Proximity],
        similarity: Callable[[int], float],
        *,
        coordination: float,
    ) -> None:
        self._clauses = tuple(clauses)
        self._proximity = proximity
        self._similarity = similarity
        self._coordination = coordination

    def explain(self, result: SearchResult, doc_id: int) -> Explanation:
        """Return the explanation of `result`, whose entry has the doc id `doc_id`."""
        reasons = tuple(_reason(clause, expansions, doc_id) for clause, expansions in self._clauses)
        matched = sum(bool(reason.matched) for reason in reasons)
        return Explanation(
            result,
            reasons,
            self._coordination * matched,
            self._proximity(doc_id),
            self._similarity(doc_id),
        )


def _reason(clause: Clause, expansions: Sequence[Expansion], doc_id: int) -> ClauseReason:
    """Return the reason for one clause: the expansion that scores highest for the entry `doc_id`."""
    scores = ((each.weight * dict(each.postings).get(doc_id, 0.0), each.label) for each in expansions)
    score, label = max(scores, key=lambda pair: pair[0])
    return ClauseReason(clause.word.surface, label if score else "", score)
