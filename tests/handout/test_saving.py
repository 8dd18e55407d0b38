"""The one file that is written: whole, or not there."""

import errno
import os
import sys

import pytest

from guide.handout.saving import ExistingFileError, SavingError, save


@pytest.fixture
def stick(tmp_path):
    """An empty folder."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_it_writes_all_of_it(stick):
    save(stick / "list.yaml", b"x" * 100_000)
    assert (stick / "list.yaml").read_bytes() == b"x" * 100_000
    assert [each.name for each in stick.iterdir()] == ["list.yaml"]


def test_what_is_there_stays_unless_it_may_be_written_over(stick):
    file = stick / "list.yaml"
    file.write_bytes(b"a long old one")
    with pytest.raises(ExistingFileError, match="is there already"):
        save(file, b"new")
    assert file.read_bytes() == b"a long old one"
    save(file, b"new", overwrite=True)
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("overwrite", [False, True])
def test_where_nothing_can_be_written_it_is_a_sentence(stick, overwrite):
    with pytest.raises(SavingError, match=r"nowhere.*can't be written: "):
        save(stick / "nowhere" / "list.yaml", b"x", overwrite=overwrite)
    with pytest.raises(SavingError):
        save(stick / "a\0b", b"x", overwrite=overwrite)
    with pytest.raises(SavingError, match="is no plain file; choose another name") as caught:
        save(stick, b"x", overwrite=overwrite)
    assert not isinstance(caught.value, ExistingFileError), "a folder is no file that could be written over"
    assert not any(stick.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("overwrite", [False, True])
def test_it_never_goes_through_a_link(stick, overwrite):
    (stick / "private").write_bytes(b"mine")
    (stick / "list.yaml").symlink_to(stick / "private")
    with pytest.raises(SavingError):
        save(stick / "list.yaml", b"new", overwrite=overwrite)
    assert (stick / "private").read_bytes() == b"mine"
    assert (stick / "list.yaml").is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
@pytest.mark.parametrize("overwrite", [False, True])
def test_it_does_not_wait_at_a_pipe(stick, overwrite):
    os.mkfifo(stick / "pipe")
    with pytest.raises(SavingError):
        save(stick / "pipe", b"new", overwrite=overwrite)


OLD = b"what was there, longer than ten"


def fail_after(room, monkeypatch):
    """Have a stick with so many bytes of room beyond those that files have already."""
    real, left = os.write, [room]

    def write(file, data):
        place, size = os.lseek(file, 0, os.SEEK_CUR), os.fstat(file).st_size
        fits = bytes(data)[: max(size - place, 0) + left[0]]
        if not fits:
            raise OSError(errno.ENOSPC, "No space left on device")
        left[0] -= max(0, place + len(fits) - size)
        return real(file, fits)

    monkeypatch.setattr(os, "write", write)


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_full_stick_leaves_nothing_half_and_what_is_there_whole(stick, monkeypatch, overwrite):
    file = stick / "list.yaml"
    fail_after(10, monkeypatch)
    with pytest.raises(SavingError, match="No space left on device"):
        save(file, b"x" * 100, overwrite=overwrite)
    assert not any(stick.iterdir())
    file.write_bytes(OLD)
    with pytest.raises(SavingError):
        save(file, b"x" * 100, overwrite=True)
    assert file.read_bytes() == OLD


def test_a_file_is_written_over_by_a_longer_one_and_on_a_full_stick_by_one_that_is_no_longer(
    stick, monkeypatch
):
    file = stick / "list.yaml"
    file.write_bytes(OLD)
    save(file, OLD * 400, overwrite=True)
    assert file.read_bytes() == OLD * 400
    fail_after(0, monkeypatch)
    save(file, b"new", overwrite=True)
    assert file.read_bytes() == b"new"


def test_a_stick_that_fails_never_takes_the_name_away(stick, monkeypatch):
    file = stick / "list.yaml"
    file.write_bytes(OLD)

    def write(file, data):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(SavingError, match="Input/output error"):
        save(file, b"new", overwrite=True)
    assert file.read_bytes() == OLD
