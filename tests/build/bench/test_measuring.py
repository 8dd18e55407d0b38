"""What the figures are made of: spreads, and modules in processes of their own."""

import subprocess
from pathlib import Path

import pytest

from bench.measuring import in_process, memory, spread


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path / "measured.py"


def test_a_spread_has_median_quantiles_and_maximum() -> None:
    found = spread([float(each) for each in range(101)])
    assert found == {"p50": 50, "p95": 95, "p99": 99, "max": 100}
    assert set(spread([7.0]).values()) == {7}


def test_memory_is_that_of_this_process() -> None:
    assert memory() > 5


def test_a_module_answers_in_json(module: Path) -> None:
    module.write_text("import json, sys; print(json.dumps(sys.argv[1:]))")
    assert in_process("measured", "one", "two") == ["one", "two"]


def test_a_failure_is_not_overlooked(module: Path) -> None:
    module.write_text("print(1); raise SystemExit(3)")
    with pytest.raises(subprocess.CalledProcessError) as error:
        in_process("measured")
    assert error.value.returncode == 3


def test_a_module_that_is_ended_may_clean_up_first(
    module: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module.write_text(
        "import pathlib, signal, sys, time\n"
        "signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))\n"
        "try:\n    pathlib.Path(sys.argv[1]).touch()\n    time.sleep(60)\n"
        "finally:\n    pathlib.Path(sys.argv[1]).unlink()\n"
    )
    flag = tmp_path / "flag"

    def interrupted(_process: object, *_: object) -> None:
        while not flag.exists():
            pass
        raise SystemExit(143)

    monkeypatch.setattr(subprocess.Popen, "communicate", interrupted)
    with pytest.raises(SystemExit):
        in_process("measured", str(flag))
    assert not flag.exists()
