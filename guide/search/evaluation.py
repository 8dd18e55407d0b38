"""Evaluates the search: measures how highly the right pages rank for questions with known answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guide.content.questions import DANGER, HARMLESS, NOT_HERE, Question

if TYPE_CHECKING:
    from guide.search.service import SearchService  # loads Whoosh

DEPTH = 20  # results of each question among which a right one is searched


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """A question, the ids of its results, best first, and the rank of the first right one.

    `urgent` are the ids of the urgent lines that were shown, `is_doubtful` is whether the results said that
    nothing fits.
    """

    question: Question
    found: tuple[str, ...]
    rank: int  # from 1; 0 if no right page is among the results
    urgent: tuple[str, ...] = ()
    is_doubtful: bool = False

    @property
    def ranks(self) -> tuple[int, ...]:
        """The rank for each need of the question: the first right one, then those of its other needs."""
        return (self.rank, *(rank_of(answers, self.found) for answers in self.question.also))

    @property
    def is_wrongly_urgent(self) -> bool:
        """Whether danger brought no urgent lines, or something harmless did."""
        kind = self.question.kind
        return (kind == DANGER and not self.urgent) or (kind == HARMLESS and bool(self.urgent))

    @property
    def is_wrongly_sure(self) -> bool:
        """Whether something was found that the guide does not have, without a word of doubt."""
        return self.question.kind == NOT_HERE and not self.is_doubtful


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The results of all questions, with recall and mean reciprocal rank."""

    results: tuple[QuestionResult, ...]

    @property
    def answered(self) -> tuple[QuestionResult, ...]:
        """The results of questions that name pages; the others are judged by their lines alone."""
        return tuple(each for each in self.results if each.question.answers)

    def recall(self, within: int) -> float:
        """Return the share of questions, from 0 to 1, with a right page among the first `within` results.

        If more than one is looked at, each need of a question must have a page among them.
        """
        needs = 1 if within == 1 else None
        hits = (all(0 < rank <= within for rank in each.ranks[:needs]) for each in self.answered)
        return _share(sum(hits), self.answered)

    @property
    def mrr(self) -> float:
        """The mean reciprocal rank, from 0 to 1: the mean of 1 / rank over all questions (0 for a miss)."""
        return _share(sum(1 / each.rank for each in self.answered if each.rank), self.answered)

    @property
    def urgent(self) -> float:
        """The share of questions, from 0 to 1, for which urgent lines were shown."""
        return _share(sum(bool(each.urgent) for each in self.results), self.results)

    @property
    def doubtful(self) -> float:
        """The share of questions, from 0 to 1, of which the results said that nothing fits."""
        return _share(sum(each.is_doubtful for each in self.results), self.results)

    def misses(self, within: int = 3) -> tuple[QuestionResult, ...]:
        """Return the results of questions with a need that has no right page among the first `within`."""
        return tuple(each for each in self.answered if not all(0 < rank <= within for rank in each.ranks))

    def of_kind(self, kind: str) -> "Evaluation":
        """Return the evaluation of the questions of one kind or with one tag."""
        return Evaluation(tuple(each for each in self.results if kind in each.question.groups))


def evaluate(service: "SearchService", questions: Iterable[Question]) -> Evaluation:
    """Search for every question with `service` and return the evaluation of the results."""
    return Evaluation(tuple(_result(service, question) for question in questions))


def _result(service: "SearchService", question: Question) -> QuestionResult:
    results = service.search(service.plan(question.query), limit=DEPTH)
    found = tuple(result.entry.id for result in results.results)
    urgent = tuple(line.id for line in results.urgent)
    is_doubtful = results.fits_poorly or not found
    return QuestionResult(question, found, rank_of(question.answers, found), urgent, is_doubtful)


def rank_of(answers: Sequence[str], found: Sequence[str]) -> int:
    """Return the rank, from 1, of the first of `answers` in `found`; 0 if none is there."""
    return next((rank for rank, each in enumerate(found, 1) if each in answers), 0)


def _share(number: float, results: Sequence[QuestionResult]) -> float:
    return number / len(results) if results else 0.0
