"""Tests a pack's folder: files that can't be read, and files that do not belong there."""

import os

import pytest

from guide.content.load import load
from guide.content.model import Severity
from guide.errors import ContentError
from tests.content.samples import PROGRAM


def problems(pack):
    return [(problem.file, problem.severity, problem.sentence) for problem in load(pack).problems]


def one_problem(pack):
    [(file, severity, sentence)] = problems(pack)
    return file, severity, sentence


def test_a_missing_folder(tmp_path):
    with pytest.raises(ContentError, match=r"There is no content folder at .*nowhere\."):
        load(tmp_path / "nowhere")


def test_a_file_instead_of_a_folder(pack):
    with pytest.raises(ContentError, match="is not a folder"):
        load(pack / "pack.yaml")


def test_a_folder_that_may_not_be_opened(pack, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.iterdir", refuse)
    with pytest.raises(ContentError, match=r"can't be opened \(Permission denied\)"):
        load(pack)


@pytest.mark.parametrize("name", ["README", "README.md", ".DS_Store"])
def test_files_that_are_known(pack, write, name):
    write(name, "not: read\n")
    assert problems(pack) == []


def test_dotfiles_beside_entries_are_left_alone(pack, write):
    write("programs/.coat-drive.yaml", "not: read\n")
    write("programs/._coat-drive.yaml", b"\x00\x05\x16\x07")
    assert problems(pack) == []


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("notes.txt", "This file is not read"),
        ("coat-drive.yaml", "move it into the folder of its kind"),
        ("programs/notes.txt", "This file is not read"),
        ("programs/coat-drive.yaml~", "This file is not read"),
    ],
)
def test_a_stray_file_is_warned_of(pack, write, name, part):
    write(name, PROGRAM)
    file, severity, sentence = one_problem(pack)
    assert (file, severity) == (name, Severity.WARNING)
    assert part in sentence


@pytest.mark.parametrize("name", ["programs/coat-drive.yml", "programs/coat-drive.YAML", "pack.yml"])
def test_another_ending_is_to_be_renamed(pack, write, name):
    write(name, PROGRAM)
    file, severity, sentence = one_problem(pack)
    assert (file, severity) == (name, Severity.ERROR)
    assert f"rename it to {name.split('/')[-1].split('.')[0]}.yaml" in sentence


@pytest.mark.parametrize(
    ("name", "part"),
    [("program", "Did you mean 'programs'?"), ("Lines", "Did you mean 'lines'?"), ("zz", "of their kind.")],
)
def test_an_unknown_folder_is_warned_of(pack, name, part):
    (pack / name).mkdir()
    file, severity, sentence = one_problem(pack)
    assert (file, severity) == (name, Severity.WARNING)
    assert sentence.endswith(part)


def test_a_folder_within_a_kind_s_folder_is_warned_of(pack, write):
    write("programs/coat-drive.yaml", PROGRAM)
    (pack / "programs" / "old").mkdir()
    assert [row[:2] for row in problems(pack)] == [("programs/old", Severity.WARNING)]


def test_a_file_with_a_kind_s_name_is_warned_of(pack, write):
    write("programs", "not: read\n")
    assert one_problem(pack)[:2] == ("programs", Severity.WARNING)


def test_a_folder_that_is_called_like_a_file(pack):
    (pack / "programs" / "coat-drive.yaml").mkdir(parents=True)
    file, severity, sentence = one_problem(pack)
    assert (file, severity) == ("programs/coat-drive.yaml", Severity.ERROR)
    assert "not a file" in sentence


def test_the_pack_s_page_is_a_folder(pack):
    (pack / "pack.yaml").unlink()
    (pack / "pack.yaml").mkdir()
    file, _, sentence = one_problem(pack)
    assert (file, "not a file" in sentence) == ("pack.yaml", True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_keep_us_waiting(pack):
    (pack / "programs").mkdir()
    os.mkfifo(pack / "programs" / "coat-drive.yaml")
    assert "not a file" in one_problem(pack)[2]


def test_a_file_that_may_not_be_opened(pack, write, monkeypatch):
    from pathlib import Path

    path = write("programs/coat-drive.yaml", PROGRAM)
    open_file = Path.open

    def refuse(self, *words, **names):
        if self == path:
            raise PermissionError(13, "Permission denied")
        return open_file(self, *words, **names)

    monkeypatch.setattr(Path, "open", refuse)
    file, severity, sentence = one_problem(pack)
    assert (file, severity) == ("programs/coat-drive.yaml", Severity.ERROR)
    assert sentence == "This file can't be opened (Permission denied)."


@pytest.fixture
def outside(tmp_path):
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "coat-drive.yaml").write_text(PROGRAM, encoding="utf-8")
    return folder


needs_links = pytest.mark.skipif(os.name == "nt", reason="links need special rights there")


@needs_links
def test_a_link_to_a_file_outside_is_not_followed(pack, outside):
    (pack / "programs").mkdir()
    (pack / "programs" / "coat-drive.yaml").symlink_to(outside / "coat-drive.yaml")
    assert load(pack).entries == ()
    file, _, sentence = one_problem(pack)
    assert (file, "outside the pack" in sentence) == ("programs/coat-drive.yaml", True)


@needs_links
def test_a_link_to_a_folder_outside_is_not_followed(pack, outside):
    (pack / "programs").symlink_to(outside)
    assert load(pack).entries == ()
    file, _, sentence = one_problem(pack)
    assert (file, "outside the pack" in sentence) == ("programs", True)


@needs_links
def test_a_link_within_the_pack_is_followed(pack, write):
    kept = write("programs/.kept.yaml", PROGRAM)
    (pack / "programs" / "coat-drive.yaml").symlink_to(kept)
    guide = load(pack)
    assert [entry.id for entry in guide.entries] == ["coat-drive"]
    assert guide.problems == ()


@needs_links
def test_the_pack_itself_may_be_behind_a_link(pack, write, tmp_path):
    write("programs/coat-drive.yaml", PROGRAM)
    (tmp_path / "link").symlink_to(pack)
    assert load(tmp_path / "link") == load(pack)


@needs_links
@pytest.mark.parametrize("target", ["coat-drive.yaml", "nowhere.yaml"])
def test_a_link_that_leads_nowhere(pack, target):
    (pack / "programs").mkdir()
    (pack / "programs" / "coat-drive.yaml").symlink_to(target)
    file, _, sentence = one_problem(pack)
    assert (file, "can't be opened" in sentence) == ("programs/coat-drive.yaml", True)


def test_a_huge_file_is_not_read_to_its_end(pack, write):
    with write("programs/coat-drive.yaml", "").open("wb") as file:
        file.truncate(1 << 32)
    assert "larger than 1 MB" in one_problem(pack)[2]
