"""The gate: which steps it takes, what it counts, what it calls not run, and its exit code."""

import os
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dev import gate
from dev.environment import Environment
from dev.gate import Step
from dev.packages import BUILDING, DRIVING, FREEZING, QT, WINE
from tests.driving import until
from tests.print_service import is_running

REPORT = '<testsuites><testsuite tests="6" failures="1" errors="1" skipped="1"/></testsuites>'


@pytest.fixture
def project(tmp_path: Path) -> Any:
    (tmp_path / ".work").mkdir()
    return SimpleNamespace(root=tmp_path, variables=lambda: dict(os.environ))


def ending(code: int) -> list[str]:
    return [sys.executable, "-c", f"raise SystemExit({code})"]


@pytest.mark.parametrize(
    ("bundle", "tests", "code", "strict_code"),
    [
        (Step("bundle", ending(0)), Step("tests", ending(0)), 0, 0),
        (Step("bundle", [], "no objdump"), Step("tests", ending(0)), 0, 1),
        (Step("bundle", ending(1)), Step("tests", ending(0)), 1, 1),
        (Step("bundle", ending(0)), Step("tests", ending(1)), 1, 1),
        (Step("bundle", ending(0)), Step("tests", [], "no Qt"), 1, 1),
    ],
)
def test_the_gates_exit_code(project: Any, bundle: Step, tests: Step, code: int, strict_code: int) -> None:
    assert gate.run_steps(project, [bundle, tests], is_strict=False) == code
    assert gate.run_steps(project, [bundle, tests], is_strict=True) == strict_code


