"""The programs whose starts are compared, and why one can't be started."""

import subprocess
from pathlib import Path

import pytest

from bench import contenders as module


@pytest.fixture(autouse=True)
def _nothing_is_frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BARE_PROGRAM", tmp_path / "Bare" / "none")
    done = subprocess.CompletedProcess([], 1, stdout="", stderr="at first\nno objdump\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)


def test_a_rival_that_is_not_installed_names_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RIVALS", {"Zeal": (tmp_path / "zeal", "zeal")})
    assert module.contenders()["Zeal"] == "Debian's package zeal is not installed"
    (tmp_path / "zeal").touch()
    assert module.contenders()["Zeal"] == tmp_path / "zeal"


def test_without_a_bundle_the_reason_is_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PROGRAM", tmp_path / "none")
    found = module.contenders()["Field Guide"]
    assert found == "there is no dist/FieldGuide; python3 build/dev.py bundle makes it"


def test_a_bare_window_that_can_not_be_frozen_has_the_last_line_as_its_reason() -> None:
    assert module.contenders()["bare window"] == "it could not be frozen: no objdump"
