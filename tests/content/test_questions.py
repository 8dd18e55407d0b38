import pytest

from guide.content.questions import Question, read_questions
from guide.errors import ContentError
from tests.builders import small_guide

GOOD = """questions:
  - ask: "where is soup"
    kind: sentence
    answers: [soup-van, hot-meals]
  - ask: 157.177
    answers: [mending-class]
"""


def read(tmp_path, text):
    file = tmp_path / "asked.yaml"
    file.write_text(text, encoding="utf-8")
    return read_questions(file, small_guide())


def test_questions_are_read_as_they_are_written(tmp_path):
    questions, problems = read(tmp_path, GOOD)
    assert problems == ()
    assert questions == (
        Question(query="where is soup", kind="sentence", answers=("soup-van", "hot-meals")),
        Question(query="157.177", answers=("mending-class",)),
    )


def test_what_is_judged_by_the_urgent_lines_needs_no_answers(tmp_path):
    text = "questions:\n  - {ask: he froze, kind: danger}\n  - {ask: peas, kind: harmless}\n"
    questions, problems = read(tmp_path, text)
    assert problems == ()
    assert [(each.kind, each.answers) for each in questions] == [("danger", ()), ("harmless", ())]
    assert (
        read(tmp_path, text.replace("harmless", "word"))[1][0].sentence
        == "'answers' is missing here; add it."
    )


def test_every_mistake_is_told_with_its_place(tmp_path):
    for text, line, told in (
        (
            GOOD.replace("soup-van", "soup-va"),
            4,
            "The guide has no entry 'soup-va'. Did you mean 'soup-van'?",
        ),
        (GOOD.replace("answers: [mending-class]", "answer: [mending-class]"), 6, "answer"),
        (GOOD.replace("[mending-class]", "[]"), 6, ""),
        ("questions: []\n", 1, ""),
        ("- a list\n", 1, ""),
    ):
        questions, problems = read(tmp_path, text)
        assert (questions, problems[0].line, told in problems[0].sentence) == ((), line, True), text


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(ContentError, match="can't be read"):
        read_questions(tmp_path / "none.yaml", small_guide())
