"""Reads a file of queries with the entries that they should find, which evaluates the search."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.content.field_types import list_of, non_empty
from guide.content.guide import Guide
from guide.content.model import Problem
from guide.content.nodes import Mapping, Node
from guide.content.plain_types import IDS, LINE
from guide.content.records import ANY_KIND, Field, RecordSchema, missing_sentence
from guide.content.report import Report, with_hint
from guide.content.safe_text import short
from guide.content.single_file import read_single_file
from guide.content.walk import references_in
from guide.i18n import tr

DANGER, HARMLESS = "danger", "harmless"  # kinds of queries that are judged by the urgent lines shown
NOT_HERE = "not here"  # the kind of queries for which the guide must say that it has nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query that somebody might type, and the ids of the entries that answer it.

    `kind` and `tags` group similar queries in the evaluation, such as those with misspelled words. A query of
    the kind DANGER must show urgent lines, first those of `answers` if it has any, one of the kind HARMLESS
    must show none, and for one of the kind NOT_HERE the results must say that nothing fits.
    `also` has the ids of the entries that answer each further need of a query with several needs.
    """

    query: str
    answers: tuple[str, ...] = ()
    kind: str = ""
    tags: tuple[str, ...] = ()
    also: tuple[tuple[str, ...], ...] = ()

    @property
    def groups(self) -> tuple[str, ...]:
        """The kind and the tags of the query: each group has figures of its own."""
        return tuple(dict.fromkeys(filter(None, (self.kind, *self.tags))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """All questions of one file."""

    questions: tuple[Question, ...] = ()


def _has_what_judges_it(node: Mapping, values: dict[str, Any], report: Report) -> None:
    """Report a question without answers that is not judged by what else is shown."""
    if not node.key("answers") and values.get("kind") not in (DANGER, HARMLESS, NOT_HERE):
        report.error(node, missing_sentence("answers"))


_QUESTION = RecordSchema(
    Question,
    (
        Field("ask", LINE, "query"),
        Field("kind", LINE),
        Field("tags", list_of(LINE)),
        Field("also", list_of(IDS), refers_to=ANY_KIND),
        Field("answers", non_empty(IDS), refers_to=ANY_KIND),
    ),
    rules=(_has_what_judges_it,),
)
_QUESTIONS = RecordSchema(Questions, (Field("questions", non_empty(list_of(_QUESTION.field_type))),))


def read_questions(file: Path, guide: Guide) -> tuple[tuple[Question, ...], tuple[Problem, ...]]:
    """Return the questions in a file and the problems found; no questions if there is an error.

    Raise ContentError if the file can't be opened.
    """
    report = Report(file.name)
    contents = read_single_file(file, _QUESTIONS, report)
    if contents is None:
        return (), report.problems
    node, questions = contents
    _check_answers(node, guide, report)
    return questions.questions if questions and not report.errors else (), report.problems


def _check_answers(node: Node, guide: Guide, report: Report) -> None:
    """Report every answer that is not the id of an entry of the guide."""
    for _, answer in references_in(_QUESTIONS, node):
        if guide.find(answer.text) is None:
            sentence = tr("The guide has no entry '{id}'.", id=short(answer.text))
            report.error(answer, with_hint(sentence, answer.text, (e.id for e in guide.entries)))
