"""The table of weights has a row for each, with what halving and doubling it moves."""

from bench.weights import rows
from guide.content.questions import Question
from tests.builders import small_guide


def test_a_row_has_the_value_and_the_changes_of_each_set():
    questions = (
        Question(query="coat", answers=("coat-drive",)),
        Question(query="soup", answers=("soup-van",)),
    )
    (row,) = rows(small_guide(), [questions, questions[1:]], ["coordination"])
    name, value, halved, doubled = (cell.strip() for cell in row.strip("|").split("|"))
    assert (name, value) == ("`coordination`", "2.0")
    assert len(halved.split()) == len(doubled.split()) == 2
