"""Who starts against whom, and why somebody doesn't."""

import subprocess
from pathlib import Path
from types import ModuleType

import pytest


def test_a_rival_that_is_not_installed_names_its_package(part: ModuleType, tmp_path: Path) -> None:
    rival = part.Rival(name="Zeal", file=tmp_path / "zeal", package="zeal")
    assert rival.hindrance() == "Debian's package zeal is not installed"
    (tmp_path / "zeal").touch()
    assert rival.hindrance() == ""


def test_a_version_is_that_of_the_package_that_the_file_came_with(
    part: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = {"--search": "goldendict-ng: /usr/bin/goldendict\n", "goldendict-ng": "goldendict-ng 25.06.0-2"}

    def told(*command: str) -> str:
        return answers["--search" if "--search" in command else command[-1]]

    monkeypatch.setattr(part, "_told", told)
    assert part.RIVALS[-1].version() == "goldendict-ng 25.06.0-2"


def test_without_debians_tools_a_version_is_not_known(
    part: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part.shutil, "which", lambda _name: None)
    assert part.RIVALS[0].version() == "unknown"


def test_without_a_bundle_the_row_says_how_to_make_one(
    part: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part, "PROGRAM", tmp_path / "none")
    monkeypatch.setattr(part, "freeze_bare", lambda: None)
    found = dict(part.own_programs())
    assert found["Field Guide"] == "there is no dist/FieldGuide; python3 build/dev.py bundle makes it"
    assert found["bare window"] == part.BARE_PROGRAM


def test_a_bare_window_that_can_not_be_frozen_says_why(
    part: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = subprocess.CompletedProcess([], 1, stdout="", stderr="at first\nno objdump\n")
    monkeypatch.setattr(part, "BARE_PROGRAM", tmp_path / "Bare" / "none")
    monkeypatch.setattr(part.subprocess, "run", lambda *_, **__: done)
    assert dict(part.own_programs())["bare window"] == "it could not be frozen: no objdump"
