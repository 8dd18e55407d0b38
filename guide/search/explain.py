"""Why a result stands where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from guide.search.analysis.analyzer import Word
from guide.search.query.query import Query
from guide.search.ranking.clause import Expansion
from guide.search.ranking.ranker import COORD
from guide.search.ranking.rerank import Proximity, Reranker
from guide.search.results.results import SearchResult


@dataclass(frozen=True, slots=True)
class Reason:
    """One word of the query and what answered it; matched is empty where nothing did."""

    word: str
    matched: str
    score: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A result with its reasons: the words' scores, the shares of the closer look (0 to 1), and the rest."""

    result: SearchResult
    reasons: tuple[Reason, ...]
    coordination: float  # what having so many of the words adds
    proximity: Proximity

    @property
    def total(self) -> float:
        """What the words add up to."""
        return sum(reason.score for reason in self.reasons) + self.coordination


def explain(
    result: SearchResult,
    number: int,
    query: Query,
    expansions: Sequence[tuple[Word, Sequence[Expansion]]],
    rerank: Reranker,
) -> Explanation:
    """Give the reasons of one result; number is its entry's."""
    reasons = tuple(_reason(word, number, each) for word, each in expansions)
    found = sum(bool(reason.matched) for reason in reasons)
    return Explanation(result, reasons, COORD * found, rerank.scorer_for(query)(number))


def _reason(word: Word, number: int, expansions: Sequence[Expansion]) -> Reason:
    """Give the alternative that counted for an entry: its best one."""
    scored = ((each.weight * dict(each.scores).get(number, 0.0), each.what) for each in expansions)
    score, what = max(scored, key=lambda pair: pair[0])

    return Reason(word.surface, what if score else "", score)
