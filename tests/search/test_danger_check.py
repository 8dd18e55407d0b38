"""The check listens: to the examples of each rule, and to a sentence made of each pattern."""

import pytest

from guide.content.model import Severity
from guide.search.danger.check import check_danger

GOOD = """groups:
  - {name: person, words: [him, her]}
idioms: [ice cream, <person> again]
danger:
  - means: Ice
    said: [ice ..2 <person>, sleet]
    unless: [years ago]
    lines: [winter-line]
    example: [ice on her, sleat]
    harmless: [ice cream for him, ice on her years ago]
"""


@pytest.fixture
def problems(tmp_path):
    def check(text):
        (tmp_path / "urgent.yaml").write_text(text, encoding="utf-8")
        return [(p.line, p.column, p.severity, p.sentence) for p in check_danger(tmp_path)]

    return check


def test_a_grammar_that_does_what_it_says_has_no_problems(problems, tmp_path):
    assert problems(GOOD) == []
    (tmp_path / "urgent.yaml").unlink()
    assert check_danger(tmp_path) == ()


SILENCED = "is silenced by an idiom or by 'unless'."


def test_each_mistake_is_named_with_its_place(problems):
    for right, wrong, line, column, severity, sentence in (
        ("sleat", "snow", 9, 27, Severity.ERROR, "This rule does not hear its example 'snow'."),
        ("ice cream for", "ice on", 10, 16, Severity.ERROR, "'ice on him' is heard as danger: Ice."),
        ("sleet]", "sleet, years ago ice]", 6, 37, Severity.ERROR, f"This can never be heard: 'years ago ice' {SILENCED}"),
        ("sleet]", "sleet, <person> again]", 6, 37, Severity.ERROR, f"This can never be heard: 'him again' {SILENCED}"),
        ("groups:", "groups:\n  - {name: snow, words: [hail]}", 2, 12, Severity.WARNING, "No pattern names the group 'snow'."),
    ):  # fmt: skip
        assert problems(GOOD.replace(right, wrong)) == [(line, column, severity, sentence)]


def test_what_loading_names_is_not_named_twice(problems):
    assert problems(GOOD.replace("<person>", "<persons>")) == []
    assert problems("danger: [") == []
