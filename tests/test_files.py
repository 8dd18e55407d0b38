"""Single files: read with a limit, created with their sum, read back as the disk has them.

What `write` does on a full or failing stick is tested where it is used: tests/handout/test_saving.py and
tests/endurance/test_settings.py.
"""

import errno
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from guide import files

ROOT = Path(__file__).parents[1]
CHUNKS = [b"one", b"", b"two" * 1000]


def test_a_file_is_read_up_to_the_limit(tmp_path):
    (tmp_path / "file").write_bytes(b"abcdef")
    assert files.read(tmp_path / "file", 4) == b"abcd"
    assert files.read(tmp_path / "nowhere", 4) == b""
    assert files.read(tmp_path, 4) == b""


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")
def test_links_and_pipes_are_not_read(tmp_path):
    (tmp_path / "file").write_bytes(b"abcdef")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    assert files.read(tmp_path / "link", 4) == files.read(tmp_path / "pipe", 4) == b""


def test_write_refuses_an_existing_file_and_what_is_no_plain_file(tmp_path):
    files.write(tmp_path / "file", b"old")
    with pytest.raises(FileExistsError):
        files.write(tmp_path / "file", b"new")
    with pytest.raises(files.NotPlainFileError):
        files.write(tmp_path, b"new", overwrite=True)
    assert (tmp_path / "file").read_bytes() == b"old"


def test_ctrl_c_leaves_no_new_file(tmp_path, monkeypatch):
    def interrupt(_handle):
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "_sync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write(tmp_path / "file", b"new")
    assert not (tmp_path / "file").exists()


def test_write_leaves_exactly_the_new_data(tmp_path):
    for number, data in enumerate((b"", b"short", b"longer than it was")):
        (tmp_path / "file").write_bytes(b"what it was")
        files.write(tmp_path / "file", data, overwrite=True)
        files.write(tmp_path / f"new{number}", data, overwrite=True)
        assert (tmp_path / "file").read_bytes() == (tmp_path / f"new{number}").read_bytes() == data


def test_a_disk_that_can_not_sync_is_no_fault_but_one_that_fails_is(tmp_path, monkeypatch):
    def refuse(number):
        def fsync(_handle):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "fsync", fsync)

    refuse(errno.EINVAL)
    files.write(tmp_path / "new", b"data")
    refuse(errno.EIO)
    with pytest.raises(OSError, match="Input/output"):
        files.write(tmp_path / "other", b"data")
    assert not (tmp_path / "other").exists()


def test_create_returns_the_sum_of_what_it_wrote_and_takes_no_file_that_exists(tmp_path):
    data = b"".join(CHUNKS)
    assert files.write_new_file(tmp_path / "new", CHUNKS) == sha256(data).hexdigest()
    assert (tmp_path / "new").read_bytes() == data
    with pytest.raises(FileExistsError):
        files.write_new_file(tmp_path / "new", CHUNKS)


@pytest.mark.skipif(sys.platform == "win32", reason="no file has such a mode there")
def test_only_an_executable_gets_that_mode_and_none_may_be_changed_by_others(tmp_path):
    before = os.umask(0)
    try:
        files.write_new_file(tmp_path / "program", CHUNKS, executable=True)
        files.write_new_file(tmp_path / "data", CHUNKS)
    finally:
        os.umask(before)
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("program", "data")] == [0o755, 0o644]


HOLDER = """
import sys, time
from pathlib import Path
from guide.files import alone_in
with alone_in(Path(sys.argv[1]), Path(sys.argv[1], "lock")):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_folder_is_held_against_others_until_its_process_ends_in_whatever_way(tmp_path):
    words = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout
        assert child.stdout.readline() == "held\n"
        with pytest.raises(BlockingIOError), files.alone_in(tmp_path, tmp_path / "lock"):
            pass
        child.kill()
    for _ in range(2):
        with files.alone_in(tmp_path, tmp_path / "lock"):
            pass
    assert list(tmp_path.iterdir()) == []


def test_a_drive_that_can_not_lock_is_no_fault(tmp_path, monkeypatch):
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_):
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with files.alone_in(tmp_path, tmp_path / "lock"):
        pass


def test_a_file_is_read_back_in_chunks(tmp_path):
    (tmp_path / "file").write_bytes(b"abcdefgh")
    assert list(files.read_from_disk(tmp_path / "file", 3)) == [b"abc", b"def", b"gh"]
