"""A frozen program finds its damaged file: on Linux and Windows among its parts, on a Mac in its app."""

import hashlib
import os
import random
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


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a program for Linux that is whole; its list marks content of its owners."""
    lay(tmp_path, {PROGRAMS["linux"]: b"program", PARTS["linux"]: b"part", "resources/a.yaml": b"content"})
    write_list(tmp_path)
    listed = (tmp_path / "SHA256SUMS").read_text()
    (tmp_path / "SHA256SUMS").write_text(listed.replace("  resources/", " *resources/"))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "executable", str(tmp_path / PROGRAMS["linux"]))
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "program-linux"), raising=False)
    return tmp_path


@pytest.mark.parametrize("name", [PARTS["linux"], PROGRAMS["linux"]])
@pytest.mark.parametrize("data", [None, b"", b"par"], ids=["missing", "emptied", "halved"])
def test_a_copy_with_own_content_is_checked_too(program: Path, name: str, data: bytes | None) -> None:
    assert frozen_damage.damaged_file() == ""
    (program / name).unlink()
    if data is not None:
        (program / name).write_bytes(data)
    assert frozen_damage.damaged_file() == name


@pytest.mark.parametrize("listed", [None, b"", b"\xff"], ids=["missing", "emptied", "damaged"])
def test_without_the_list_nothing_is_said_to_be_whole(program: Path, listed: bytes | None) -> None:
    (program / "SHA256SUMS").unlink()
    if listed is not None:
        (program / "SHA256SUMS").write_bytes(listed)
    assert frozen_damage.damaged_file() is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes as on POSIX")
def test_the_library_that_reads_the_others_is_read_without_it(program: Path) -> None:
    library = program / "program-linux" / "_sha256.so"
    library.write_bytes(b"library")
    write_list(program)
    assert frozen_damage.damaged_file() == ""
    library.unlink()
    os.mkfifo(library)
    assert frozen_damage.damaged_file() == "program-linux/_sha256.so"


@pytest.mark.parametrize("length", [0, 1, 55, 56, 63, 64, 65, 119, 120, 5_000])
def test_both_ways_to_read_a_file_agree(tmp_path: Path, length: int) -> None:
    data = random.Random(length).randbytes(length)
    (tmp_path / "file").write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    assert frozen_damage.digest_of(str(tmp_path / "file")) == digest
    assert frozen_damage.slow_digest_of(str(tmp_path / "file")) == digest
    assert frozen_damage.slow_digest_of(str(tmp_path / "none")) == ""
