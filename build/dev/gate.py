"""Runs the gate: every check that a change must pass, one after another, with a summary at the end."""

import os
import signal
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from dev.console import on_virtual_screen
from dev.environment import Environment, Level
from dev.packages import BUILDING, DRIVING, ENDURING, QT, TESTS, WINE, Requirement, lack_of
from freeze.bundle import Bundle


def mypy_for(platform: str) -> list[str]:
    """Return the arguments that check the program, and what builds it, as mypy sees them on `platform`.

    Not the tests and the benchmark, which drive Linux and speak of its calls.
    """
    rooms = [word for room in ("guide", "dev", "freeze", "release") for word in ("-p", room)]
    return ["-m", "mypy", "--platform", platform, "--cache-dir", f".mypy_cache/{platform}", *rooms]


LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS = {
    "ceilings": ["build/dev/ceilings.py"],
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    "mypy for Windows": mypy_for("win32"),
    "mypy for macOS": mypy_for("darwin"),
    "import contracts": ["-c", LINT_IMPORTS],
    "voice": ["build/dev/voice.py"],
    "content check": ["-m", "guide", "check"],
}
# On all cores; who has nothing left to do takes tests from others, and a process that crashes is replaced.
IN_PARALLEL = ("--numprocesses=auto", "--dist=worksteal")
# A test is ended after two minutes; one that can't be takes its process along after four, and fails alone;
# the whole run is ended after thirty. Each says where it was.
EXIT = "faulthandler_exit_on_timeout=true"
AT_MOST = ("--timeout=120", "-o", "faulthandler_timeout=240", "-o", EXIT, "--run-limit=30")
ENDURING_AT_MOST = ("--timeout=3600", "-o", "faulthandler_timeout=3900", "-o", EXIT, "--run-limit=240")
# Seconds that a whole step may take: more than the limit of a run of tests, which says what was running.
STEP_AT_MOST, ENDURING_STEP_AT_MOST = 40 * 60, 250 * 60
FULL = "--full"
REPORT = ".work/tests.xml"
PASSED, FAILED, NOT_RUN = "passed ", "FAILED ", "NOT RUN"


class Step(NamedTuple):
    """One step of the gate: its name, its command, and why it can't run on this system ("" if it can)."""

    name: str
    command: list[str]
    obstacle: str = ""


def test(environment: Environment, _arguments: Sequence[str]) -> int:
    """Run every check, build the program and run all tests. Return the exit code."""
    missing = environment.prepare(Level.DEVELOP, BUILDING + DRIVING + TESTS)
    checks = [Step(name, environment.command(*arguments)) for name, arguments in CHECKS.items()]
    steps = [*checks, *program_steps(environment, missing, (*IN_PARALLEL, *AT_MOST))]
    return run_steps(environment, steps, is_strict=bool(os.environ.get("CI")))


def endure(environment: Environment, arguments: Sequence[str]) -> int:
    """Build the program and run every test at full length, also those that the gate leaves to it.

    `arguments` are the command-line arguments, which go to pytest (-k NAME). Return the exit code.
    """
    missing = environment.prepare(Level.DEVELOP, BUILDING + DRIVING + TESTS + ENDURING + WINE)
    words = [FULL, *IN_PARALLEL, *ENDURING_AT_MOST, *arguments]
    steps = list(program_steps(environment, missing, words))
    if not arguments:  # words choose some tests of this system's program
        steps.append(Step("wine", _dev_py(environment, "wine"), lack_of(WINE, missing)))
    return run_steps(environment, steps, is_strict=True, at_most=ENDURING_STEP_AT_MOST)


