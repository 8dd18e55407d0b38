"""The audit of the locked versions: what counts as audited, and what never does."""

import json
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dev import audit


def report(*packages: dict[str, Any]) -> str:
    return json.dumps({"dependencies": list(packages), "fixes": []})


FINE = {"name": "a", "version": "1", "vulns": []}
WEAK = {"name": "b", "version": "2", "vulns": [{"id": "PYSEC-1"}, {"id": "PYSEC-2"}]}
SKIPPED = {"name": "c", "skip_reason": "Dependency not found on PyPI"}


def service(tmp_path: Path, code: str) -> Any:
    """An environment whose pip-audit is the given program."""
    script = tmp_path / "pip_audit.py"
    script.write_text(code)
    command = [sys.executable, str(script)]
    return SimpleNamespace(
        root=tmp_path, command=lambda *words: [*command, *words], prepare=lambda _level: []
    )


SAYS = """
import sys
open({log!r}, "a").write(" ".join(sys.argv[1:]) + "\\n")
sys.stdout.write({answers!r}[sys.argv[sys.argv.index("-s") + 1]])
"""


def saying(tmp_path: Path, pypi: str, osv: str) -> Any:
    log = str(tmp_path / "asked")
    return service(tmp_path, SAYS.format(log=log, answers={"pypi": pypi, "osv": osv}))


def test_all_answered_and_nothing_found_is_passed(tmp_path: Path, capsys: Any) -> None:
    environment = saying(tmp_path, report(FINE, FINE), "")
    assert audit.audit(environment, []) == 0
    assert capsys.readouterr().out == "Audited, no weak spot is known: 2 packages, pypi.\n"
    asked = (tmp_path / "asked").read_text().splitlines()
    assert ["requirements.txt" in line for line in asked] == [True, False]
    assert ["requirements-dev.txt" in line for line in asked] == [False, True]


def test_what_pip_audit_skips_was_not_audited_though_it_says_that_all_is_well(
    tmp_path: Path, capsys: Any
) -> None:
    environment = saying(tmp_path, report(FINE, SKIPPED), "no answer")
    assert audit.audit(environment, []) == 1
    reason = "pypi does not know 1 of 2 packages, osv can't be reached"
    said = f"NOT AUDITED: requirements.txt: {reason}; requirements-dev.txt: {reason}.\n"
    assert capsys.readouterr().out == said
    assert audit.audit(environment, ["--offline-ok"]) == 0
    assert capsys.readouterr().out == said, "allowed, but never called passed"


def test_the_second_service_is_asked_where_the_first_leaves_some_open(tmp_path: Path) -> None:
    done = audit.run_audit(saying(tmp_path, report(FINE, SKIPPED), report(FINE, FINE)))
    assert str(done) == "Audited, no weak spot is known: 2 packages, osv."


def test_one_weak_spot_anywhere_is_found(tmp_path: Path, capsys: Any) -> None:
    environment = saying(tmp_path, report(WEAK, SKIPPED), report(FINE))
    for words in ([], ["--offline-ok"]):
        assert audit.audit(environment, words) == 1
        assert capsys.readouterr().out == "WEAK SPOTS ARE KNOWN: b 2 (PYSEC-1, PYSEC-2).\n"


@pytest.mark.parametrize("said", ["", "[]", "{}", "null", '{"dependencies": 3}', report()])
def test_silence_and_nonsense_are_no_audit(said: str) -> None:
    assert not audit.parse_report(said, lock="a", service="pypi").is_complete
    done = audit.combined([[audit.parse_report(said, lock="a", service="pypi")]])
    assert done.outcome is audit.Outcome.NOT_RUN


def test_nothing_asked_is_no_audit() -> None:
    assert audit.combined([]).outcome is audit.Outcome.NOT_RUN


def test_one_lock_file_without_an_answer_is_no_audit_of_all() -> None:
    complete, failed = (
        audit.parse_report(report(FINE), lock="a", service="pypi"),
        audit.parse_report("", lock="b", service="pypi"),
    )
    assert audit.combined([[complete], [failed]]).outcome is audit.Outcome.NOT_RUN
    assert audit.combined([[complete], [failed, complete]]).outcome is audit.Outcome.PASSED


def test_a_service_that_hangs_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "TIMEOUT", 0.3)
    begun = time.monotonic()
    done = audit.run_audit(service(tmp_path, "import time; time.sleep(60)"))
    assert time.monotonic() - begun < 10
    assert "pypi did not answer within 0.3 seconds" in str(done)
    assert done.outcome is audit.Outcome.NOT_RUN


def test_other_words_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="takes nothing but --offline-ok"):
        audit.audit(service(tmp_path, ""), ["--passed"])
