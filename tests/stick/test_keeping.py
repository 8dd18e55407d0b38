"""A guide that is replaced: what its owner put into it or changed in it is named before, and kept after."""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from guide.stick import make
from guide.stick.errors import CopyStoppedError, ExistingGuideError, StickError
from guide.stick.existing import UNFINISHED_MARK, is_guide
from guide.stick.file_note import NoteKind
from guide.stick.keeping import KEPT, sort_files
from tests.programs import write_list
from tests.stick.conftest import copied, names, needs_posix, older, tree

OWNERS = {
    ".hid/run.sh": b"#!/bin/sh",
    "READ ME FIRST.txt": b"as built, and: Monday with R.",
    "data/notes.odt": b"notes",
    "data/settings-a": b"x" * 5_000,  # no settings: these are never as large
    "list for Monday.yaml": b"list",
    "program-linux/mine.txt": b"mine",
    "resources/client-notes.txt": b"about somebody",
    "resources/laws/coat.yaml": b"id: changed",
    "resources/laws/own-service.yaml": b"id: own-service",
    "resources/zz-setup.exe": b"MZ",
}

OF_THE_SYSTEM = {
    ".DS_Store": b"\0\0\0\x01Bud1\0",
    "._FieldGuide": b"\0\x05\x16\x07\0\x02\0\0Mac OS X",
    "resources/Thumbs.db": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(64),
    "desktop.ini": b"\r\n[.ShellClassInfo]\r\nIconResource=a.ico,0\r\n",
    "resources/desktop.ini": "\ufeff[ViewState]\r\nMode=\r\n".encode("utf-16-le"),
    "resources/.DS_Store": b"",
}


class Killed(BaseException):
    """The process ended here."""


def stopping(real, turn, error, calls):
    """Return a call of the system that ends with an error at its turn."""

    def step(*words, **more):
        calls.append(words)
        if len(calls) == turn:
            raise error
        return real(*words, **more)

    return step


@pytest.fixture
def owned(guide, stick):
    """The guide on a stick, into which its owner put files."""
    (guide / "READ ME FIRST.txt").write_bytes(b"as built")
    older(guide, stick)
    folder = stick / "FieldGuide"
    for name, data in OWNERS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    for name, data in OF_THE_SYSTEM.items():
        (folder / name).write_bytes(data)
    return folder


def test_what_the_owner_added_or_changed_is_named_before_anything_is_done(guide, stick, owned):
    before = tree(stick)
    with pytest.raises(ExistingGuideError) as refused:
        copied(guide, stick)
    assert refused.value.note is not None
    assert refused.value.note.paths == tuple(OWNERS)
    assert tree(stick) == before


def test_it_is_kept_with_every_byte_and_nothing_else_is(guide, stick, owned):
    made = copied(guide, stick, replace=True)
    assert names(stick) == ["FieldGuide", KEPT]
    assert tree(stick / KEPT) == OWNERS
    (note,) = made.notes
    assert (note.kind, note.paths) == (NoteKind.KEPT, tuple(OWNERS))
    assert note.sentence == (
        f"10 files that the owner of the old guide had added or changed are now in '{stick / KEPT}'."
    )
    assert (stick / "FieldGuide" / "data" / "settings-b").read_bytes() == b"theirs"


def test_a_text_with_the_name_of_a_file_of_the_system_is_kept(guide, stick):
    copied(guide, stick)
    texts = (".DS_Store", "._FieldGuide", "._nothing", "Thumbs.db", "desktop.ini", "resources/Thumbs.db")
    for name in texts:
        (stick / "FieldGuide" / name).write_bytes(b"call R. back")
    (note,) = copied(guide, stick, replace=True).notes
    assert note.paths == texts
    assert tree(stick / KEPT) == dict.fromkeys(texts, b"call R. back")


