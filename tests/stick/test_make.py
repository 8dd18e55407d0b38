"""A guide is copied whole: to a clean stick, in place of an older one, after an interrupted run."""

import os
import shutil

import pytest

from guide.stick import make
from guide.stick.errors import CopyStoppedError, StickError
from guide.stick.existing import UNFINISHED_MARK
from guide.stick.verification import verify
from tests.running import run_program
from tests.stick.conftest import copied, names, older, tree


def test_all_but_the_settings_arrives_and_nothing_else_and_the_copy_can_be_copied_again(
    guide, stick, tmp_path
):
    made = copied(guide, stick)
    expected = {path: data for path, data in tree(guide).items() if not path.startswith("data/")}
    assert tree(stick / "FieldGuide") == expected
    assert names(stick) == ["FieldGuide"]
    assert (made.folder, made.files, made.notes) == (stick / "FieldGuide", 7, ())
    assert made.bytes == sum(len(data) for path, data in expected.items() if path != "SHA256SUMS")
    assert verify(stick / "FieldGuide").findings == ()
    (tmp_path / "third").mkdir()
    copied(stick / "FieldGuide", tmp_path / "third")
    assert tree(tmp_path / "third" / "FieldGuide") == expected


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not here")
def test_the_new_list_is_what_sha256sum_reads(guide, stick):
    (guide / "resources" / "laws" / "new.yaml").write_bytes(b"new")
    copied(guide, stick)
    done = run_program(
        ["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=stick / "FieldGuide", capture_output=True
    )
    assert (done.returncode, done.stdout.count(b": OK\n")) == (0, 7)


def test_progress_goes_up_to_the_end_and_counts_what_is_read_back(guide, stick):
    reports = []
    made = copied(guide, stick, progress=lambda done, total: reports.append((done, total)))
    assert [done for done, _ in reports] == sorted(done for done, _ in reports)
    assert {total for _, total in reports} == {2 * made.bytes}
    assert reports[-1][0] == 2 * made.bytes


def test_when_asked_it_is_replaced_and_its_settings_stay(guide, stick):
    older(guide, stick)
    copied(guide, stick, replace=True)
    there = tree(stick / "FieldGuide")
    assert there.pop("data/settings-b") == b"theirs"
    assert there == {path: data for path, data in tree(guide).items() if not path.startswith("data/")}
    assert names(stick) == ["FieldGuide"]
    assert verify(stick / "FieldGuide").findings == ()


def test_the_old_one_goes_only_once_the_new_one_is_verified(guide, stick, monkeypatch):
    older(guide, stick)
    before = tree(stick)

    def failing(*_):
        assert tree(stick / "FieldGuide") == {
            path.removeprefix("FieldGuide/"): data for path, data in before.items()
        }
        raise StickError("this stick fails")

    monkeypatch.setattr(make, "read_back", failing)
    with pytest.raises(StickError, match=r"^this stick fails$"):
        copied(guide, stick, replace=True)
    assert tree(stick) == before


def test_stopped_leaves_nothing(guide, stick):
    def stop(_done, _total):
        assert names(stick) == ["FieldGuide (unfinished)"]
        assert "not finished" in (stick / "FieldGuide (unfinished)" / UNFINISHED_MARK).read_text()
        raise CopyStoppedError("stopped")

    with pytest.raises(CopyStoppedError, match=r"^stopped$"):
        copied(guide, stick, progress=stop)
    assert names(stick) == []


@pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="only some systems can be asked to forget")
def test_every_file_is_read_back_from_the_stick_and_not_from_memory(guide, stick, monkeypatch):
    forgotten, real = [], os.posix_fadvise

    def forget(file, offset, length, advice):
        forgotten.append((os.fstat(file).st_ino, advice))
        return real(file, offset, length, advice)

    monkeypatch.setattr(os, "posix_fadvise", forget)
    copied(guide, stick)
    files = [path for path in (stick / "FieldGuide").rglob("*") if path.is_file()]
    assert sorted(forgotten) == sorted((path.stat().st_ino, os.POSIX_FADV_DONTNEED) for path in files)
