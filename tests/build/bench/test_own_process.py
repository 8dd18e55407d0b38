"""A part of the benchmark in a process of its own."""

import subprocess
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path / "measured.py"


def test_it_tells_in_json(part: ModuleType, module: Path) -> None:
    module.write_text("import json, sys; print(json.dumps(sys.argv[1:]))")
    assert part.child("measured", "one", "two") == ["one", "two"]


def test_its_failure_is_not_overlooked(part: ModuleType, module: Path) -> None:
    module.write_text("print(1); raise SystemExit(3)")
    with pytest.raises(subprocess.CalledProcessError) as error:
        part.child("measured")
    assert error.value.returncode == 3


def test_it_may_undo_what_it_did_before_it_ends(
    part: ModuleType, module: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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
        part.child("measured", str(flag))
    assert not flag.exists()