def program_steps(
    environment: Environment, missing: Sequence[Requirement], arguments: Sequence[str]
) -> Iterator[Step]:
    """Yield the steps that build the program and run pytest with `arguments`.

    Tests of the built program are left out if a requirement for them is in `missing`, and those of endurance
    unless they are to run at full length.
    """
    obstacle = Bundle(environment, missing).obstacle()
    yield Step("bundle", _dev_py(environment, "bundle"), obstacle)
    obstacle = obstacle or lack_of(BUILDING + DRIVING, missing)
    if sys.platform != "linux":
        obstacle = "the program is driven with X11's tools"
    left_out = ["wine", *(["bundle"] if obstacle else []), *([] if FULL in arguments else ["endure"])]
    options = [f"--junitxml={REPORT}", *arguments, "-m", " and ".join(f"not {mark}" for mark in left_out)]
    command = on_virtual_screen(environment.command("-m", "pytest", *options))
    yield Step("tests", command, lack_of(QT, missing))
    if obstacle:
        yield Step("tests of bundle", [], obstacle)


def _dev_py(environment: Environment, word: str) -> list[str]:
    """Return the command of a word of dev.py."""
    return [sys.executable, str(environment.root / "build" / "dev.py"), word]


def run_steps(
    environment: Environment, steps: Iterable[Step], *, is_strict: bool, at_most: float = STEP_AT_MOST
) -> int:
    """Run the steps, each for `at_most` seconds, and print a summary; return the exit code.

    The code is 1 if a step failed, if the step "tests" did not run, or if `is_strict` and any did not run.
    """
    report = environment.root / REPORT
    report.unlink(missing_ok=True)
    outcomes = {step.name: _outcome(environment, step, at_most) for step in steps}
    print(*_skipped(report), sep="\n")
    print("\nThe gate, step by step:", *(f"  {name:<18}{end}" for name, end in outcomes.items()), sep="\n")
    ends = [end[: len(NOT_RUN)] for end in outcomes.values()]
    is_passed = FAILED not in ends and not (is_strict and NOT_RUN in ends)
    is_passed = is_passed and outcomes["tests"].startswith(PASSED)
    print(f"\nThe gate is {'' if is_passed else 'NOT '}passed.")
    print(_counts(report), flush=True)
    return 0 if is_passed else 1


def _outcome(environment: Environment, step: Step, at_most: float) -> str:
    """Run a step; return its result and its duration, or the reason why it did not run."""
    if step.obstacle:
        return f"{NOT_RUN}  {step.obstacle}"
    print(f"\n--- {step.name}", flush=True)
    variables = environment.variables()
    variables.pop("WAYLAND_DISPLAY", None)  # so that tests draw on the virtual screen only
    began = monotonic()
    try:
        code = _run(step.command, at_most, cwd=environment.root, env=variables)
    except subprocess.TimeoutExpired:
        return f"{FAILED} it did not end in {at_most / 60:g} minutes"
    return f"{FAILED if code else PASSED} {monotonic() - began:6.1f} s"


def _run(command: Sequence[str], at_most: float, **options: Any) -> int:
    """Run a command and return its exit code. If it is interrupted or takes too long, its children end, too.

    Raise subprocess.TimeoutExpired after `at_most` seconds.
    """
    process = subprocess.Popen(command, start_new_session=True, **options)
    try:
        return process.wait(at_most)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise


def _counts(report: Path) -> str:
    """Return how many tests passed and failed; a run without a report counts as one failure."""
    if not report.is_file():
        return "0 passed, 1 failed"
    tests, failures, errors, skipped = (
        int(ET.parse(report).getroot()[0].attrib[name]) for name in ("tests", "failures", "errors", "skipped")
    )
    return f"{tests - failures - errors - skipped} passed, {failures + errors} failed"


def _skipped(report: Path) -> Iterator[str]:
    """Yield every skipped test below its reason, the reasons with most tests first."""
    groups: dict[str, list[str]] = {}
    for case in ET.parse(report).iter("testcase") if report.is_file() else ():
        for skipped in case.iter("skipped"):
            name = f"{case.get('classname', '')}.{case.get('name', '')}"
            groups.setdefault(skipped.get("message", ""), []).append(name)
    for reason, names in sorted(groups.items(), key=lambda group: -len(group[1])):
        yield f"\n{len(names)} skipped: {reason}"
        yield from (f"  {name}" for name in sorted(names))
