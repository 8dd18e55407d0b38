"""The steps of a start, as the program's look over itself tells them."""

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

STEPS = {"Python": 10.0, "import": 40.0, "painted": 90.0, "answered": 100.0}


def test_a_report_holds_its_steps(part: ModuleType) -> None:
    assert part.read_report(f"OK: 163 entries\n{json.dumps(STEPS)}\n") == STEPS


@pytest.mark.parametrize(
    ("report", "told"),
    [("", "no report"), ("FAILED: 3 problems\n{}\n", "FAILED: 3 problems"), ("OK: 163 entries\n", "OK: 163 entries")],
)  # fmt: skip
def test_a_report_that_is_not_fine_gives_no_figure(part: ModuleType, report: str, told: str) -> None:
    with pytest.raises(Exception, match=f"look over itself failed: {told}"):
        part.read_report(report)


def test_each_step_lasts_from_the_one_before_it(part: ModuleType) -> None:
    slow = {"Python": 30.0, "import": 70.0, "painted": 100.0, "answered": 300.0}
    odd = {"Python": 20.0, "import": 25.0, "painted": 85.0, "answered": 95.0}
    assert part.lasted([STEPS, slow, odd]) == {"Python": 20, "import": 30, "painted": 50, "answered": 10}


def test_the_table_has_a_column_for_each_condition_and_says_what_was_not_run(part: ModuleType) -> None:
    lines = part.table({"warm": [STEPS], "stick": "only root can"}).split("\n")
    assert lines[0] == "| where one start goes | warm | stick |"
    assert lines[3] == "| import of the program's modules and of Qt | 30 ms | – |"
    assert lines[-1].endswith("| 100 ms | not run: only root can |")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what is measured is measured on Linux")
def test_a_program_is_told_when_it_was_started_and_where_to_report(part: ModuleType, tmp_path: Path) -> None:
    program = tmp_path / "program"
    lines = ["import sys, time", "word, report, began = sys.argv[1:]", "now = time.perf_counter()"]
    lines += ["step = 1000 * (now - float(began))", "assert word == '--self-check'"]
    lines += ["""open(report, "w").write('OK: fine\\n{"answered": %f}\\n' % step)"""]
    program.write_text(f"#!{sys.executable}\n" + "\n".join(lines))
    program.chmod(0o755)
    (tmp_path / "host").mkdir()
    assert part.steps_of(program, tmp_path / "host")["answered"] > 0
