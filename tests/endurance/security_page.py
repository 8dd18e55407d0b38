"""Makes SECURITY.md of the promises (guide/render/privacy) and the goals and tests behind them (goals.toml).

python -m tests.endurance.security_page writes it; what stands below the heading FIGURES is kept as it is.
"""

import ast
import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guide.render.privacy.claim import Claim
from guide.render.privacy.claims import claim_groups, untested_claims
from guide.render.privacy.limits import advice, limits
from guide.render.privacy.page import records_sentence, report_sentences

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
SECURITY = ROOT / "SECURITY.md"
FIGURES = "## Figures of the last full run\n"
WIDTH = 112
ENDURE = "pytest.mark.endure"
HEAD = """\
What is promised and what is not, in the words of the page *What this hides and what it can't* in the window. The id
before a promise is its goal: the table below the limits says what is measured and which tests do it. All but
the figures is made by `python -m tests.endurance.security_page`.
"""
GOALS_HEAD = """\
What stands behind each promise. Numbers that are left out belong to plans. A test runs with each change, many at a short length. A test or file with
“(endure)” after its name runs only with `python3 build/dev.py endure`; of one with “(in part endure)”, only some tests or cases run with
each change. `endure` runs all of them at full length. When that was last is said above the figures, below.
"""
WHOOSH = """\
Whoosh-Reloaded 2.7.5 stems words and counts them for the index, pinned by its hash. People made its releases; those of the newer
whoosh3 are made, as its own page says, by no person. It is no longer maintained, so it is given little to do: it counts in memory while an
index is built, and opens and writes no file.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What is measured for a promise, and the tests that do it, as paths or path::function below tests/."""

    goal: str
    tests: tuple[str, ...]


def read_goals() -> Mapping[str, Goal]:
    """Return the goals by id, in the order of the file."""
    data = tomllib.loads((TESTS / "endurance" / "goals.toml").read_text(encoding="utf-8"))
    return {name: Goal(goal=value["goal"], tests=tuple(value["tests"])) for name, value in data.items()}


def security_page(goals: Mapping[str, Goal]) -> str:
    """Return SECURITY.md without the figures."""
    return "\n".join(
        (
            "# What Field Guide protects, and what it can't\n",
            HEAD,
            "## What we promise, and test\n",
            *_claims(),
            "## What we can't promise\n",
            _wrapped(records_sentence()),
            *_limits(),
            "## How to report a problem\n",
            *map(_wrapped, report_sentences()),
            "## The goals and their tests\n",
            GOALS_HEAD,
            _table(goals),
            "## What counts the words\n",
            WHOOSH,
        )
    )


def figures_of(page: str) -> str:
    """Return the part of a SECURITY.md that holds the figures, which people write."""
    return page[page.index(FIGURES) :]


@cache
def where_it_runs(test: str) -> str:
    """Return "(endure)" for a test, or a file of tests, that only endure runs, "(in part endure)" if some of its cases are, else ""."""
    path, _, function = test.partition("::")
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    assigned = [each for each in tree.body if isinstance(each, ast.Assign)]
    marks = [ast.unparse(each) for each in assigned if ast.unparse(each.targets[0]) == "pytestmark"]
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    named = [
        each for each in functions if each.name == function or (not function and each.name[:5] == "test_")
    ]
    found = [[ast.unparse(mark) for mark in each.decorator_list] for each in named]
    if any(ENDURE in mark for mark in marks) or all(ENDURE in each for each in found):
        return "(endure)"
    return "(in part endure)" if any(ENDURE in mark for each in found for mark in each) else ""


def _claims() -> Iterator[str]:
    for group in claim_groups():
        yield _list(group.title, map(_named, group.claims))
    yield _list("Not tested yet", map(_named, untested_claims()))


def _named(claim: Claim) -> str:
    return f"**{claim.goal}** {claim.text}"


def _limits() -> Iterator[str]:
    for group in (*limits(), advice()):
        yield _list(group.title, group.sentences)


def _list(title: str, sentences: Iterable[str]) -> str:
    items = (textwrap.fill(f"- {each}", WIDTH, subsequent_indent="  ") for each in sentences)
    return "\n".join((f"### {title}\n", *items, ""))


def _wrapped(sentence: str) -> str:
    return textwrap.fill(sentence, WIDTH) + "\n"


def _table(goals: Mapping[str, Goal]) -> str:
    rows = (
        f"| {name} | {goal.goal} | {', '.join(f'`tests/{test}` {where_it_runs(test)}'.strip() for test in goal.tests)} |\n"
        for name, goal in goals.items()
    )
    return "".join(("| id | what is measured | tests |\n", "| --- | --- | --- |\n", *rows))


def main() -> None:
    """Write SECURITY.md with the figures that it has."""
    figures = figures_of(SECURITY.read_text(encoding="utf-8"))
    SECURITY.write_text(f"{security_page(read_goals())}\n{figures}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
