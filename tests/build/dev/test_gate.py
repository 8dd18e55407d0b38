"""The gate's sums: what it counts, what it calls not run, and its exit code."""

import sys
from pathlib import Path
from typing import Any

import pytest

from dev import environment, gate, packages


def step(name: str, outcome: str) -> object:
    return gate.Step(name=name, outcome=gate.Outcome(outcome), seconds=1.0, reason="")


@pytest.mark.parametrize(
    ("bundle", "tests", "code", "strict_code"),
    [
        ("passed", "passed", 0, 0),
        ("NOT RUN", "passed", 0, 1),
        ("FAILED", "passed", 1, 1),
        ("passed", "FAILED", 1, 1),
        ("passed", "NOT RUN", 1, 1),
    ],
)
def test_the_gates_exit_code(bundle: str, tests: str, code: int, strict_code: int) -> None:
    steps = [step("bundle", bundle), step("tests", tests)]
    assert gate.exit_code(steps, is_strict=False) == code
    assert gate.exit_code(steps, is_strict=True) == strict_code


def test_the_summary_names_what_was_not_run() -> None:
    steps = [
        step("ruff check", "passed"),
        step("bundle", "NOT RUN"),
        step("tests", "passed"),
    ]
    lines = gate.summary(steps, gate.Counts(passed=3, skipped=1), 0).splitlines()
    assert lines[-3:] == [
        "NOT RUN, so nothing is known about it: bundle",
        "The gate passed.",
        "Tests: 3 passed, 0 failed, 1 skipped",
    ]
    failed = gate.summary([*steps, step("mypy", "FAILED")], gate.Counts(passed=3), 1).splitlines()
    assert failed[-2:] == ["The gate FAILED: mypy", "Tests: 3 passed, 0 failed"]


TESTS = """
import pytest

def test_fine(): pass
def test_wrong(): assert WRONG
@pytest.mark.bundle
def test_program(): raise SystemExit(3)
"""


@pytest.fixture
def tested(tmp_path: Path) -> Any:
    """A project whose environment is the one that runs this, so that it has pytest."""
    root = tmp_path / "tested"
    root.mkdir()
    (root / ".venv").symlink_to(sys.prefix)
    (root / "pytest.ini").write_text("[pytest]\nmarkers = bundle\naddopts = -p no:pytestqt\n")
    return environment.Environment(root)


@pytest.mark.parametrize(("right", "outcome", "passed"), [(True, "passed", 2), (False, "FAILED", 1)])
def test_without_the_bundle_its_tests_are_not_run(
    tested: Any, right: bool, outcome: str, passed: int
) -> None:
    (tested.root / "test_it.py").write_text(TESTS.replace("WRONG", str(right)))
    taken = gate.Gate(tested)
    taken.skip("bundle", "this system lacks objdump")
    taken.test([])
    assert [(done.name, str(done.outcome)) for done in taken.steps[1:]] == [
        ("tests", outcome),
        ("tests of bundle", "NOT RUN"),
    ]
    assert taken.counts == gate.Counts(passed=passed, failed=2 - passed)


def test_without_qt_there_are_no_tests(tested: Any) -> None:
    taken = gate.Gate(tested)
    taken.skip("bundle", "")
    taken.test([packages.QT[0]])
    assert [str(done.outcome) for done in taken.steps] == ["NOT RUN", "NOT RUN"]


def test_tests_that_break_off_count_as_failed(tmp_path: Path) -> None:
    assert gate.read_counts(tmp_path / "none.xml") == gate.Counts(failed=1)


ENDURANCE = """
def pytest_addoption(parser):
    parser.addoption("--full", action="store_true")

def test_it_has_time(request):
    assert request.config.getoption("--full")
"""


def test_endurance_runs_at_full_length_and_needs_the_program(
    tested: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tested.root / "tests" / "endurance"
    folder.mkdir(parents=True)
    (tested.root / "conftest.py").write_text(ENDURANCE)
    (folder / "test_it.py").write_text("from conftest import test_it_has_time\ndef test_other(): pass\n")
    objdump = packages.for_freezing()[0]
    assert gate.endure(tested, [objdump], ["-k", "time"]) == 1
    last = capfd.readouterr().out.splitlines()[-2:]
    assert last == ["The gate is NOT passed: too little of it was run.", "Tests: 1 passed, 0 failed"]
