"""check --questions: how well the search answers questions whose answers are known."""

from pathlib import Path

from guide.cli.common import print_json, print_problems
from guide.content.guide import Guide
from guide.content.questions import read_questions
from guide.i18n import tr, trn
from guide.search.evaluation import Judged, Verdict, judge


def judge_questions(file: Path, guide: Guide, *, as_json: bool) -> int:
    """Ask every question of a file, print recall, MRR and each miss; 1 where the file has mistakes."""
    # Imported late: only this needs Whoosh.
    from guide.search.service import SearchService  # noqa: PLC0415

    questions, problems = read_questions(file, guide)
    if problems:
        print_problems(problems, as_json=as_json)
        return 1
    verdict = judge(SearchService(guide).search, questions)
    if as_json:
        print_json(_plain(verdict))
    else:
        _print(verdict)
    return 0


def _print(verdict: Verdict) -> None:
    for miss in verdict.misses():
        print(tr("MISS  {ask}", ask=miss.question.ask))
        print(tr("      wanted {ids}; {place}", ids=", ".join(miss.question.answers), place=_place(miss)))
        print(tr("      found {ids}", ids=", ".join(miss.found[:3]) or tr("nothing")))
    kinds = sorted({each.question.kind for each in verdict.judged} - {""})
    for kind in kinds:
        print(_figures(kind, verdict.of_kind(kind)))
    print(_figures(tr("all"), verdict))


def _place(miss: Judged) -> str:
    return tr("first at place {number}", number=miss.rank) if miss.rank else tr("not found")


def _figures(name: str, verdict: Verdict) -> str:
    count = trn("{number} question", "{number} questions", len(verdict.judged))
    return tr(
        "{name:<12} {count:>14}   recall@1 {one:.3f}   recall@3 {three:.3f}   MRR {mrr:.3f}",
        name=name,
        count=count,
        one=verdict.recall(1),
        three=verdict.recall(3),
        mrr=verdict.mrr,
    )


def _plain(verdict: Verdict) -> dict[str, object]:
    return {
        "questions": len(verdict.judged),
        "recall_at_1": round(verdict.recall(1), 4),
        "recall_at_3": round(verdict.recall(3), 4),
        "mrr": round(verdict.mrr, 4),
        "misses": [
            {
                "ask": miss.question.ask,
                "kind": miss.question.kind,
                "answers": list(miss.question.answers),
                "rank": miss.rank,
                "found": list(miss.found[:3]),
            }
            for miss in verdict.misses()
        ],
    }
