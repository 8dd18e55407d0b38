"""H1: what is promised is tested, said in the same words everywhere, and easy to read."""

import ast
import re
from pathlib import Path

import pytest

from guide.content.checks.prose_checks import HARDEST_GRADE, _grader
from guide.render.privacy.claims_of_secrecy import promised, unmet
from guide.render.privacy.limits import advice, limits
from guide.render.privacy.page import hides_page, report_words
from guide.render.text import text

ROOT = Path(__file__).parents[2]
# The rows of the goals that this program is held to now; see the issue that set them.
ROWS = "T1 T2 T3 T4 T6 N1 N2 N3 S7 Y1 Y2 Y3 Y4 R1 R2 R4 R5 F1 F2 H1".split()
NAMED = re.compile(r"`(tests/[\w/.-]+\.py)(?:::(\w+))?`")
PROMISES = [promise for part in promised() for promise in part.promises]
LIMITS = [words for part in (*limits(), advice()) for words in part.limits]
WORDS = [*(p.words for p in PROMISES), *(each.words for each in unmet()), *LIMITS, *report_words()]


def flat(words):
    return " ".join(words.split())


def security():
    return (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def named_in(path):
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def absent(names):
    """Of names like file or file::function, those that stand for no test."""
    found = []
    for name in names:
        path, _, function = name.partition("::")
        there = named_in(path) if (ROOT / path).is_file() else set()
        fine = function in there if function else any(each.startswith("test_") for each in there)
        if not fine or not Path(path).name.startswith("test_"):
            found.append(name)
    return found


def not_said(sentences, words):
    return [sentence for sentence in sentences if flat(sentence) not in flat(words)]


def in_security():
    return ["::".join(filter(None, groups)) for groups in NAMED.findall(security())]


def test_every_test_named_is_there():
    assert absent(sorted({name for promise in PROMISES for name in promise.tests} | set(in_security()))) == []


@pytest.mark.parametrize(
    "name",
    [
        "tests/endurance/test_wishes.py",
        "tests/endurance/test_honest.py::test_a_wish",
        "tests/endurance/test_honest.py::flat_earth",
        "tests/builders.py",
    ],
)
def test_a_name_that_is_made_up_is_caught(name):
    assert absent([name, "tests/endurance/test_honest.py::test_a_name_that_is_made_up_is_caught"]) == [name]


def test_security_says_every_promise_and_every_limit_and_names_the_same_tests():
    assert not_said(WORDS, security()) == []
    for promise in PROMISES:
        tests = ", ".join(f"`{test}`" for test in promise.tests)
        assert flat(f"**{promise.row}** {promise.words} ({tests})") in flat(security())
    assert sorted(in_security()) == sorted(name for promise in PROMISES for name in promise.tests)


def test_a_promise_that_security_does_not_say_is_caught():
    assert not_said(["We read minds.", WORDS[0]], security()) == ["We read minds."]


def test_the_page_in_the_window_says_the_same():
    assert not_said(WORDS, text(hides_page())) == []


def test_every_row_is_promised_or_named_as_unmet():
    rows = [promise.row for promise in PROMISES] + [each.row for each in unmet()]
    assert set(ROWS) <= set(rows)
    assert len(rows) == len(set(rows))
    assert all(promise.tests for promise in PROMISES)


def test_every_word_of_it_is_easy_to_read():
    grade = _grader()
    assert grade
    hard = {words: round(grade(words), 1) for words in WORDS if grade(words) > HARDEST_GRADE}
    assert hard == {}


def test_both_halves_and_the_way_to_report_have_their_headings():
    for heading in ("What we promise, and test", "What we can't promise", "How to report a problem"):
        assert f"\n## {heading}\n" in security()
        assert f"\n{heading}\n---" in text(hides_page())
