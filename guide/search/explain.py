"""Why a result stands where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from guide.search.analysis.analyzer import Word
from guide.search.query.query import Query
from guide.search.ranking.clause import Alternative
from guide.search.ranking.ranker import WORD
from guide.search.ranking.rerank import Closeness, Rerank
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
    for_words: float  # what having so many of the words adds
    closeness: Closeness

    @property
    def total(self) -> float:
        """What the words add up to."""
        return sum(reason.score for reason in self.reasons) + self.for_words


def explain(
    result: SearchResult,
    number: int,
    query: Query,
    alternatives: Sequence[tuple[Word, Sequence[Alternative]]],
    rerank: Rerank,
) -> Explanation:
    """Give the reasons of one result; number is its entry's."""
    reasons = tuple(_reason(word, number, each) for word, each in alternatives)
    found = sum(bool(reason.matched) for reason in reasons)
    return Explanation(result, reasons, WORD * found, rerank.looking(query)(number))


def _reason(word: Word, number: int, alternatives: Sequence[Alternative]) -> Reason:
    """Give the alternative that counted for an entry: its best one."""
    scored = ((each.weight * dict(each.scores).get(number, 0.0), each.what) for each in alternatives)
    score, what = max(scored, key=lambda pair: pair[0])

    return Reason(word.surface, what if score else "", score)
