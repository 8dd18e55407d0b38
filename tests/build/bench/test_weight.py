"""How large a folder is, and would be as a zip file."""

import os
from pathlib import Path
from types import ModuleType

import pytest


def test_a_folder_weighs_what_its_files_do(part: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "one").write_bytes(bytes(400_000))
    (tmp_path / "a" / "b" / "two").write_bytes(bytes(600_000))
    assert part.on_disk(tmp_path) == 1.0


def test_zipped_is_what_can_not_be_pressed(part: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(os.urandom(500_000))
    (tmp_path / "nothing").write_bytes(bytes(5_000_000))
    before = sorted(tmp_path.iterdir())
    assert part.zipped(tmp_path) == pytest.approx(0.505, abs=0.005)
    assert sorted(tmp_path.iterdir()) == before
