"""The virtual environment and the system's packages: when they are whole, and that nothing half is taken for whole."""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from dev.environment import Environment, Level
from dev.packages import Requirement, install_missing


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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has packages to ask for")
def test_what_is_missing_is_installed_by_root_alone_and_named_to_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    met = [
        Requirement("libc6", "libc.so.6"),
        Requirement("sh", "sh"),
        Requirement("base-files", "/etc/passwd"),
    ]
    lacking = [Requirement("libnone2", "libnone.so.2"), Requirement("libnone1", "no-such-command")]
    (tmp_path / "apt-get").write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/said\n')
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert install_missing([*met, *lacking]) == lacking
    assert capfd.readouterr().err.splitlines()[-1] == "sudo apt-get install libnone1 libnone2"
    assert not (tmp_path / "said").exists()
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert install_missing([*met, *lacking]) == lacking  # this apt-get brings nothing
    assert (tmp_path / "said").read_text().endswith("install -y --no-install-recommends libnone1 libnone2\n")
