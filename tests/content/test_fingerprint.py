"""Tests the fingerprint of a pack: every file that is loaded changes it, and unusual files raise an error."""

import os
import shutil
from pathlib import Path

import pytest

from guide.content.fingerprint import fingerprint
from guide.content.folder import PackFolder
from guide.content.pack_files import TOP_FILES

TINY = Path(__file__).parents[1] / "data" / "tiny"


@pytest.fixture
def pack(tmp_path):
    return Path(shutil.copytree(TINY, tmp_path / "pack"))


def test_every_file_that_is_read_counts(pack):
    first = fingerprint(pack)
    files = [Path(file.path) for file in PackFolder(pack).entry_files()]
    files += [pack / name for name in TOP_FILES if (pack / name).is_file()]
    assert len(files) > 5
    for file in files:
        data = file.read_bytes()
        file.write_bytes(data + b"\n")
        assert fingerprint(pack) != first, file.name
        file.write_bytes(data)
    assert fingerprint(pack) == first


def test_what_is_not_read_does_not_count(pack):
    first = fingerprint(pack)
    (pack / "README.md").write_text("x", encoding="utf-8")
    (pack / "laws" / ".hidden.yaml").write_text("x", encoding="utf-8")
    (pack / "laws" / "note.txt").write_text("x", encoding="utf-8")
    (pack / "notes").mkdir()
    (pack / "notes" / "a.yaml").write_text("x", encoding="utf-8")
    assert fingerprint(pack) == first


def test_it_tells_names_from_contents(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name / "laws").mkdir(parents=True)
    (tmp_path / "one" / "laws" / "ab.yaml").write_text("c", encoding="utf-8")
    (tmp_path / "two" / "laws" / "a.yaml").write_text("bc", encoding="utf-8")
    assert fingerprint(tmp_path / "one") != fingerprint(tmp_path / "two")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
@pytest.mark.parametrize("what", ["link", "pipe", "folder", "linked folder", "linked pack", "no pack"])
def test_what_is_no_plain_file_has_none(pack, tmp_path, what):
    file = sorted(pack.glob("laws/*.yaml"))[0]
    if what == "no pack":
        pack = tmp_path / "nowhere"
    elif what == "linked pack":
        (tmp_path / "other").symlink_to(pack)
        pack = tmp_path / "other"
    elif what == "linked folder":
        (pack / "laws").rename(tmp_path / "laws")
        (pack / "laws").symlink_to(tmp_path / "laws")
    else:
        file.rename(tmp_path / "moved.yaml")
        {
            "link": lambda: file.symlink_to(tmp_path / "moved.yaml"),
            "pipe": lambda: os.mkfifo(file),
            "folder": file.mkdir,
        }[what]()
    with pytest.raises((OSError, NotADirectoryError)):
        fingerprint(pack)
