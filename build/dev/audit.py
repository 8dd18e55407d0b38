"""Whether the locked versions have weak spots that are known: asked with pip-audit, never assumed."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dev.console import BuildError
from dev.environment import Environment, Level

SERVICES = ("pypi", "osv")
PATIENCE = 180  # seconds for one lock file at one service


class Outcome(StrEnum):
    """How an audit ended."""

    PASSED = "passed"
    FOUND = "FOUND"
    NOT_RUN = "not run"


@dataclass(frozen=True, kw_only=True)
class Audit:
    """What an audit of the locked versions found, or why there was none."""

    outcome: Outcome
    why: str

    def __str__(self) -> str:
        words = {
            Outcome.PASSED: "Audited, no weak spot is known",
            Outcome.FOUND: "WEAK SPOTS ARE KNOWN",
            Outcome.NOT_RUN: "NOT AUDITED",
        }
        return f"{words[self.outcome]}: {self.why}."


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What one service said of one lock file."""

    lock: str
    service: str
    asked: int
    unanswered: int
    weak: tuple[str, ...] = ()
    silence: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it said something of every package."""
        return self.asked > 0 and not self.unanswered and not self.silence


def run(environment: Environment, words: Sequence[str]) -> int:
    """Carry out the word audit; gives the exit code."""
    if not set(words) <= {"--offline-ok"}:
        raise BuildError("The word audit takes nothing but --offline-ok.")
    done = audit(environment)
    print(done, flush=True)
    return exit_code(done, is_offline_fine=bool(words))


def exit_code(done: Audit, *, is_offline_fine: bool) -> int:
    """Give 0 for what passed, and for what was not run where that was allowed."""
    fine = {Outcome.PASSED, Outcome.NOT_RUN} if is_offline_fine else {Outcome.PASSED}
    return 0 if done.outcome in fine else 1


def audit(environment: Environment) -> Audit:
    """Ask of every package of both lock files; the next service is asked where one leaves any open."""
    locks = [environment.root / "build" / level for level in Level]
    return summed_up([_answers(environment, lock) for lock in locks])


def summed_up(answers: Iterable[Sequence[Answer]]) -> Audit:
    """Sum up what was said, lock file by lock file: one package without an answer is no audit."""
    every = list(answers)
    weak = dict.fromkeys(each for some in every for answer in some for each in answer.weak)
    if weak:
        return Audit(outcome=Outcome.FOUND, why="; ".join(weak))
    silent = [some for some in every if not any(answer.is_whole for answer in some)]
    if silent or not every:
        return Audit(outcome=Outcome.NOT_RUN, why="; ".join(map(_silence, silent)) or "nothing was asked")
    asked = max(answer.asked for some in every for answer in some)
    services = dict.fromkeys(next(a.service for a in some if a.is_whole) for some in every)
    return Audit(outcome=Outcome.PASSED, why=f"{asked} packages, {' and '.join(services)}")


def _answers(environment: Environment, lock: Path) -> list[Answer]:
    answers: list[Answer] = []
    for service in SERVICES:
        answers.append(_ask(environment, lock, service))
        if answers[-1].is_whole:
            break
    return answers


def _ask(environment: Environment, lock: Path, service: str) -> Answer:
    words = ["-r", str(lock), "--disable-pip", "-s", service, "-f", "json", "--timeout", "10"]
    command = environment.command("-m", "pip_audit", *words, "--progress-spinner", "off")
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        silence = f"had no end in {PATIENCE} seconds"
        return Answer(lock=lock.name, service=service, asked=0, unanswered=0, silence=silence)
    return read(done.stdout, lock=lock.name, service=service)


def read(told: str, *, lock: str, service: str) -> Answer:
    """Read what pip-audit printed: for it, a package that it could not look up is none to worry about."""
    try:
        packages = list(json.loads(told)["dependencies"])
    except (ValueError, KeyError, TypeError):
        return Answer(lock=lock, service=service, asked=0, unanswered=0, silence="can't be reached")
    weak = (
        f"{package['name']} {package['version']} ({', '.join(spot['id'] for spot in package['vulns'])})"
        for package in packages
        if package.get("vulns")
    )
    unanswered = sum("vulns" not in package for package in packages)
    return Answer(lock=lock, service=service, asked=len(packages), unanswered=unanswered, weak=tuple(weak))


def _silence(answers: Sequence[Answer]) -> str:
    """Tell why one lock file was not audited."""
    said = (
        f"{each.service} {each.silence or f'knows nothing of {each.unanswered} of {each.asked} packages'}"
        for each in answers
    )
    return f"{answers[0].lock}: {', '.join(said)}"
