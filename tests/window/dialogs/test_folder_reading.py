"""What a folder shows: its folders and the files of one ending, read without opening any."""

import os
import sys

import pytest

from guide.errors import GuideError
from guide.window.dialogs import folder_reading
from guide.window.dialogs.folder_reading import PathKind, kind_of, look_up, read_folder, typed_path

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links are the system's own there")


def names(part):
    return [entry.name for entry in part]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "folder"
    for name in ("b", "A", ".hidden"):
        (folder / name).mkdir(parents=True)
    for name in ("z.pdf", "Y.PDF", "a.txt", ".x.pdf", "pdf"):
        (folder / name).write_text("x")
    return folder


def test_folders_come_first_then_files_of_the_ending_and_nothing_hidden(folder):
    assert [names(part) for part in read_folder(str(folder), "pdf")] == [["A", "b", "Y.PDF", "z.pdf"]]
    assert [names(part) for part in read_folder(str(folder), "")] == [["A", "b"]]
    (both,) = read_folder(str(folder), ("pdf", "txt"))
    assert set(names(both)) > {"Y.PDF", "z.pdf"}


@posix
def test_links_come_later_as_they_may_lead_to_a_drive_that_hangs(folder):
    (folder / "c").symlink_to(folder / "A")
    (folder / "d.pdf").symlink_to(folder / "z.pdf")
    (folder / "gone.pdf").symlink_to(folder / "nowhere.pdf")
    os.mkfifo(folder / "pipe.pdf")
    first, then = read_folder(str(folder), "pdf")
    assert names(first) == ["A", "b", "Y.PDF", "z.pdf"]
    assert names(then) == ["A", "b", "c", "d.pdf", "Y.PDF", "z.pdf"]


@pytest.mark.parametrize("place", ["gone", "z.pdf", "a\0b"])
def test_what_is_no_folder_is_a_sentence(folder, place):
    with pytest.raises(GuideError, match=r"^This folder can't be read: .+\.$"):
        list(read_folder(str(folder / place), "pdf"))


@posix
def test_a_folder_that_can_not_be_read_is_a_sentence(folder, monkeypatch):
    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(folder_reading, "_opened", refuse)
    with pytest.raises(GuideError, match=r"^This folder can't be read: Permission denied\.$"):
        list(read_folder(str(folder), "pdf"))


def test_of_very_many_some_are_left_out(folder, monkeypatch):
    monkeypatch.setattr(folder_reading, "MOST", 2)
    assert len(next(read_folder(str(folder), "pdf"))) <= 2


def test_an_ending_is_added_to_a_new_name_alone(folder):
    assert look_up(str(folder / "new"), "pdf") == (str(folder / "new.pdf"), PathKind.NOTHING)
    assert look_up(str(folder / "z"), "pdf") == (str(folder / "z.pdf"), PathKind.FILE)
    assert look_up(str(folder / "new.txt"), "pdf") == (str(folder / "new.txt"), PathKind.NOTHING)
    assert look_up(str(folder / "A"), "pdf") == (str(folder / "A"), PathKind.FOLDER)
    assert kind_of("a\0b") is PathKind.NOTHING


@posix
def test_what_is_typed_is_a_name_a_path_or_leads_home():
    def typed(text):
        return typed_path(text, folder="/media/stick", home="/home/worker")

    assert typed("a.pdf") == "/media/stick/a.pdf"
    assert typed("../b/a.pdf") == "/media/b/a.pdf"
    assert typed("/tmp/a.pdf") == "/tmp/a.pdf"
    assert typed("~") == "/home/worker"
    assert typed("~/a.pdf") == "/home/worker/a.pdf"
    assert typed("~a.pdf") == "/media/stick/~a.pdf"
    assert typed("") == "/media/stick"
