"""How good the search is: questions with known answers, and where those answers stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from guide.content.questions import Question
from guide.search.results.results import Results

DEPTH = 20  # results a person may look through


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question, the ids found, best first, and the place of the first right one (from 1; 0: none)."""

    question: Question
    found: tuple[str, ...]
    rank: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All questions judged."""

    results: tuple[QuestionResult, ...]

    def recall(self, within: int) -> float:
        """Give the share of questions that have a right answer among so many results."""
        return _share(sum(0 < each.rank <= within for each in self.results), self.results)

    @property
    def mrr(self) -> float:
        """Give the mean reciprocal rank: 1 where every first result is right."""
        return _share(sum(1 / each.rank for each in self.results if each.rank), self.results)

    def misses(self, within: int = 3) -> tuple[QuestionResult, ...]:
        """Give the questions without a right answer among so many results."""
        return tuple(each for each in self.results if not 0 < each.rank <= within)

    def of_kind(self, kind: str) -> "Evaluation":
        """Give the verdict on the questions of one kind."""
        return Evaluation(tuple(each for each in self.results if each.question.kind == kind))


def evaluate(search: Callable[..., Results], questions: Iterable[Question]) -> Evaluation:
    """Ask every question and see where its answers stand."""
    return Evaluation(tuple(_judged(search, question) for question in questions))


def _judged(search: Callable[..., Results], question: Question) -> QuestionResult:
    found = tuple(result.entry.id for result in search(question.ask, limit=DEPTH).results)
    rank = next((place for place, each in enumerate(found, 1) if each in question.answers), 0)
    return QuestionResult(question, found, rank)


def _share(number: float, results: Sequence[QuestionResult]) -> float:
    return number / len(results) if results else 0.0
