"""H1: what is promised is tested, said in the same words everywhere, and easy to read."""

import ast
from pathlib import Path

from guide.blocks.text_writer import page_text
from guide.content.checks.prose_checks import MAX_GRADE, _grader
from guide.render.privacy.claims import claim_groups, untested_claims
from guide.render.privacy.limits import advice, limits
from guide.render.privacy.page import privacy_page, report_sentences
from tests.endurance.security_page import SECURITY, figures_of, read_goals, security_page, where_it_runs

TESTS = Path(__file__).parents[1]
CLAIMS = [claim for group in claim_groups() for claim in group.claims]
LIMITS = [sentence for group in (*limits(), advice()) for sentence in group.sentences]
RUNS = {
    "endurance/test_copies.py": "(endure)",
    "endurance/test_copies.py::test_the_copy_is_whole_and_finds_itself_well": "(endure)",
    "endurance/test_exit.py": "(in part endure)",
    "endurance/test_exit.py::test_it_is_gone_and_left_nothing": "(in part endure)",
    "endurance/test_exit.py::test_the_next_start_knows_nothing": "",
    "endurance/test_honest.py": "",
}
WORDS = [*(c.text for c in (*CLAIMS, *untested_claims())), *LIMITS, *report_sentences()]


def flat(words):
    return " ".join(words.split())


def named_in(path):
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def absent(names):
    """Of names like file or file::function, those that stand for no test."""
    found = []
    for name in names:
        path, _, function = name.partition("::")
        there = named_in(path) if (TESTS / path).is_file() else set()
        fine = function in there if function else any(each.startswith("test_") for each in there)
        if not fine or not Path(path).name.startswith("test_"):
            found.append(name)
    return found


def not_said(sentences, words):
    return [sentence for sentence in sentences if flat(sentence) not in flat(words)]


def test_every_test_named_is_there():
    assert absent(sorted({name for goal in read_goals().values() for name in goal.tests})) == []


def test_a_name_that_is_made_up_is_caught():
    here = "endurance/test_honest.py"
    wrong = ["endurance/test_wishes.py", f"{here}::test_a_wish", f"{here}::flat_earth", "builders.py"]
    assert absent([*wrong, f"{here}::test_a_name_that_is_made_up_is_caught"]) == wrong


def test_the_page_says_what_only_endure_runs():
    pulled = "endurance/test_pulled.py"
    assert {test: where_it_runs(test) for test in RUNS} == RUNS
    assert f"`tests/{pulled}::test_what_is_loaded_goes_on_without_the_stick` (endure)" in security_page(
        read_goals()
    )


def test_every_promise_has_a_goal_and_every_goal_a_promise_and_a_test():
    goals = read_goals()
    assert [claim.goal for claim in CLAIMS] == list(dict.fromkeys(claim.goal for claim in CLAIMS))
    assert {claim.goal for claim in CLAIMS} == goals.keys()
    assert not goals.keys() & {claim.goal for claim in untested_claims()}
    assert all(goal.goal and goal.tests for goal in goals.values())


def test_security_is_as_it_is_made():
    page = SECURITY.read_text(encoding="utf-8")
    assert page == f"{security_page(read_goals())}\n{figures_of(page)}", (
        "write it anew: python -m tests.endurance.security_page"
    )


def test_security_says_every_promise_and_every_limit():
    assert not_said(WORDS, security_page(read_goals())) == []


def test_a_promise_that_security_does_not_say_is_caught():
    assert not_said(["We read minds.", WORDS[0]], security_page(read_goals())) == ["We read minds."]


def test_the_page_in_the_window_says_the_same_and_names_no_test():
    page = page_text(privacy_page())
    assert not_said(WORDS, page) == []
    assert "test_" not in page


def test_every_word_of_it_is_easy_to_read():
    grade = _grader()
    assert grade
    hard = {words: round(grade(words), 1) for words in WORDS if grade(words) > MAX_GRADE}
    assert hard == {}


def test_both_halves_and_the_way_to_report_have_their_headings():
    for heading in ("What we promise, and test", "What we can't promise", "How to report a problem"):
        assert f"\n## {heading}\n" in security_page(read_goals())
        assert f"\n{heading}\n---" in page_text(privacy_page())
