"""How good the search is: questions with known answers, and where those answers stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from guide.content.questions import Question
from guide.search.results.results import Results

LOOKED_AT = 20  # results a person may look through


@dataclass(frozen=True, slots=True)
class Judged:
    """One question, the ids found, best first, and the place of the first right one (from 1; 0: none)."""

    question: Question
    found: tuple[str, ...]
    rank: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """All questions judged."""

    judged: tuple[Judged, ...]

    def recall(self, within: int) -> float:
        """Give the share of questions that have a right answer among so many results."""
        return _share(sum(0 < each.rank <= within for each in self.judged), self.judged)

    @property
    def mrr(self) -> float:
        """Give the mean reciprocal rank: 1 where every first result is right."""
        return _share(sum(1 / each.rank for each in self.judged if each.rank), self.judged)

    def misses(self, within: int = 3) -> tuple[Judged, ...]:
        """Give the questions without a right answer among so many results."""
        return tuple(each for each in self.judged if not 0 < each.rank <= within)

    def of_kind(self, kind: str) -> "Verdict":
        """Give the verdict on the questions of one kind."""
        return Verdict(tuple(each for each in self.judged if each.question.kind == kind))


def judge(search: Callable[..., Results], questions: Iterable[Question]) -> Verdict:
    """Ask every question and see where its answers stand."""
    return Verdict(tuple(_judged(search, question) for question in questions))


def _judged(search: Callable[..., Results], question: Question) -> Judged:
    found = tuple(result.entry.id for result in search(question.ask, limit=LOOKED_AT).results)
    rank = next((place for place, each in enumerate(found, 1) if each in question.answers), 0)
    return Judged(question, found, rank)


def _share(number: float, judged: Sequence[Judged]) -> float:
    return number / len(judged) if judged else 0.0
