"""The check listens: to the examples of each rule of danger, and to what is harmless."""

import pytest

from guide.search.danger.check import check_danger
from tests.builders import as_danger_yaml, danger_rule, hearing

GOOD = """danger:
  - means: Ice
    kinds: [thin-ice]
    lines: [winter-line]
    example: [thin ice, he is on thin ice]
    harmless: [ice cream for him]
"""


@pytest.fixture
def problems(tmp_path):
    write_weights(tmp_path, hearing(danger_rule("thin ice", lines=("winter-line",))).weights)

    def check(text):
        (tmp_path / "urgent.yaml").write_text(text, encoding="utf-8")
        return [(p.file, p.line, p.column, p.sentence) for p in check_danger(tmp_path)]

    return check


def write_weights(folder, weights):
    (folder / "danger.yaml").write_text(as_danger_yaml(weights), encoding="utf-8")


def test_rules_that_do_what_they_say_have_no_problems(problems, tmp_path):
    assert problems(GOOD) == []
    (tmp_path / "urgent.yaml").unlink()
    assert check_danger(tmp_path) == ()


def test_each_mistake_is_named_with_its_place(problems):
    for right, wrong, line, column, sentence in (
        ("[thin ice,", "[snow,", 5, 15, "This rule does not hear its example 'snow'."),
        ("ice cream", "thin ice", 6, 16, "'thin ice for him' is heard as danger: thin-ice."),
    ):
        assert problems(GOOD.replace(right, wrong)) == [("urgent.yaml", line, column, sentence)]
    [(*_, sentence), *_] = problems(GOOD.replace("[thin-ice]", "[thin-icy]"))
    assert sentence == "No danger of the kind 'thin-icy' is ever heard. Did you mean 'thin-ice'?"


def test_weights_that_are_no_model_are_named(problems, tmp_path):
    write_weights(tmp_path, "no model")
    [(file, *_, sentence)] = problems(GOOD)
    assert (file, sentence) == ("danger.yaml", "The weights can't be read; let them be learned again.")


def test_it_is_heard_with_the_weights_of_an_earlier_pack(tmp_path):
    (tmp_path / "urgent.yaml").write_text(GOOD, encoding="utf-8")
    assert check_danger(tmp_path, ["", hearing(danger_rule("thin ice", lines=("a",))).weights]) == ()
    assert len(check_danger(tmp_path)) == 3


def test_what_loading_names_is_not_named_twice(problems):
    assert problems(GOOD.replace("lines:", "line:")) == []
    assert problems("danger: [") == []
