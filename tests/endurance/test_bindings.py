"""R5: the bindings lose no reference, and the program runs in every locale."""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from tests.driving import PROGRAM, needs_program, worker_environment
from tests.running import run_program

CANARY = Path(__file__).with_name("canary.py")
# What else would decide, and how each locale's encoding is called.
DECIDES = ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "PYTHONUTF8", "PYTHONCOERCECLOCALE", "PYTHONIOENCODING")
ASCII = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
LOCALES = [(ASCII, "ANSI_X3.4-1968"), ({"LC_ALL": "C.UTF-8"}, "UTF-8")]
SMALL = 5  # references that the loop itself may take or give back


def count(*words: str, **variables: str) -> dict:
    kept = {name: value for name, value in os.environ.items() if name not in DECIDES}
    done = run_program(
        [sys.executable, "-B", str(CANARY), *words],
        env={**kept, **variables, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(("variables", "encoding"), LOCALES, ids=["ASCII", "UTF-8"])
def test_calls_that_give_nothing_cost_no_reference(variables: dict, encoding: str, figures) -> None:
    counted = count(**variables)
    assert counted["encoding"] == encoding
    assert counted["calls"] == 60_000
    assert max(map(abs, counted["drifts"])) <= SMALL, counted
    figures(f"R5: calls in {encoding}, references lost", f"60,000, {sum(map(abs, counted['drifts']))}")


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="from Python 3.12 on nobody counts references to None"
)
def test_a_reference_kept_would_be_seen() -> None:
    assert count("--plant", LC_ALL="C.UTF-8")["drifts"] == [20_000]


@pytest.mark.endure
@pytest.mark.bundle
@pytest.mark.parametrize(
    "variables", [{"LC_ALL": "C"}, *({"LANG": name} for name in ("C", "C.UTF-8", "no_WHERE"))]
)
def test_the_program_checks_itself_in_every_locale(tmp_path: Path, variables: dict) -> None:
    needs_program()
    report = tmp_path / "bericht für ñandú.txt"
    environment = {name: value for name, value in worker_environment().items() if name not in DECIDES}
    done = run_program(
        [str(PROGRAM), "--self-check", str(report)],
        env={**environment, **variables},
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert re.match(r"OK: \d+ entries \(ready made\), 0 problems, ", report.read_text(encoding="utf-8"))
