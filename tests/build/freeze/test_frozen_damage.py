"""A frozen program finds its damaged file: on Linux and Windows among its parts, on a Mac in its app."""

import sys
from pathlib import Path

import pytest

from freeze import frozen_damage
from tests.build.releases import lay
from tests.programs import write_list

PARTS = {"linux": "program-linux/a.pyc", "darwin": "FieldGuide.app/Contents/Frameworks/a.pyc"}
PROGRAMS = {"linux": "FieldGuide-Linux.com", "darwin": "FieldGuide.app/Contents/MacOS/FieldGuide"}


@pytest.mark.parametrize("platform", PARTS)
def test_the_list_beside_the_program_tells(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = PARTS[platform]
    lay(tmp_path, {PROGRAMS[platform]: b"program", part: b"part", "resources/pack.yaml": b"content"})
    write_list(tmp_path)
    # As in a copy of a guide whose owner had changed the content.
    text = (tmp_path / "SHA256SUMS").read_text(encoding="utf-8").replace("  resources/", " *resources/")
    (tmp_path / "SHA256SUMS").write_text(text, encoding="utf-8")
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "executable", str(tmp_path / PROGRAMS[platform]))
    monkeypatch.setattr(sys, "_MEIPASS", str((tmp_path / part).parent), raising=False)
    (tmp_path / "resources" / "pack.yaml").write_bytes(b"of its owners")
    assert frozen_damage.damaged_file() == ""
    (tmp_path / part).write_bytes(b"damaged")
    assert frozen_damage.damaged_file() == part
    assert not frozen_damage.is_lost(part)
