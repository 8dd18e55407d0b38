"""Evaluates the search with a file of queries and their expected results, for check --questions."""

from collections.abc import Sequence
from pathlib import Path

from guide.cli.common import print_json, print_problems
from guide.content.guide import Guide
from guide.content.questions import DANGER, HARMLESS, NOT_HERE, read_questions
from guide.i18n import tr, trn
from guide.search.evaluation import Evaluation, QuestionResult, evaluate


def evaluate_questions(file: Path, guide: Guide, *, as_json: bool) -> int:
    """Search for each query of `file`, and print recall, mean reciprocal rank (MRR) and each miss.

    If the file has mistakes, print them instead. Return the exit code: 1 if there are mistakes.
    """
    # Imported late, because no other option of check needs Whoosh.
    from guide.search.service import SearchService  # noqa: PLC0415

    questions, problems = read_questions(file, guide)
    if problems:
        print_problems(problems, as_json=as_json)
        return 1
    evaluation = evaluate(SearchService(guide), questions)
    if as_json:
        print_json(_plain(evaluation))
    else:
        _print(evaluation)
    return 0


def _print(evaluation: Evaluation) -> None:
    for miss in evaluation.misses():
        _print_miss(miss)
    for each in evaluation.results:
        _print_wrong(each)
    for group in sorted({group for each in evaluation.answered for group in each.question.groups}):
        print(_figures(group, evaluation.of_kind(group)))
    for kind in (DANGER, HARMLESS):
        if evaluation.of_kind(kind).results:
            print(_urgent_figures(kind, evaluation.of_kind(kind)))
    if evaluation.of_kind(NOT_HERE).results:
        print(_doubtful_figures(evaluation.of_kind(NOT_HERE)))
    if evaluation.answered:
        print(_figures(tr("all"), evaluation))


def _print_wrong(result: QuestionResult) -> None:
    """Print a question with wrong urgent lines, or one that the guide has nothing about."""
    query = result.question.query
    if result.is_wrongly_urgent:
        lines = ", ".join(result.urgent) or tr("nothing")
        print(tr("MISS  {query}\n      urgent lines: {lines}", query=query, lines=lines))
    if result.is_wrongly_sure:
        found = ", ".join(result.found[:3])
        print(tr("MISS  {query}\n      not here, found {ids}", query=query, ids=found))


def _print_miss(miss: QuestionResult) -> None:
    print(tr("MISS  {query}", query=miss.question.query))
    for answers, rank in zip((miss.question.answers, *miss.question.also), miss.ranks, strict=True):
        print(tr("      wanted {ids}; {place}", ids=", ".join(answers), place=_rank_text(rank)))
    print(tr("      found {ids}", ids=", ".join(miss.found[:3]) or tr("nothing")))


def _rank_text(rank: int) -> str:
    return tr("first at place {number}", number=rank) if rank else tr("not found")


def _urgent_figures(name: str, evaluation: Evaluation) -> str:
    return tr(
        "{name:<12} {count:>14}   urgent lines shown {share:.3f}",
        name=name,
        count=_count(evaluation.results),
        share=evaluation.urgent,
    )


def _doubtful_figures(evaluation: Evaluation) -> str:
    return tr(
        "{name:<12} {count:>14}   said that nothing fits {share:.3f}",
        name=NOT_HERE,
        count=_count(evaluation.results),
        share=evaluation.doubtful,
    )


def _count(results: Sequence[QuestionResult]) -> str:
    return trn("{number} question", "{number} questions", len(results))


def _figures(name: str, evaluation: Evaluation) -> str:
    return tr(
        "{name:<12} {count:>14}   recall@1 {one:.3f}   recall@3 {three:.3f}   MRR {mrr:.3f}",
        name=name,
        count=_count(evaluation.answered),
        one=evaluation.recall(1),
        three=evaluation.recall(3),
        mrr=evaluation.mrr,
    )


def _plain(evaluation: Evaluation) -> dict[str, object]:
    plain: dict[str, object] = {
        "questions": len(evaluation.answered),
        "recall_at_1": round(evaluation.recall(1), 4),
        "recall_at_3": round(evaluation.recall(3), 4),
        "mrr": round(evaluation.mrr, 4),
        "misses": [
            {
                "ask": miss.question.query,
                "kind": miss.question.kind,
                "answers": list(miss.question.answers),
                "rank": miss.rank,
                "found": list(miss.found[:3]),
            }
            for miss in evaluation.misses()
        ],
    }
    for kind in (DANGER, HARMLESS):
        of_kind = evaluation.of_kind(kind)
        if of_kind.results:
            wrong = [each.question.query for each in of_kind.results if each.is_wrongly_urgent]
            plain[kind] = {
                "questions": len(of_kind.results),
                "urgent": round(of_kind.urgent, 4),
                "misses": wrong,
            }
    not_here = evaluation.of_kind(NOT_HERE)
    if not_here.results:
        plain["not_here"] = {
            "questions": len(not_here.results),
            "doubtful": round(not_here.doubtful, 4),
            "misses": [each.question.query for each in not_here.results if each.is_wrongly_sure],
        }
    return plain
