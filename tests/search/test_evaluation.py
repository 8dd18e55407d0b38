import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from content.need_lines import hash_of, lines_of
from guide.content.questions import Question, read_questions
from guide.search.evaluation import evaluate
from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import danger_rule, in_danger, small_guide
from tests.shipped import shipped_guide, shipped_service

ROOT = Path(__file__).parents[2]
SENTENCES = ROOT / "tests" / "data" / "danger.txt"


@pytest.fixture(scope="module")
def evaluation():
    asked = (
        Question(query="broth bus", answers=("soup-van",), kind="name"),
        Question(query="coat", answers=("coat-drive", "warm-clothes"), kind="word"),
        Question(query="zzzz", answers=("coat-law",), kind="word"),
    )
    return evaluate(SearchService(small_guide(), weights=Weights(coordination=0.0)), asked)


def test_figures_are_shares_of_questions_with_a_right_answer_so_high(evaluation):
    assert [each.rank for each in evaluation.results] == [1, 2, 0]
    assert evaluation.recall(1) == pytest.approx(1 / 3)
    assert evaluation.recall(3) == pytest.approx(2 / 3)
    assert evaluation.mrr == pytest.approx((1 + 1 / 2) / 3)
    assert [miss.question.query for miss in evaluation.misses()] == ["zzzz"]
    assert evaluation.of_kind("word").recall(3) == pytest.approx(1 / 2)
    assert evaluate(SearchService(small_guide()), ()).mrr == 0


def test_danger_and_what_is_harmless_are_judged_by_the_lines_alone():
    rule = danger_rule("frozen", lines=("winter-line",))
    service = SearchService(replace(small_guide(), **in_danger(rule)))
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
    assert evaluation.recall(3) >= 0.94
    assert evaluation.recall(1) >= 0.80
    assert len(evaluation.of_kind("not here").results) >= 30
    assert evaluation.of_kind("not here").doubtful >= 0.75


def rings(text: str) -> bool:
    """Return whether the words bring urgent lines. Most are heard before anything is searched."""
    service = shipped_service()
    plan = service.plan(text)
    return bool(plan.urgent or service.search(plan).urgent)


def unseen(kind: str) -> list[Question]:
    """Return the questions of a kind that danger was not learned from."""
    names = ("questions-danger-unseen.yaml", "questions-blind.yaml")
    read = [read_questions(ROOT / "tests" / "data" / name, shipped_guide()) for name in names]
    assert not any(problems for _, problems in read)
    return [each for questions, _ in read for each in questions if each.kind == kind]


def test_danger_that_was_not_learned_is_heard_and_what_is_harmless_rings_rarely():
    for kind, least, most in (("danger", 0.97, 1.0), ("harmless", 0.0, 0.12)):
        asked = [each.query for each in unseen(kind)]
        assert len(asked) == 120
        assert least <= sum(map(rings, asked)) / len(asked) <= most, kind


OF_THE_ISSUE = {
    "emergency-911": """she hung herself call who; se corto las venas; girl slid me a note that says help me
shes not breating help; 13 year old girl missing since last night; her feet are frozen she cant feel them
he hit me and now i want to die; she took all her pills to die; he has a rope and wants to die""",
    "suicide-and-crisis-988": "i want to die; gonna kms; me quiero morir; no reason to live",
}


def test_who_is_hurt_or_in_danger_sees_911_first_and_who_only_speaks_of_dying_988():
    first = {
        line: [each.strip() for each in re.split(r"[;\n]", texts)] for line, texts in OF_THE_ISSUE.items()
    }
    shown = {text: shipped_service().plan(text).urgent for texts in first.values() for text in texts}
    wrong = [text for line, texts in first.items() for text in texts if shown[text][0].id != line]
    assert wrong == []
    labelled = [each for each in unseen("danger") if each.answers]
    urgent = [(each, shipped_service().plan(each.query).urgent) for each in labelled]
    wrong = [each.query for each, lines in urgent if lines and lines[0].id != each.answers[0]]
    assert len(wrong) <= 0.06 * len(labelled), wrong


def test_the_weights_are_learned_from_the_sentences_that_stand():
    rules = shipped_guide().urgent.danger
    examples = [(rule.kinds, rule.examples, rule.harmless) for rule in rules]
    found = sha256(SENTENCES.read_bytes() + repr(examples).encode()).hexdigest()[:16]
    assert shipped_guide().hearing.learned_from == found, "run build/content/learn_danger.py"


def test_needs_are_learned_from_the_lines_that_stand():
    guide = shipped_guide()
    assert guide.learned.learned_from == hash_of(lines_of(guide)), "run build/content/learn_needs.py"


# What hearing danger was asked for.
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
    assert evaluate(shipped_service(), questions).recall(3) >= 0.94


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