@pytest.fixture
def unfinished(guide, stick):
    """An unfinished copy on the stick, of a guide for two systems."""
    folder = stick / "FieldGuide (unfinished)"
    shutil.copytree(guide, folder)
    (folder / "SHA256SUMS").unlink()
    (folder / UNFINISHED_MARK).write_bytes(b"not finished")
    (folder / "program-linux" / "a.pyc").write_bytes(b"half")
    (folder / "program-windows" / "deep" / "empty").mkdir(parents=True)
    (folder / "program-windows" / "a.dll").write_bytes(b"of an earlier run")
    (folder / "Thumbs.db").write_bytes(OF_THE_SYSTEM["resources/Thumbs.db"])
    return folder


def test_notes_in_an_unfinished_copy_are_kept_and_named(guide, stick, unfinished):
    notes = {
        "Thumbs.db.txt": b"x",
        "program-linux/mine.txt": b"call R.",
        "resources/laws/own.yaml": b"id: own",
    }
    for name, data in notes.items():
        (unfinished / name).write_bytes(data)
    (unfinished / "Monday").mkdir()
    (note,) = copied(guide, stick).notes
    assert names(stick) == ["FieldGuide", KEPT]
    assert tree(stick / KEPT) == notes
    assert (note.kind, note.paths) == (NoteKind.KEPT, ("Monday/", *notes))
    assert f"now in '{stick / KEPT}'" in note.sentence


def test_without_notes_an_unfinished_copy_goes_as_a_whole(guide, stick, unfinished):
    assert copied(guide, stick).notes == ()
    assert names(stick) == ["FieldGuide"]
    (stick / "FieldGuide (unfinished)").mkdir()
    assert copied(guide, stick, replace=True).notes == ()
    assert names(stick) == ["FieldGuide"]


@pytest.mark.parametrize("call", ["unlink", "rmdir", "rename"])
@pytest.mark.parametrize("turn", [1, 2, 4])
def test_wherever_the_removal_of_an_unfinished_copy_stops_no_note_is_lost(
    guide, stick, unfinished, *, monkeypatch, call, turn
):
    (unfinished / "notes.txt").write_bytes(b"call R. back")
    with monkeypatch.context() as patch, suppress(Killed):
        patch.setattr(os, call, stopping(getattr(os, call), turn, Killed(), []))
        copied(guide, stick)
    with suppress(StickError):  # without its mark, the folder is not taken for a copy
        copied(guide, stick, replace=True)
    assert [data for path, data in tree(stick).items() if path.endswith("notes.txt")] == [b"call R. back"]


def test_a_note_that_is_put_into_a_copy_which_then_stops_is_kept(guide, stick):
    def stop(done, total):
        if done > total // 2:
            (stick / "FieldGuide (unfinished)" / "notes.txt").write_bytes(b"call R. back")
            raise CopyStoppedError("stopped")

    with pytest.raises(CopyStoppedError):
        copied(guide, stick, progress=stop)
    assert tree(stick) == {f"{KEPT}/notes.txt": b"call R. back"}


def test_each_replacement_keeps_its_own_files_in_a_folder_of_its_own(guide, stick):
    copied(guide, stick)
    (stick / KEPT.lower()).write_bytes(b"a file may have that name")
    for number in (1, 2, 3):
        (stick / "FieldGuide" / "resources" / "note.txt").write_bytes(b"%d" % number)
        copied(guide, stick, replace=True)
    kept = {path: data for path, data in tree(stick).items() if "note" in path}
    numbers = (
        ("", " 2", " 3") if len(names(stick)) == 5 else (" 2", " 3", " 4")
    )  # the latter where case is one
    folders = [f"{KEPT.removesuffix(')')}{number})" for number in numbers]
    assert kept == {f"{folder}/resources/note.txt": b"%d" % at for at, folder in enumerate(folders, start=1)}


