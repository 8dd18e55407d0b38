"""Audits the locked versions for known vulnerabilities, with pip-audit."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dev.console import BuildError
from dev.environment import Environment, Level

SERVICES = ("pypi", "osv")
TIMEOUT = 180  # seconds for one lock file at one service


class Outcome(StrEnum):
    """The result of an audit."""

    PASSED = "passed"
    FOUND = "FOUND"
    NOT_RUN = "not run"


@dataclass(frozen=True, kw_only=True)
class Audit:
    """The outcome of an audit, with its details: what was audited, what was found, or why it was not run."""

    outcome: Outcome
    details: str

    def __str__(self) -> str:
        beginnings = {
            Outcome.PASSED: "Audited, no weak spot is known",
            Outcome.FOUND: "WEAK SPOTS ARE KNOWN",
            Outcome.NOT_RUN: "NOT AUDITED",
        }
        return f"{beginnings[self.outcome]}: {self.details}."


@dataclass(frozen=True, kw_only=True)
class ServiceReport:
    """The vulnerabilities that one service lists for the packages of one lock file."""

    lock: str
    service: str
    package_count: int = 0
    unknown_count: int = 0  # packages that the service does not list
    vulnerable: tuple[str, ...] = ()  # packages with versions and the ids of their vulnerabilities
    failure: str = ""  # why the service returned nothing

    @property
    def is_complete(self) -> bool:
        """Whether the service lists every package."""
        return self.package_count > 0 and not self.unknown_count and not self.failure


def audit(environment: Environment, arguments: Sequence[str]) -> int:
    """Audit both lock files and print the result.

    `arguments` are the command-line arguments. Return the exit code.
    """
    if not set(arguments) <= {"--offline-ok"}:
        raise BuildError("The word audit takes nothing but --offline-ok.")
    environment.prepare(Level.DEVELOP)
    result = run_audit(environment)
    print(result, flush=True)
    return exit_code(result, may_be_offline=bool(arguments))


def exit_code(result: Audit, *, may_be_offline: bool) -> int:
    """Return 0 if the audit passed, or if it was not run and `may_be_offline` is true; otherwise 1."""
    fine = {Outcome.PASSED, Outcome.NOT_RUN} if may_be_offline else {Outcome.PASSED}
    return 0 if result.outcome in fine else 1


def run_audit(environment: Environment) -> Audit:
    """Return the audit of every package in both lock files.

    A lock file goes to the second service only if the first does not list all of its packages.
    """
    locks = [environment.root / "build" / level for level in Level]
    return combined([_reports(environment, lock) for lock in locks])


def combined(reports: Iterable[Sequence[ServiceReport]]) -> Audit:
    """Return the audit that combines the reports on each lock file.

    Its outcome is NOT_RUN if no service listed all packages of a lock file.
    """
    by_lock = list(reports)
    found = dict.fromkeys(each for some in by_lock for report in some for each in report.vulnerable)
    if found:
        return Audit(outcome=Outcome.FOUND, details="; ".join(found))
    incomplete = [some for some in by_lock if not any(report.is_complete for report in some)]
    if incomplete or not by_lock:
        reasons = "; ".join(map(_reason, incomplete))
        return Audit(outcome=Outcome.NOT_RUN, details=reasons or "nothing was asked")
    count = max(report.package_count for some in by_lock for report in some)
    services = dict.fromkeys(next(each.service for each in some if each.is_complete) for some in by_lock)
    return Audit(outcome=Outcome.PASSED, details=f"{count} packages, {' and '.join(services)}")


def _reports(environment: Environment, lock: Path) -> list[ServiceReport]:
    """Return the reports on one lock file, up to the first complete one."""
    reports: list[ServiceReport] = []
    for service in SERVICES:
        reports.append(_report(environment, lock, service))
        if reports[-1].is_complete:
            break
    return reports


def _report(environment: Environment, lock: Path, service: str) -> ServiceReport:
    options = ["-r", str(lock), "--disable-pip", "-s", service, "-f", "json", "--timeout", "10"]
    command = environment.command("-m", "pip_audit", *options, "--progress-spinner", "off")
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        return ServiceReport(
            lock=lock.name, service=service, failure=f"did not answer within {TIMEOUT} seconds"
        )
    return parse_report(done.stdout, lock=lock.name, service=service)


def parse_report(output: str, *, lock: str, service: str) -> ServiceReport:
    """Parse the JSON that pip-audit printed; packages without "vulns" count as unknown to the service."""
    try:
        packages = list(json.loads(output)["dependencies"])
    except (ValueError, KeyError, TypeError):
        return ServiceReport(lock=lock, service=service, failure="can't be reached")
    vulnerable = tuple(
        f"{package['name']} {package['version']} ({', '.join(each['id'] for each in package['vulns'])})"
        for package in packages
        if package.get("vulns")
    )
    return ServiceReport(
        lock=lock,
        service=service,
        package_count=len(packages),
        unknown_count=sum("vulns" not in package for package in packages),
        vulnerable=vulnerable,
    )


def _reason(reports: Sequence[ServiceReport]) -> str:
    """Return the name of a lock file, followed by the reasons why no service could audit the file."""
    reasons = (
        f"{each.service} "
        f"{each.failure or f'does not know {each.unknown_count} of {each.package_count} packages'}"
        for each in reports
    )
    return f"{reports[0].lock}: {', '.join(reasons)}"