def test_the_summary_names_what_was_not_run_and_counts_the_tests_on_its_last_line(
    project: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    write = f"open('{gate.REPORT}', 'w').write({REPORT!r})"
    tests = Step("tests", [sys.executable, "-c", write])
    steps = [Step("ruff check", ending(0)), Step("bundle", [], "this system lacks objdump"), tests]
    assert gate.run_steps(project, steps, is_strict=False) == 0
    lines = [re.sub(r" +[\d.]+ s$", "", line) for line in capfd.readouterr().out.splitlines()]
    assert lines[-7:] == [
        "The gate, step by step:",
        "  ruff check        passed",
        "  bundle            NOT RUN  this system lacks objdump",
        "  tests             passed",
        "",
        "The gate is passed.",
        "3 passed, 2 failed",
    ]
    gate.run_steps(project, [*steps, Step("mypy", ending(1))], is_strict=False)
    lines = [re.sub(r" +[\d.]+ s$", "", line) for line in capfd.readouterr().out.splitlines()]
    assert lines[-4:-1] == ["  mypy              FAILED", "", "The gate is NOT passed."]


def test_tests_that_break_off_count_as_failed(project: Any, capfd: pytest.CaptureFixture[str]) -> None:
    (project.root / gate.REPORT).write_text(REPORT)  # of an earlier run
    gate.run_steps(project, [Step("tests", ending(3))], is_strict=False)
    assert capfd.readouterr().out.splitlines()[-1] == "0 passed, 1 failed"


@pytest.fixture
def steps_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the steps that build and test the program on a system that lacks something."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)

    def steps(*missing: Any) -> dict[str, Step]:
        return {step.name: step for step in gate.program_steps(Environment(tmp_path), missing, ["tests"])}

    return steps


def test_the_program_is_built_and_tested_where_nothing_is_missing(steps_without: Any) -> None:
    steps = steps_without()
    assert [step.obstacle for step in steps.values()] == ["", ""]
    assert steps["tests"].command[-2:] == ["-m", "not wine and not endure"]


@pytest.mark.parametrize("missing", [FREEZING[0], DRIVING[0], BUILDING[-1]])
def test_without_the_program_its_tests_are_not_run(steps_without: Any, missing: Any) -> None:
    steps = steps_without(missing)
    assert steps["tests"].command[-2:] == ["-m", "not wine and not bundle and not endure"]
    assert steps["tests"].obstacle == ""
    assert steps["tests of bundle"].obstacle == f"this system lacks {missing.name}"
    assert bool(steps["bundle"].obstacle) == (missing is not DRIVING[0])


def test_elsewhere_than_on_linux_nothing_drives_the_program(
    steps_without: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert steps_without()["tests of bundle"].obstacle == "the program is driven with X11's tools"


def test_without_qt_there_are_no_tests(steps_without: Any) -> None:
    assert steps_without(QT[0])["tests"].obstacle == f"this system lacks {QT[0].name}"


TESTS = """
import pytest

def test_fine(): pass
def test_wrong(): assert False
@pytest.mark.skip(reason="not here")
def test_skipped(): pass
@pytest.mark.bundle
def test_program(): raise SystemExit(3)
"""


def test_pytests_own_report_is_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\nmarkers =\n  bundle\n  endure\naddopts = -p no:pytestqt\n"
    )
    (tmp_path / "test_it.py").write_text(TESTS)
    steps = list(gate.program_steps(Environment(tmp_path), [FREEZING[0]], []))
    assert gate.run_steps(Environment(tmp_path), steps, is_strict=False) == 1
    out = capfd.readouterr().out
    assert out.splitlines()[-1] == "1 passed, 1 failed"
    assert "\n1 skipped: not here\n  test_it.test_skipped\n\nThe gate, step by step:\n" in out


ENDURANCE = """
def pytest_addoption(parser):
    parser.addoption("--full", action="store_true")
    parser.addoption("--run-limit")

def test_it_has_time(request):
    assert request.config.getoption("--full")
"""


def test_endurance_runs_at_full_length_and_needs_the_program(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\nmarkers =\n  bundle\n  endure\naddopts = -p no:pytestqt\n"
    )
    folder = tmp_path / "tests" / "endurance"
    folder.mkdir(parents=True)
    (tmp_path / "conftest.py").write_text(ENDURANCE)
    (folder / "test_it.py").write_text("from conftest import test_it_has_time\ndef test_other(): pass\n")
    monkeypatch.setattr(Environment, "prepare", lambda *_: [FREEZING[0]])
    monkeypatch.setenv("PYTEST_XDIST_AUTO_NUM_WORKERS", "1")  # each starts for a second
    assert gate.endure(Environment(tmp_path), ["-k", "time"]) == 1
    assert capfd.readouterr().out.splitlines()[-1] == "1 passed, 0 failed"


def test_endurance_ends_with_the_program_for_windows_unless_tests_are_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Environment, "prepare", lambda *_: [WINE[0]])
    monkeypatch.setattr(gate, "run_steps", lambda _environment, steps, **_: list(steps))
    everything: Any = gate.endure(Environment(tmp_path), [])
    chosen: Any = gate.endure(Environment(tmp_path), ["-k", "fuzz"])
    assert everything[-1].name == "wine"
    assert everything[-1].obstacle == f"this system lacks {WINE[0].name}"
    assert "wine" not in [step.name for step in chosen]


def test_a_step_that_does_not_end_is_ended_with_all_that_it_started(
    project: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    step = Step("tests", ["sh", "-c", "echo $$; sleep 600 & echo $!; wait"])
    assert gate.run_steps(project, [step], is_strict=False, at_most=1) == 1
    out = capfd.readouterr().out
    assert "tests             FAILED  it did not end in" in out
    processes = [int(line) for line in out.splitlines() if line.isdecimal()]
    until(lambda: processes and not any(map(is_running, processes)), "the end of both processes")


def test_endure_has_more_time_than_its_run_of_tests() -> None:
    (minutes,) = (word.partition("=")[2] for word in gate.ENDURING_AT_MOST if word.startswith("--run-limit"))
    assert float(minutes) * 60 < gate.ENDURING_STEP_AT_MOST