def test_content_of_an_owner_is_kept_also_where_it_came_with_a_copy(guide, stick, tmp_path):
    (guide / "resources" / "laws" / "own-service.yaml").write_bytes(b"id: own-service")
    (tmp_path / "second").mkdir()
    copied(guide, tmp_path / "second")
    (guide / "resources" / "laws" / "own-service.yaml").unlink()
    copied(guide, tmp_path / "second", replace=True)
    assert tree(tmp_path / "second" / KEPT) == {"resources/laws/own-service.yaml": b"id: own-service"}


def test_what_an_earlier_version_listed_that_is_no_content_is_kept(guide, stick):
    copied(guide, stick)
    (stick / "FieldGuide" / "resources" / "client-notes.txt").write_bytes(b"x")
    write_list(stick / "FieldGuide")
    assert sort_files(stick / "FieldGuide", guide).owners == ("resources/client-notes.txt",)


@pytest.mark.parametrize("marks", [False, True], ids=["can not mark", "control: marks"])
def test_content_is_kept_where_the_list_can_not_mark_it(guide, stick, marks):
    copied(guide, stick)
    folder = stick / "FieldGuide"
    (folder / "resources" / "laws" / "own.yaml").write_bytes(b"id: own")
    (folder / "resources" / "laws" / "coat.yaml").write_bytes(b"id: changed")
    if not marks:
        shutil.rmtree(folder / "program-linux" / "guide" / "stick")
    write_list(folder)  # as an earlier version did: it listed the owner's files like its own
    own = () if marks else ("resources/laws/coat.yaml", "resources/laws/own.yaml")
    with pytest.raises(ExistingGuideError) as refused:
        copied(guide, stick)
    assert (refused.value.note.paths if refused.value.note else ()) == own
    assert [note.paths for note in copied(guide, stick, replace=True).notes] == [own] * (not marks)
    assert marks or tuple(sorted(tree(stick / KEPT))) == own


def test_empty_folders_and_a_text_with_the_name_of_the_mark_are_kept(guide, stick):
    copied(guide, stick)
    (stick / "FieldGuide" / "Monday" / "notes").mkdir(parents=True)
    (stick / "FieldGuide" / "NOT FINISHED.txt").write_bytes(b"call R. back")
    (note,) = copied(guide, stick, replace=True).notes
    assert note.paths == ("Monday/notes/", "NOT FINISHED.txt")
    assert (stick / KEPT / "Monday" / "notes").is_dir()
    assert tree(stick / KEPT) == {"NOT FINISHED.txt": b"call R. back"}
    assert not (stick / "FieldGuide" / "NOT FINISHED.txt").exists()


@needs_posix
def test_links_and_pipes_are_kept_as_they_are_and_not_followed(guide, stick, tmp_path):
    copied(guide, stick)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "settings-a").write_bytes(b"not ours")
    (stick / "FieldGuide" / "data").symlink_to(tmp_path / "elsewhere")
    (stick / "FieldGuide" / "resources" / "broken").symlink_to("nowhere")
    os.mkfifo(stick / "FieldGuide" / "pipe")
    (note,) = copied(guide, stick, replace=True).notes
    assert note.paths == ("data", "pipe", "resources/broken")
    assert os.path.lexists(stick / KEPT / "resources" / "broken")
    assert (stick / KEPT / "data").is_symlink()
    assert (tmp_path / "elsewhere" / "settings-a").read_bytes() == b"not ours"
    assert not (stick / "FieldGuide" / "data").exists()


@needs_posix
def test_an_app_for_macos_goes_with_its_links_but_not_what_was_put_into_it(guide, stick):
    contents = stick / "FieldGuide" / "FieldGuide.app" / "Contents"
    for file in ("MacOS/FieldGuide", "mine.txt"):
        copied(guide, stick, replace=True)
        (contents / "MacOS").mkdir(parents=True)
        (contents / "MacOS" / "FieldGuide").write_bytes(b"program")
        (contents / "Frameworks").symlink_to("MacOS")
        write_list(stick / "FieldGuide")
        (contents / file).write_bytes(b"changed")
        copied(guide, stick, replace=True)
    assert names(stick) == ["FieldGuide", KEPT]
    kept = stick / KEPT / "FieldGuide.app" / "Contents"
    assert tree(stick / KEPT) == {"FieldGuide.app/Contents/mine.txt": b"changed"}
    assert names(kept) == ["Frameworks", "mine.txt"]


