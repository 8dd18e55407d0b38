"""The virtual environment: when it is whole, and how it is made."""

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from dev.environment import Environment, Level


def test_the_stamp_tells_what_is_installed(project: Any) -> None:
    ours, run, develop = Environment(project.root), Level.RUN, Level.DEVELOP
    assert (ours.is_ready(run), ours.is_ready(develop)) == (True, False)
    ours.mark(develop)
    assert (ours.is_ready(run), ours.is_ready(develop)) == (True, True)
    (project.root / "build" / "requirements-dev.txt").write_text("# something else\n")
    assert (ours.is_ready(run), ours.is_ready(develop)) == (True, False)
    (project.root / "build" / "requirements.txt").write_text("# something else\n")
    assert not ours.is_ready(run)


@pytest.mark.parametrize("ours", [sys.implementation.cache_tag, sys.base_prefix])
def test_an_environment_of_another_python_is_not_ready(project: Any, ours: str) -> None:
    stamp = project.root / ".venv" / "installed.txt"
    stamp.write_text(stamp.read_text().replace(f" {ours}", " another"))
    assert not Environment(project.root).is_ready(Level.RUN)


@pytest.mark.parametrize("gone", ["python", "stamp", "all"])
def test_an_environment_that_lost_something_is_not_ready(project: Any, gone: str) -> None:
    ours = Environment(project.root)
    if gone == "python":
        ours.python.unlink()
        ours.python.symlink_to(project.root / "no-python")
    elif gone == "stamp":
        (project.root / ".venv" / "installed.txt").unlink()
    else:
        shutil.rmtree(project.root / ".venv")
    assert not ours.is_ready(Level.RUN)


def test_the_programs_own_files_are_compiled_once_as_no_start_does(
    project: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = Environment(project.root)
    monkeypatch.setattr("dev.environment.PIP", ["-c", "pass"])
    (project.root / "build" / "requirements-dev.txt").write_text("# new\n")
    assert not list((project.root / "guide").rglob("*.pyc"))
    ours.prepare(Level.DEVELOP)
    assert [path.name.partition(".")[0] for path in (project.root / "guide").rglob("*.pyc")] == ["__main__"]


def test_what_is_not_ready_is_made_and_a_broken_install_made_anew(
    project: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home-of-pip"))
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    ours, run = Environment(project.root), Level.RUN
    ours.python.unlink()
    ours.python.symlink_to(project.root / "no-python")
    ours.prepare(run)
    assert ours.is_ready(run)
    lock = project.root / "build" / "requirements-dev.txt"
    lock.write_text(f"no-such-thing==1.0 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(Exception, match="could not be installed"):
        ours.prepare(Level.DEVELOP)
    assert not ours.is_ready(run)
