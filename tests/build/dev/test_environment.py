"""The virtual environment: when it is whole, and that a broken one is not taken for whole."""

import shutil
import sys
from typing import Any

import pytest

from dev.environment import Environment, Level


def test_the_stamp_tells_what_is_installed(project: Any) -> None:
    ours, run, develop = Environment(project.root), Level.RUN, Level.DEVELOP
    assert (ours.is_ready(run), ours.is_ready(develop)) == (True, False)
    ours.mark(develop)
    assert (ours.is_ready(run), ours.is_ready(develop)) == (True, True)
    (project.root / "build" / develop).write_text("# something else\n")
    assert (ours.is_ready(run), ours.is_ready(develop)) == (True, False)
    stamp = project.root / ".venv" / "installed.txt"
    text = stamp.read_text()
    for python in (sys.implementation.cache_tag, sys.base_prefix):
        stamp.write_text(text.replace(f" {python}", " another"))
        assert not ours.is_ready(run)
    stamp.write_text(text)
    assert ours.is_ready(run)
    shutil.rmtree(project.root / ".venv")
    assert not ours.is_ready(run)


def test_a_broken_install_is_not_taken_for_a_whole_one(project: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = Environment(project.root)
    monkeypatch.setattr("dev.environment.PIP", ["-c", "raise SystemExit(1)"])
    with pytest.raises(Exception, match="could not be installed"):
        ours.prepare(Level.DEVELOP)
    assert not ours.is_ready(Level.RUN)
    monkeypatch.setattr("dev.environment.PIP", ["-c", "pass"])
    monkeypatch.setattr("dev.environment.run_tool", lambda _command: 0)
    ours.prepare(Level.DEVELOP)
    assert ours.is_ready(Level.DEVELOP)
