"""A stick or a source that fails while files are copied: a sentence, and nothing half-made is left."""

import errno
import os
import sys

import pytest

from guide.stick import copying, keeping
from guide.stick.errors import StickError, sentence_for
from tests.programs import write_list
from tests.running import run_program
from tests.stick.conftest import copied, names, tree

root_only = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can mount a small stick"
)


@pytest.fixture
def small_stick(stick):
    """A stick of 2 MB."""
    options = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(stick)]
    done = run_program(options, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")
    yield stick
    run_program(["umount", "-l", str(stick)], capture_output=True)


def grow(guide, size):
    (guide / "program-linux" / "large").write_bytes(os.urandom(size))
    write_list(guide)


@root_only
def test_a_stick_with_too_little_room_is_an_error_before_anything_is_written(guide, small_stick):
    grow(guide, 3_000_000)
    with pytest.raises(StickError) as caught:
        copied(guide, small_stick)
    assert "4 MB are needed, 2 MB are free. Nothing was copied." in str(caught.value)
    assert names(small_stick) == []


@root_only
def test_a_stick_that_gets_full_on_the_way_is_an_error_and_as_before(guide, small_stick):
    grow(guide, 1_500_000)
    (small_stick / "mine.txt").write_bytes(b"mine")

    def fill(done, _total):
        if done < 100:
            (small_stick / "holiday").write_bytes(b"x" * 1_000_000)

    with pytest.raises(StickError) as caught:
        copied(guide, small_stick, progress=fill)
    assert f"'{small_stick}' is full" in str(caught.value)
    assert names(small_stick) == ["holiday", "mine.txt"]


@root_only
def test_a_stick_that_is_really_gone_is_an_error_and_nothing_lands_on_the_computer(guide, small_stick):
    grow(guide, 1_500_000)

    def pull(done, _total):
        if done < 100:
            run_program(["umount", "-l", str(small_stick)], check=True)

    with pytest.raises(StickError) as caught:
        copied(guide, small_stick, progress=pull)
    assert str(caught.value) == (
        f"'{small_stick}' can't be reached any more: the stick was pulled out, or it fails. Put it in again "
        "and start anew, or take another one. A folder 'FieldGuide (unfinished)' may be left there: "
        "the next run takes it away, or delete it."
    )
    assert names(small_stick) == [], "the computer's own folder of that name"


@root_only
def test_a_stick_that_is_read_only_is_an_error(guide, small_stick):
    run_program(["mount", "-o", "remount,ro", str(small_stick)], check=True)
    with pytest.raises(StickError, match="can't be written to: it is read-only"):
        copied(guide, small_stick)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_a_folder_without_the_right_to_write_is_an_error(guide, stick):
    stick.chmod(0o555)
    with pytest.raises(StickError, match="You may not write to"):
        copied(guide, stick)
    stick.chmod(0o755)


# The second fsync is of the folder, which not every system takes.
TURNS = {
    "write": (1, 2, 5),
    "fsync": (1, 3, 5),
    "read": (1, 2),
    "open": (1, 3, 8),
    "mkdir": (1, 2),
    "rename": (1,),
}
NUMBERS = (errno.EIO, errno.ENOSPC, errno.EROFS, errno.ENODEV, errno.EACCES)
CALLS = [(call, turn) for call, turns in TURNS.items() for turn in turns]


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_any_call_that_fails_leaves_what_was_there(guide, stick, monkeypatch, call):
    (stick / "mine.txt").write_bytes(b"mine")
    before, (name, turn) = tree(stick), call
    real = getattr(os, name)
    for number in NUMBERS if turn == 1 else NUMBERS[:2]:
        calls: list[object] = []

        def failing(*words, number=number, calls=calls, **more):
            calls.append(words)
            if len(calls) == turn:
                raise OSError(number, os.strerror(number))
            return real(*words, **more)

        with monkeypatch.context() as patch:
            patch.setattr(os, name, failing)
            with pytest.raises(StickError) as caught:
                copied(guide, stick)
        assert str(caught.value) == sentence_for(OSError(number, ""), stick)
        assert tree(stick) == before
        assert names(stick) == ["mine.txt"]


def test_what_can_not_be_taken_away_is_named(guide, stick, monkeypatch):
    def gone(*_):
        raise OSError(errno.EIO, "gone")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", gone)
        patch.setattr(keeping, "remove_copy", gone)
        with pytest.raises(StickError, match=r"A folder 'FieldGuide \(unfinished\)' may be left there"):
            copied(guide, stick)
    copied(guide, stick)
    assert names(stick) == ["FieldGuide"]


def test_a_stick_that_keeps_other_bytes_than_were_written_is_found_out(guide, stick, monkeypatch):
    real = copying.read_back
    for path in ("FieldGuide", "resources/laws/coat.yaml", "SHA256SUMS"):

        def rotten(digests, folder, tell, path=path):
            data = bytearray((folder / path).read_bytes())
            data[0] ^= 1
            (folder / path).write_bytes(data)
            real(digests, folder, tell)

        monkeypatch.setattr("guide.stick.make.read_back", rotten)
        with pytest.raises(StickError, match=f"'{path}' is not on the stick as it was written"):
            copied(guide, stick)
        assert names(stick) == []


def test_a_source_that_is_pulled_is_distinguished_from_the_stick(guide, stick, monkeypatch):
    class Pulled:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def read(self, _number):
            raise OSError(errno.EIO, "gone")

    real = type(guide).open

    def opened(path, *words, **more):
        return Pulled() if path.name == "a.pyc" else real(path, *words, **more)

    monkeypatch.setattr(type(guide), "open", opened)
    with pytest.raises(StickError, match=r"'program-linux/a.pyc' of this copy can't be read: its own stick"):
        copied(guide, stick)
    assert names(stick) == []


WORDS = {
    "is full": [errno.ENOSPC, errno.EDQUOT],
    "it is read-only": [errno.EROFS],
    "can't be reached any more": [errno.EIO, errno.ENODEV, errno.ENOENT, errno.ENXIO],
    "You may not write": [errno.EACCES, errno.EPERM],
    "can't hold a file of the name 'a:b'": [errno.EINVAL, errno.ENAMETOOLONG],
}


ON_WINDOWS = {
    "is full": [112, 39],
    "it is read-only": [19],
    "can't be reached any more": [3, 21, 23, 31, 1117, 1167],
    "You may not write": [5, 32],
    "can't hold a file of the name 'a:b'": [123, 206],
}


def test_each_error_has_its_sentence(stick):
    for words, numbers in WORDS.items():
        for number in numbers:
            assert words in sentence_for(OSError(number, "why", f"{stick}/a:b"), stick)
    unforeseen = sentence_for(OSError(errno.EMFILE, "Too many open files"), stick)
    assert unforeseen.endswith("can't be written to: Too many open files.")


def test_windows_numbers_count_before_what_python_makes_of_them(stick):
    for words, numbers in ON_WINDOWS.items():
        for number in numbers:
            error = OSError(errno.EACCES, "Permission denied", f"{stick}/a:b")
            setattr(error, "winerror", number)  # noqa: B010 - an attribute of Windows alone
            assert words in sentence_for(error, stick)