def stop_at(monkeypatch, call, turn, error):
    """Let a call of the system end with an error at its turn, while an old guide is taken away."""
    calls: list[object] = []
    real_step = make._remove_replaced

    def step(target):
        with monkeypatch.context() as patch:
            patch.setattr(os, call, stopping(getattr(os, call), turn, error, calls))
            return real_step(target)

    monkeypatch.setattr(make, "_remove_replaced", step)
    return calls


@pytest.mark.parametrize("call", ["unlink", "rmdir", "rename", "scandir"])
@pytest.mark.parametrize("error", [OSError(errno.EIO, "gone"), Killed()], ids=["fails", "killed"])
@pytest.mark.usefixtures("owned")
def test_wherever_it_stops_nothing_is_lost_and_the_next_run_goes_on(
    guide, stick, tmp_path, *, monkeypatch, call, error, full
):
    expected = {path: data for path, data in tree(guide).items() if not path.startswith("data/")}
    for turn in range(1, 40) if full else (1, 2, 5):
        fresh = Path(shutil.copytree(stick, tmp_path / f"{turn}"))
        with monkeypatch.context() as patch:
            calls = stop_at(patch, call, turn, error)
            with suppress(Killed):
                copied(guide, fresh, replace=True)
        if len(calls) < turn:
            assert turn > 1, "the control: it was stopped at least once"
            break
        assert without_data(fresh / "FieldGuide") == expected, "the new guide is whole"
        assert owners_files(fresh).items() >= OWNERS.items(), "not a byte of the owner's is lost"
        copied(guide, fresh, replace=True)
        assert without_data(fresh / "FieldGuide") == expected
        assert {name.partition(" (kept")[0] for name in names(fresh)} == {"FieldGuide"}, "all else is gone"
        assert owners_files(fresh).items() >= OWNERS.items()


def without_data(folder):
    return {path: data for path, data in tree(folder).items() if not path.startswith("data/")}


def owners_files(stick):
    """Return all files beside the guide on the stick, by their paths in the folders that they are in."""
    beside = [name for name in names(stick) if name != "FieldGuide"]
    return {path: data for name in beside for path, data in tree(stick / name).items()}


def test_a_replaced_guide_that_an_earlier_run_left_keeps_what_is_in_it(guide, stick, owned):
    shutil.copytree(owned, stick / "FieldGuide (being replaced)")
    with pytest.raises(ExistingGuideError):
        copied(guide, stick)
    assert tree(stick / KEPT) == OWNERS
    assert is_guide(owned)


def test_an_old_guide_that_can_not_be_taken_away_is_named(guide, stick, owned, monkeypatch):
    stop_at(monkeypatch, "rename", 1, OSError(errno.EIO, "gone"))
    (note,) = copied(guide, stick, replace=True).notes
    assert note.kind is NoteKind.NOT_REMOVED
    assert "it is in 'FieldGuide (being replaced)'" in note.sentence


def test_an_old_guide_whose_list_can_not_be_read_stays(guide, stick, owned, monkeypatch):
    real = make._remove_replaced

    def step(target):
        (target.old / "SHA256SUMS").write_bytes(b"damaged")
        return real(target)

    monkeypatch.setattr(make, "_remove_replaced", step)
    (note,) = copied(guide, stick, replace=True).notes
    assert note.kind is NoteKind.NOT_REMOVED
    assert tree(stick / "FieldGuide (being replaced)").items() >= OWNERS.items()
