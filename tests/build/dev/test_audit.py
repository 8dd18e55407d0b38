"""The audit of the locked versions: what counts as audited, and what never does."""

import json
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dev import audit

FINE = {"name": "a", "version": "1", "vulns": []}
WEAK = {"name": "b", "version": "2", "vulns": [{"id": "PYSEC-1"}, {"id": "PYSEC-2"}]}
SKIPPED = {"name": "c", "skip_reason": "Dependency not found on PyPI"}
SAYS = """
import sys
open({log!r}, "a").write(" ".join(sys.argv[1:]) + "\\n")
sys.stdout.write({answers!r}[sys.argv[sys.argv.index("-s") + 1]])
"""


def report(*packages: dict[str, Any]) -> str:
    return json.dumps({"dependencies": list(packages), "fixes": []})


def parsed(said: str) -> audit.ServiceReport:
    return audit.parse_report(said, lock="a", service="pypi")


def service(tmp_path: Path, code: str) -> Any:
    """An environment whose pip-audit is the given program."""
    (tmp_path / "pip_audit.py").write_text(code)
    command = [sys.executable, str(tmp_path / "pip_audit.py")]
    return SimpleNamespace(
        root=tmp_path, command=lambda *words: [*command, *words], prepare=lambda _level: []
    )


def saying(tmp_path: Path, pypi: str, osv: str) -> Any:
    log = str(tmp_path / "asked")
    return service(tmp_path, SAYS.format(log=log, answers={"pypi": pypi, "osv": osv}))


def test_all_answered_and_nothing_found_is_passed(tmp_path: Path, capsys: Any) -> None:
    assert audit.audit(saying(tmp_path, report(FINE, FINE), ""), []) == 0
    assert capsys.readouterr().out == "Audited, no weak spot is known: 2 packages, pypi.\n"
    asked = (tmp_path / "asked").read_text().splitlines()
    assert ["requirements-dev.txt" in line for line in asked] == [False, True], "each lock file"


def test_what_pip_audit_skips_was_not_audited_unless_the_second_service_knows_it(
    tmp_path: Path, capsys: Any
) -> None:
    environment = saying(tmp_path, report(FINE, SKIPPED), "no answer")
    assert audit.audit(environment, []) == 1
    assert capsys.readouterr().out.startswith("NOT AUDITED: requirements.txt: pypi does not know 1 of 2")
    assert audit.audit(environment, ["--offline-ok"]) == 0
    assert capsys.readouterr().out.startswith("NOT AUDITED"), "allowed, but never called passed"
    done = audit.run_audit(saying(tmp_path, report(FINE, SKIPPED), report(FINE, FINE)))
    assert str(done) == "Audited, no weak spot is known: 2 packages, osv."


def test_one_weak_spot_anywhere_is_found(tmp_path: Path, capsys: Any) -> None:
    environment = saying(tmp_path, report(WEAK, SKIPPED), report(FINE))
    assert [audit.audit(environment, words) for words in ([], ["--offline-ok"])] == [1, 1]
    assert capsys.readouterr().out == "WEAK SPOTS ARE KNOWN: b 2 (PYSEC-1, PYSEC-2).\n" * 2
    with pytest.raises(Exception, match="takes nothing but --offline-ok"):
        audit.audit(environment, ["--passed"])


def test_silence_and_nonsense_are_no_audit() -> None:
    said = ("", "[]", "{}", "null", '{"dependencies": 3}', report())
    assert [each for each in said if parsed(each).is_complete] == []
    nothing, fine = parsed(""), parsed(report(FINE))
    no_audits: tuple[list[list[audit.ServiceReport]], ...] = ([], [[nothing]], [[fine], [nothing]])
    assert {audit.combined(reports).outcome for reports in no_audits} == {audit.Outcome.NOT_RUN}
    assert audit.combined([[fine], [nothing, fine]]).outcome is audit.Outcome.PASSED


def test_a_service_that_hangs_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "TIMEOUT", 0.3)
    begun = time.monotonic()
    done = audit.run_audit(service(tmp_path, "import time; time.sleep(60)"))
    assert time.monotonic() - begun < 10
    assert done.outcome is audit.Outcome.NOT_RUN
