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


def test_a_missing_folder_or_a_file_instead_of_one(pack, tmp_path):
    with pytest.raises(ContentError, match=r"There is no content folder at .*nowhere\."):
        load(tmp_path / "nowhere")
    with pytest.raises(ContentError, match="is not a folder"):
        load(pack / "pack.yaml")


def test_a_folder_that_may_not_be_opened(pack, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.iterdir", refuse)
    with pytest.raises(ContentError, match=r"can't be opened \(Permission denied\)"):
        load(pack)


def test_files_that_are_known_and_dotfiles_are_left_alone(pack, write):
    for name in ("README", "README.md", ".DS_Store", "programs/.coat-drive.yaml"):
        write(name, "not: read\n")
    write("programs/._coat-drive.yaml", b"\x00\x05\x16\x07")
    assert problems(pack) == []


def test_a_stray_file_or_folder_is_named_with_what_to_do(pack, write):
    warned = {
        "notes.txt": "This file is not read",
        "coat-drive.yaml": "move it into the folder of its kind",
        "programs/notes.txt": "This file is not read",
        "programs/coat-drive.yaml~": "This file is not read",
        "program/": "Did you mean 'programs'?",
        "Lines/": "Did you mean 'lines'?",
        "zz/": "of their kind.",
        "programs/old/": "",
        "services": "",
    }
    renamed = {"programs/a.yml": "rename it to a.yaml", "programs/b.YAML": "rename it to b.yaml"}
    renamed["pack.yml"] = "rename it to pack.yaml"
    for name in (*warned, *renamed):
        if name.endswith("/"):
            (pack / name).mkdir(parents=True)
        else:
            write(name, PROGRAM)
    found = {file: (severity, sentence) for file, severity, sentence in problems(pack)}
    assert set(found) == {name.rstrip("/") for name in (*warned, *renamed)}
    for rows, severity in ((warned, Severity.WARNING), (renamed, Severity.ERROR)):
        wrong = {
            name: found[name.rstrip("/")]
            for name, part in rows.items()
            if part not in found[name.rstrip("/")][1]
        }
        assert wrong == {}
        assert {found[name.rstrip("/")][0] for name in rows} == {severity}


def test_a_folder_that_is_called_like_a_file(pack):
    (pack / "programs" / "coat-drive.yaml").mkdir(parents=True)
    file, severity, sentence = one_problem(pack)
    assert (file, severity) == ("programs/coat-drive.yaml", Severity.ERROR)
    assert "not a file" in sentence


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


def test_a_link_to_a_file_or_folder_outside_is_not_followed(pack, outside):
    (pack / "programs").mkdir()
    (pack / "programs" / "coat-drive.yaml").symlink_to(outside / "coat-drive.yaml")
    (pack / "lines").symlink_to(outside)
    assert load(pack).entries == ()
    assert [(file, "outside the pack" in sentence) for file, _, sentence in problems(pack)] == [
        ("lines", True), ("programs/coat-drive.yaml", True),
    ]  # fmt: skip


def test_a_link_within_the_pack_is_followed(pack, write):
    kept = write("programs/.kept.yaml", PROGRAM)
    (pack / "programs" / "coat-drive.yaml").symlink_to(kept)
    guide = load(pack)
    assert [entry.id for entry in guide.entries] == ["coat-drive"]
    assert guide.problems == ()


def test_the_pack_itself_may_be_behind_a_link(pack, write, tmp_path):
    write("programs/coat-drive.yaml", PROGRAM)
    (tmp_path / "link").symlink_to(pack)
    assert load(tmp_path / "link") == load(pack)


def test_a_link_that_leads_nowhere_or_to_itself(pack):
    (pack / "programs").mkdir()
    for name, target in (("hat-drive", "nowhere.yaml"), ("coat-drive", "coat-drive.yaml")):
        (pack / "programs" / f"{name}.yaml").symlink_to(target)
    found = [(file, "can't be opened" in sentence) for file, _, sentence in problems(pack)]
    assert found == [("programs/coat-drive.yaml", True), ("programs/hat-drive.yaml", True)]


def test_a_huge_file_is_not_read_to_its_end(pack, write):
    with write("programs/coat-drive.yaml", "").open("wb") as file:
        file.truncate(1 << 32)
    assert "larger than 1 MB" in one_problem(pack)[2]
