"""Tests malicious files: with both loaders, each is reported before its tree is built."""

import pytest

from guide.content.nodes import Node
from guide.content.report import MAX_PROBLEMS, Report
from guide.content.yaml.strict_yaml import read_yaml


def read(text: str) -> tuple[Node | None, Report]:
    report = Report("coats.yaml")
    return read_yaml(text.encode(), report), report


LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGE_BOMB = "a: &a {x: y}\n" + "".join(
    f"{c}: &{c}\n  <<: [{', '.join([f'*{p}'] * 9)}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = [
    ("billion laughs", LAUGHS, "can't start with '&'"),
    ("merge bomb", MERGE_BOMB, "can't start with '&'"),
    ("deep list", "a: " + "[" * 500 + "]" * 500 + "\n", "nested too deeply"),
    ("very deep list", "[" * 100_000, "nested too deeply"),
    ("deep groups", "".join(f"{' ' * n}a:\n" for n in range(500)), "nested too deeply"),
    ("deep keys", "? " * 500 + "a\n", "nested too deeply"),
    ("too many nodes", "a: [" + "b, " * 60_000 + "b]\n", "more than 50000 values"),
    ("too large", "a: " + "b" * 1024 * 1024, "larger than 1 MB"),
]


@pytest.mark.usefixtures("each_loader")
def test_a_hostile_file_ends_in_a_sentence():
    for name, text, part in HOSTILE:
        node, report = read(text)
        assert node is None, name
        assert part in report.problems[0].sentence, name
        assert len(report.problems) <= MAX_PROBLEMS + 1, name


def test_the_limits_are_not_below_what_is_allowed():
    flat = "a: [" + ", ".join(["b"] * 49_990) + "]\n"
    assert read(flat)[1].problems == ()
    assert read("a: " + "[" * 11 + "]" * 11 + "\n")[1].problems == ()
    assert read("a: " + "[" * 12 + "]" * 12 + "\n")[1].errors == 1
    full = "a: " + "b" * (1024 * 1024 - 4) + "\n"
    assert len(full) == 1024 * 1024
    assert read(full)[1].problems == ()
