"""Whether the locked versions have known vulnerabilities, asked with pip-audit."""

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
    """The answer of one service on one lock file: how many packages it was asked about, and what it found."""

    lock: str
    service: str
    asked: int = 0
    unanswered: int = 0
    vulnerable: tuple[str, ...] = ()
    silence: str = ""  # why there is no answer at all

    @property
    def is_complete(self) -> bool:
        """Whether the service knew every package."""
        return self.asked > 0 and not self.unanswered and not self.silence


def audit(environment: Environment, words: Sequence[str]) -> int:
    """Print what an audit finds; return the exit code."""
    if not set(words) <= {"--offline-ok"}:
        raise BuildError("The word audit takes nothing but --offline-ok.")
    environment.prepare(Level.DEVELOP)
    found = ask(environment)
    print(found, flush=True)
    return exit_code(found, may_be_offline=bool(words))


def exit_code(found: Audit, *, may_be_offline: bool) -> int:
    """Return 0 if the audit passed, or if it was not run and that is allowed."""
    fine = {Outcome.PASSED, Outcome.NOT_RUN} if may_be_offline else {Outcome.PASSED}
    return 0 if found.outcome in fine else 1


def ask(environment: Environment) -> Audit:
    """Ask about every package of both lock files; the next service is asked if one does not know them all."""
    locks = [environment.root / "build" / level for level in Level]
    return summed_up([_answers(environment, lock) for lock in locks])


def summed_up(answers: Iterable[Sequence[Answer]]) -> Audit:
    """Return the audit that the answers amount to; it was not run if a lock file has no complete answer."""
    by_lock = list(answers)
    found = dict.fromkeys(each for some in by_lock for answer in some for each in answer.vulnerable)
    if found:
        return Audit(outcome=Outcome.FOUND, why="; ".join(found))
    silent = [some for some in by_lock if not any(answer.is_complete for answer in some)]
    if silent or not by_lock:
        return Audit(outcome=Outcome.NOT_RUN, why="; ".join(map(_silence, silent)) or "nothing was asked")
    asked = max(answer.asked for some in by_lock for answer in some)
    services = dict.fromkeys(next(a.service for a in some if a.is_complete) for some in by_lock)
    return Audit(outcome=Outcome.PASSED, why=f"{asked} packages, {' and '.join(services)}")


def _answers(environment: Environment, lock: Path) -> list[Answer]:
    answers: list[Answer] = []
    for service in SERVICES:
        answers.append(_ask(environment, lock, service))
        if answers[-1].is_complete:
            break
    return answers


def _ask(environment: Environment, lock: Path, service: str) -> Answer:
    words = ["-r", str(lock), "--disable-pip", "-s", service, "-f", "json", "--timeout", "10"]
    command = environment.command("-m", "pip_audit", *words, "--progress-spinner", "off")
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return Answer(lock=lock.name, service=service, silence=f"did not answer within {PATIENCE} seconds")
    return read(done.stdout, lock=lock.name, service=service)


def read(output: str, *, lock: str, service: str) -> Answer:
    """Return the answer that pip-audit printed; a package that it could not look up is unanswered."""
    try:
        packages = list(json.loads(output)["dependencies"])
    except (ValueError, KeyError, TypeError):
        return Answer(lock=lock, service=service, silence="can't be reached")
    vulnerable = tuple(
        f"{package['name']} {package['version']} ({', '.join(each['id'] for each in package['vulns'])})"
        for package in packages
        if package.get("vulns")
    )
    unanswered = sum("vulns" not in package for package in packages)
    return Answer(
        lock=lock, service=service, asked=len(packages), unanswered=unanswered, vulnerable=vulnerable
    )


def _silence(answers: Sequence[Answer]) -> str:
    """Return why one lock file was not audited."""
    reasons = (
        f"{each.service} {each.silence or f'does not know {each.unanswered} of {each.asked} packages'}"
        for each in answers
    )
    return f"{answers[0].lock}: {', '.join(reasons)}"
