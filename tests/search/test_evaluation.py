from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.lists import UrgentHelp
from guide.content.questions import Question, read_questions
from guide.search.evaluation import evaluate
from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import danger_rule, small_guide
from tests.shipped import shipped_guide, shipped_service

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def evaluation():
    asked = (
        Question(query="broth bus", answers=("soup-van",), kind="name"),
        Question(query="coat", answers=("coat-drive", "warm-clothes"), kind="word"),
        Question(query="zzzz", answers=("coat-law",), kind="word"),
    )
    return evaluate(SearchService(small_guide(), weights=Weights(similarity=0.0)), asked)


def test_figures_are_shares_of_questions_with_a_right_answer_so_high(evaluation):
    assert [each.rank for each in evaluation.results] == [1, 2, 0]
    assert evaluation.recall(1) == pytest.approx(1 / 3)
    assert evaluation.recall(3) == pytest.approx(2 / 3)
    assert evaluation.mrr == pytest.approx((1 + 1 / 2) / 3)
    assert [miss.question.query for miss in evaluation.misses()] == ["zzzz"]
    assert evaluation.of_kind("word").recall(3) == pytest.approx(1 / 2)
    assert evaluate(SearchService(small_guide()), ()).mrr == 0


def test_danger_and_what_is_harmless_are_judged_by_the_lines_alone():
    urgent = UrgentHelp(danger=(danger_rule("frozen", lines=("winter-line",)),))
    service = SearchService(replace(small_guide(), urgent=urgent))
    asked = (
        Question(query="broth bus", answers=("soup-van",)),
        Question(query="he is frozen", kind="danger"),
        Question(query="he is cold", kind="danger"),
        Question(query="frozen peas", kind="harmless"),
        Question(query="peas", kind="harmless"),
    )
    evaluation = evaluate(service, asked)
    assert (evaluation.recall(1), evaluation.mrr, evaluation.misses()) == (1, 1, ())
    assert evaluation.of_kind("danger").urgent == evaluation.of_kind("harmless").urgent == 1 / 2
    wrong = [each.question.query for each in evaluation.results if each.is_wrongly_urgent]
    assert wrong == ["he is cold", "frozen peas"]


def test_the_shipped_guide_answers_the_projects_questions():
    guide = shipped_guide()
    questions, problems = read_questions(ROOT / "tests" / "data" / "questions.yaml", guide)
    assert problems == ()
    assert len(questions) >= 700
    assert {q.kind for q in questions} >= set("sentence fragment street misspelling spanish number".split())
    evaluation = evaluate(shipped_service(), questions)
    assert evaluation.recall(3) >= 0.97
    assert evaluation.recall(1) >= 0.82
    assert len(evaluation.of_kind("not here").results) >= 30
    assert evaluation.of_kind("not here").doubtful >= 0.80
    assert len(evaluation.of_kind("danger").results) >= 150 <= len(evaluation.of_kind("harmless").results)
    assert evaluation.of_kind("danger").urgent >= 0.97
    assert evaluation.of_kind("harmless").urgent <= 0.10


def rings(text: str) -> bool:
    """Return whether the words bring urgent lines. Most are heard before anything is searched."""
    service = shipped_service()
    plan = service.plan(text)
    return bool(plan.urgent or service.search(plan).urgent)


def test_danger_is_heard_and_what_is_harmless_rings_rarely():
    guide = shipped_guide()
    questions, problems = read_questions(ROOT / "tests" / "data" / "questions-danger.yaml", guide)
    assert problems == ()
    for kind, least, most in (("danger", 0.97, 1.0), ("harmless", 0.0, 0.10)):
        asked = [each.query for each in questions if each.kind == kind]
        assert len(asked) > 800
        assert least <= sum(map(rings, asked)) / len(asked) <= most, kind


OF_THE_ISSUE = """
she hung herself call who; se corto las venas; girl slid me a note that says help me; shes not breating help
13 year old girl missing since last night; her feet are frozen she cant feel them; i want to die
"""


def test_who_is_hurt_or_in_danger_sees_911_first_and_who_only_speaks_of_dying_988():
    questions, _ = read_questions(ROOT / "tests" / "data" / "questions-danger.yaml", shipped_guide())
    labelled = [each for each in questions if each.kind == "danger" and each.answers]
    assert len(labelled) > 180
    shown = {each: tuple(line.id for line in shipped_service().plan(each.query).urgent) for each in labelled}
    wrong = {
        each.query: lines
        for each, lines in shown.items()
        if lines[: len(each.answers)] != each.answers
        or "suicide-and-crisis-988" in {*lines} - {*each.answers}
    }
    asked = {text.strip() for text in OF_THE_ISSUE.replace("\n", ";").split(";") if text.strip()}
    assert asked <= {each.query for each in labelled}
    assert not asked & wrong.keys()
    assert len(wrong) <= 0.09 * len(labelled), wrong  # what is still wrong is kept to learn from


# What the grammar of danger was asked for.
HEARD = """
he is beating her; beatin her; he hit me; punched her; choking; strangled; chasing her; kicking the door in; took pills
swallowed a whole bottle; gun; gunpoint; knife; he will shoot; locked in; wont let go; not breathing; won't wake; blue lips; blood; OD
wants to end it; doesn't want to be here; se quiere matar; quitarse la vida; le está pegando; se tomó pastillas; not breating
he has a gnu; tok pils
"""
HARMLESS = (
    "gun policy; overdose prevention training; kill the demand; used to be hit years ago; birth control pills"
)


def test_all_that_was_asked_for_is_heard():
    heard = [text.strip() for text in HEARD.replace("\n", ";").split(";") if text.strip()]
    assert len(heard) == 30
    assert [text for text in heard if not rings(text)] == []
    assert [text for text in HARMLESS.split("; ") if rings(text)] == []


def test_unseen_questions_are_answered_nearly_as_well():
    guide = shipped_guide()
    questions, problems = read_questions(ROOT / "tests" / "data" / "questions-unseen.yaml", guide)
    assert problems == ()
    assert evaluate(shipped_service(), questions).recall(3) >= 0.95


def test_what_is_asked_in_the_pack_holds_no_question_that_judges_it():
    guide = shipped_guide()
    files = (ROOT / "tests" / "data" / f"questions{name}.yaml" for name in ("", "-unseen"))
    judging = {q.query.casefold() for file in files for q in read_questions(file, guide)[0]}
    assert not judging & {asked.casefold() for row in guide.asked.rows for asked in row.queries}


def test_each_need_of_a_question_is_to_be_answered_among_the_first():
    asked = (
        Question(query="broth bus", answers=("soup-van",), also=(("coat-law",),), tags=("several",)),
        Question(query="broth bus", answers=("soup-van",), kind="name", tags=("several",)),
    )
    evaluation = evaluate(SearchService(small_guide()), asked)
    assert [each.ranks for each in evaluation.results] == [(1, 0), (1,)]
    assert (evaluation.recall(1), evaluation.of_kind("several").recall(3)) == (1, 1 / 2)
    assert len(evaluation.misses()) == 1
