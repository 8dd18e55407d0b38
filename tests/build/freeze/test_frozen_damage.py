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

PARTS = {
    "linux": ("FieldGuide-Linux.com", "program-linux/a.pyc"),
    "darwin": ("FieldGuide.app/Contents/MacOS/FieldGuide", "FieldGuide.app/Contents/Frameworks/a.pyc"),
}


def whole_program(folder: Path, monkeypatch: pytest.MonkeyPatch, platform: str = "linux") -> Path:
    """The folder of a program that is whole; its list marks content that its owners had changed."""
    program, part = PARTS[platform]
    lay(folder, {program: b"program", part: b"part", "resources/a.yaml": b"content"})
    write_list(folder)
    listed = (folder / "SHA256SUMS").read_text()
    (folder / "SHA256SUMS").write_text(listed.replace("  resources/", " *resources/"))
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "executable", str(folder / program))
    monkeypatch.setattr(sys, "_MEIPASS", str((folder / part).parent), raising=False)
    return folder


@pytest.mark.parametrize("platform", PARTS)
def test_the_list_beside_the_program_tells_and_without_it_nothing_is_said_to_be_whole(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = whole_program(tmp_path, monkeypatch, platform)

    def found_with(name: str, data: bytes | None) -> str | None:
        whole = (folder / name).read_bytes()
        (folder / name).unlink()
        if data is not None:
            (folder / name).write_bytes(data)
        found = frozen_damage.damaged_file()
        (folder / name).write_bytes(whole)
        return found

    assert found_with("resources/a.yaml", b"of its owners") == ""
    for name in PARTS[platform]:
        assert [found_with(name, data) for data in (None, b"", b"par")] == [name] * 3
        assert not frozen_damage.is_lost(name)
    assert [found_with("SHA256SUMS", data) for data in (None, b"", b"\xff")] == [None] * 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes as on POSIX")
def test_the_library_that_reads_the_others_is_read_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = whole_program(tmp_path, monkeypatch)
    library = program / "program-linux" / "_sha256.so"
    library.write_bytes(b"library")
    write_list(program)
    assert frozen_damage.damaged_file() == ""
    library.unlink()
    os.mkfifo(library)
    assert frozen_damage.damaged_file() == "program-linux/_sha256.so"


def test_both_ways_to_read_a_file_agree(tmp_path: Path) -> None:
    file = tmp_path / "file"
    for length in (0, 1, 55, 56, 63, 64, 65, 119, 120, 5_000):
        data = random.Random(length).randbytes(length)
        file.write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        assert frozen_damage.digest_of(str(file)) == frozen_damage.slow_digest_of(str(file)) == digest
    assert frozen_damage.slow_digest_of(str(tmp_path / "none")) == ""
