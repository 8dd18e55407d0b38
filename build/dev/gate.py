"""The gate: every check that a change must pass, run one after another and summed up in plain words."""

import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from dev import packages
from dev.console import BuildError
from dev.environment import Environment
from freeze.bundle import Bundle, lack, on_virtual_screen

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
STEPS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    "import contracts": ["-c", LINT_IMPORTS],
    "content check": ["-m", "guide", "check"],
}

# All tests, on as many cores as there are; tests/conftest.py says how they are spread.
IN_PARALLEL = ("--numprocesses=auto", "--no-loadscope-reorder")


class Outcome(StrEnum):
    """How a step ended."""

    PASSED = "passed"
    FAILED = "FAILED"
    NOT_RUN = "NOT RUN"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of the gate as it went; the reason says why it was not run or what failed."""

    name: str
    outcome: Outcome
    seconds: float = 0.0
    reason: str = ""

    def __str__(self) -> str:
        took = f"{self.seconds:.1f} s" if self.outcome is not Outcome.NOT_RUN else ""
        return f"  {self.outcome:<8} {self.name:<18} {took:>8}  {self.reason}".rstrip()


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many tests passed, failed and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def run(environment: Environment, missing: Sequence[packages.Need]) -> int:
    """Run every step, print the summary, and give the exit code."""
    gate = Gate(environment)
    for name, words in STEPS.items():
        gate.take(name, partial(gate.command, environment.command(*words)))
    gate.freeze(Bundle(environment, missing))
    gate.test(missing)
    code = exit_code(gate.steps, is_strict=bool(os.environ.get("CI")))
    print(summary(gate.steps, gate.counts, code), flush=True)
    return code


def endure(environment: Environment, missing: Sequence[packages.Need], words: Sequence[str]) -> int:
    """Build the program and run the tests of endurance at full length; words go to pytest (-k NAME)."""
    gate = Gate(environment)
    gate.freeze(Bundle(environment, missing))
    gate.test(missing, ["tests/endurance", "--full", *IN_PARALLEL, *words])
    code = exit_code(gate.steps, is_strict=True)
    print(summary(gate.steps, gate.counts, code), flush=True)
    return code


def exit_code(steps: Sequence[Step], *, is_strict: bool) -> int:
    """Give 0 where nothing failed and the tests passed; a strict gate fails on what was not run."""
    failed = {Outcome.FAILED, Outcome.NOT_RUN} if is_strict else {Outcome.FAILED}
    tested = any(step.name == "tests" and step.outcome is Outcome.PASSED for step in steps)
    return 0 if tested and not any(step.outcome in failed for step in steps) else 1


def summary(steps: Sequence[Step], counts: Counts, code: int) -> str:
    """Tell how each step went; the last line counts the tests."""

    def names(outcome: Outcome) -> str:
        return ", ".join(step.name for step in steps if step.outcome is outcome)

    failed, not_run = names(Outcome.FAILED), names(Outcome.NOT_RUN)
    lines = ["", "The gate, step by step:", *map(str, steps), ""]
    if not_run:
        lines.append(f"NOT RUN, so nothing is known about it: {not_run}")
    verdict = f"The gate FAILED: {failed}" if failed else "The gate is NOT passed: too little of it was run."
    return "\n".join([*lines, verdict if code else "The gate passed.", f"Tests: {counts}"])


class Gate:
    """The steps taken so far, and how to take another."""

    def __init__(self, environment: Environment) -> None:
        self.steps: list[Step] = []
        self.counts = Counts()
        self._environment = environment
        self._report = environment.root / ".work" / "tests.xml"

    def command(self, command: Sequence[str]) -> None:
        """Run one command in the project's folder; a BuildError where it fails."""
        done = subprocess.run(command, cwd=self._environment.root, env=self._variables(), check=False)
        if done.returncode:
            raise BuildError(f"exit code {done.returncode}")

    def take(self, name: str, action: Callable[[], object]) -> None:
        """Take one step and note how it went."""
        print(f"\n--- {name}", flush=True)
        began, outcome, reason = time.monotonic(), Outcome.PASSED, ""
        try:
            action()
        except BuildError as error:
            outcome, reason = Outcome.FAILED, str(error)
            print(reason, flush=True)
        self.steps.append(Step(name=name, outcome=outcome, seconds=time.monotonic() - began, reason=reason))

    def skip(self, name: str, reason: str) -> None:
        """Note a step that can't be taken here."""
        self.steps.append(Step(name=name, outcome=Outcome.NOT_RUN, reason=reason))

    def freeze(self, bundle: Bundle) -> None:
        """Build the program and start it once."""
        if bundle.hindrance():
            self.skip("bundle", bundle.hindrance())
            return
        self.take("bundle", bundle.make)

    def test(self, missing: Sequence[packages.Need], which: Sequence[str] = IN_PARALLEL) -> None:
        """Run the tests, those of the bundle only where it was built and can be driven."""
        hindrance = lack(missing, packages.for_window())
        if hindrance:
            self.skip("tests", hindrance)
            return
        words = ["-m", "pytest", f"--junitxml={self._report}", *which]
        hindrance = lack(missing, packages.SCREEN + packages.DRIVING)
        if sys.platform != "linux":
            hindrance = "the program is driven with X11's tools"
        if self.steps[-1].outcome is not Outcome.PASSED:
            hindrance = "the bundle was not built"
        if hindrance:
            words += ["-m", "not bundle"]
        self._report.unlink(missing_ok=True)
        self.take("tests", partial(self.command, on_virtual_screen(self._environment.command(*words))))
        if hindrance:
            self.skip("tests of bundle", hindrance)
        self.counts = read_counts(self._report)

    def _variables(self) -> dict[str, str]:
        # Tests draw on the virtual screen or on none, never on the desktop of whoever runs them.
        variables = self._environment.variables()
        variables.pop("WAYLAND_DISPLAY", None)
        return variables


def read_counts(report: Path) -> Counts:
    """Read pytest's own report; where there is none, the tests as a whole count as one that failed."""
    if not report.is_file():
        return Counts(failed=1)
    suites = list(ET.parse(report).getroot().iter("testsuite"))

    def number(name: str) -> int:
        return sum(int(suite.get(name, 0)) for suite in suites)

    failed, skipped = number("failures") + number("errors"), number("skipped")
    return Counts(passed=max(0, number("tests") - failed - skipped), failed=failed, skipped=skipped)
