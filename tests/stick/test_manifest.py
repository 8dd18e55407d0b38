"""The list of a program's files: read strictly, and every kind of change of a file is found."""

import os
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from guide.errors import GuideError
from guide.stick.folder_walk import FileState
from guide.stick.manifest import MANIFEST, Manifest, read_manifest, written
from guide.stick.program_files import path_in_content
from guide.stick.verification import Part, state_of, verify
from tests.programs import program_folder, write_list
from tests.running import run_program

SUM = "0" * 64


@pytest.fixture
def folder(tmp_path):
    return program_folder(tmp_path / "FieldGuide")


def states(folder):
    return {finding.path: finding.state for finding in verify(folder).findings}


def test_a_folder_as_it_was_built_has_no_findings(folder):
    verified = verify(folder)
    assert (verified.listed, verified.findings) == (5, ())
    (folder / "resources" / "año 日本.yaml").write_bytes(b"x")
    write_list(folder)
    verified = verify(folder)
    assert (verified.listed, verified.findings) == (6, ())


def test_of_the_settings_folder_only_the_settings_are_nobodys_business(folder, tmp_path):
    (folder / "data").mkdir()
    assert states(folder) == {}
    (folder / "data" / "settings-a").write_bytes(b"x")
    assert states(folder) == {}
    (folder / "data" / ".hid").mkdir()
    assert states(folder) == {"data/.hid/": FileState.NOT_LISTED}
    (folder / "data" / "settings-b").write_bytes(b"x" * 4097)  # larger than settings ever are
    (folder / "data" / "FieldGuide.exe").write_bytes(b"MZ")
    (folder / "data" / ".hid" / "run.sh").write_bytes(b"#!/bin/sh")
    others = ("data/.hid/run.sh", "data/FieldGuide.exe", "data/settings-b")
    found = {each.path: (each.state, each.part) for each in verify(folder).findings}
    assert found == dict.fromkeys(others, (FileState.NOT_LISTED, Part.OTHER))
    if sys.platform != "win32":
        (folder / "data" / "settings-a").unlink()
        (folder / "data" / "settings-a").symlink_to("settings-b")
        assert states(folder)["data/settings-a"] is FileState.LINK
        shutil.rmtree(folder / "data")
        (folder / "data").symlink_to(tmp_path)
        assert states(folder) == {"data": FileState.LINK}
        (folder / "data").unlink()
    (folder / "data").write_bytes(b"x")
    assert states(folder) == {"data": FileState.NOT_LISTED}


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not here")
@pytest.mark.parametrize("own_content", [frozenset(), frozenset({"resources/laws/coat.yaml"})])
def test_the_list_is_what_sha256sum_reads(folder, own_content):
    manifest = Manifest(read_manifest(folder).digests, own_content)
    (folder / MANIFEST).write_bytes(written(manifest))
    assert read_manifest(folder) == manifest
    assert verify(folder).own_content == tuple(own_content)
    command = ["sha256sum", "--strict", "--quiet", "-c", MANIFEST]
    assert run_program(command, cwd=folder).returncode == 0
    (folder / "program-linux" / "a.pyc").write_bytes(b"else")
    assert run_program(command, cwd=folder, capture_output=True).returncode == 1


CHANGES = {
    "flip": lambda data: bytes([data[0] ^ 1]) + data[1:],
    "cut": lambda data: data[:-1],
    "append": lambda data: data + b"\0",
    "empty": lambda _data: b"",
}


def test_every_kind_of_change_is_found(folder):
    for path in ("FieldGuide", "program-linux/a.pyc", "resources/laws/coat.yaml"):
        file = folder / path
        data = file.read_bytes()
        for name, change in CHANGES.items():
            file.write_bytes(change(data))
            assert states(folder) == {path: FileState.DIFFERS}, (path, name)
        file.unlink()
        assert states(folder) == {path: FileState.MISSING}
        file.mkdir()
        assert states(folder) == {path: FileState.MISSING}
        file.rmdir()
        other = file.with_name(file.name.swapcase())
        other.write_bytes(data)
        renamed = {path: FileState.MISSING, other.relative_to(folder).as_posix(): FileState.NOT_LISTED}
        assert states(folder) == renamed
        other.rename(file)
        assert states(folder) == {}


def test_what_was_added_is_named_also_in_new_folders(folder):
    for name in ("program-linux/new/b.pyc", "Data/x"):
        (folder / name).parent.mkdir()
        (folder / name).write_bytes(b"x")
    assert states(folder) == {"program-linux/new/b.pyc": FileState.NOT_LISTED, "Data/x": FileState.NOT_LISTED}


def test_folders_with_nothing_in_them_are_named(folder):
    for name in ("new/deep", "resources/services", "packs", "program-linux/guide/x"):
        (folder / name).mkdir(parents=True)
    (folder / "resources" / "laws" / "coat.yaml").unlink()
    found = {each.path: (each.state, each.part) for each in verify(folder).findings}
    assert found.pop("resources/laws/coat.yaml") == (FileState.MISSING, Part.CONTENT)
    others = ("new/deep/", "resources/services/", "program-linux/guide/x/")
    assert found == dict.fromkeys(others, (FileState.NOT_LISTED, Part.OTHER))


@pytest.mark.skipif(sys.platform == "win32", reason="no file has such a mode there")
def test_files_of_the_program_that_others_may_change_or_that_run_as_their_owner_are_named(folder):
    (folder / "resources" / "laws" / "coat.yaml").chmod(0o666)  # who edits content together, may
    assert states(folder) == {}
    for mode, state in (
        (0o664, FileState.WRITABLE),
        (0o646, FileState.WRITABLE),
        (0o4755, FileState.SET_ID),
        (0o2777, FileState.SET_ID),
    ):
        (folder / "program-linux" / "a.pyc").chmod(mode)
        (finding,) = verify(folder).findings
        assert (finding.path, finding.state, finding.part) == ("program-linux/a.pyc", state, Part.PROGRAM)
    (folder / "program-linux" / "a.pyc").write_bytes(b"else")
    assert states(folder) == {"program-linux/a.pyc": FileState.DIFFERS}


@pytest.mark.skipif(sys.platform == "win32", reason="no file has such a mode there")
def test_permissions_that_the_folder_above_has_too_are_those_of_a_stick(folder):
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)
    programs = ("FieldGuide", "program-linux/a.pyc", "program-linux/guide/joined.bin")
    assert states(folder) == dict.fromkeys(programs, FileState.WRITABLE)
    folder.parent.chmod(0o1777)  # in which nobody removes what is another's
    assert states(folder) == dict.fromkeys(programs, FileState.WRITABLE)
    folder.parent.chmod(0o777)
    assert states(folder) == {}
    (folder / "FieldGuide").chmod(0o4777)
    assert states(folder) == {"FieldGuide": FileState.SET_ID}


def test_content_is_distinguished_from_the_program(folder):
    (folder / "resources" / "laws" / "coat.yaml").write_bytes(b"id: other")
    (folder / "resources" / "laws" / "new.yaml").write_bytes(b"id: new")
    (folder / "resources" / "laws" / "new.sh").write_bytes(b"#!/bin/sh")
    (folder / "program-linux" / "a.pyc").write_bytes(b"else")
    (folder / "program-linux" / "resources").mkdir()
    (folder / "program-linux" / "resources" / "pack.yaml").write_bytes(b"x")
    assert {f.path: f.part for f in verify(folder).findings} == {
        "program-linux/a.pyc": Part.PROGRAM,
        "program-linux/resources/pack.yaml": Part.OTHER,
        "resources/laws/coat.yaml": Part.CONTENT,
        "resources/laws/new.sh": Part.OTHER,
        "resources/laws/new.yaml": Part.CONTENT,
    }


def test_content_inside_an_app_is_content():
    for inside in ("resources/", "Resources/resources/", "FieldGuide.app/Contents/Resources/resources/"):
        assert path_in_content(f"{inside}laws/coat.yaml") == "laws/coat.yaml"
    assert path_in_content("program-linux/PySide6/resources/x") == ""


@pytest.mark.skipif(sys.platform == "win32", reason="links as on POSIX")
def test_links_are_named_and_not_followed(folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x").write_bytes(b"x")
    (folder / "way-out").symlink_to(tmp_path / "elsewhere")
    (folder / "broken").symlink_to("nowhere")
    file = folder / "program-linux" / "a.pyc"
    file.rename(folder.parent / "a.pyc")
    file.symlink_to(folder.parent / "a.pyc")
    assert states(folder) == {
        "way-out": FileState.LINK,
        "broken": FileState.LINK,
        "program-linux/a.pyc": FileState.LINK,
    }
    (folder / MANIFEST).rename(folder.parent / MANIFEST)
    (folder / MANIFEST).symlink_to(folder.parent / MANIFEST)
    assert states(folder)[MANIFEST] == FileState.LINK
    # Where a program has links of its own, as on macOS, files are checked as what they lead to.
    there = {f.path: f.state for f in verify(folder, has_links=True).findings}
    assert "program-linux/a.pyc" not in there


@pytest.fixture
def three(tmp_path):
    """Programs of three systems in one folder, with one list over all."""
    folder = program_folder(tmp_path / "FieldGuide")
    for name in (
        "FieldGuide-Linux.com",
        "FieldGuide.exe",
        "program-windows/a.pyc",
        "FieldGuide.app/Contents/MacOS/FieldGuide",
        "FieldGuide.app/Contents/Resources/resources/pack.yaml",
        "FieldGuide.app/Contents/SHA256SUMS",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    write_list(folder)
    return folder


def test_one_list_holds_the_programs_of_three_systems(three):
    assert (verify(three).listed, states(three)) == (11, {})
    (three / "program-windows" / "a.pyc").write_bytes(b"else")
    (three / "FieldGuide.app" / "Contents" / "MacOS" / "FieldGuide").write_bytes(b"else")
    (three / "FieldGuide.app" / "Contents" / "SHA256SUMS").unlink()
    inside = three / "FieldGuide.app" / "Contents" / "Resources" / "resources" / "pack.yaml"
    inside.write_bytes(b"else")
    found = {finding.path: (finding.state, finding.part) for finding in verify(three).findings}
    assert found == {
        "program-windows/a.pyc": (FileState.DIFFERS, Part.PROGRAM),
        "FieldGuide.app/Contents/MacOS/FieldGuide": (FileState.DIFFERS, Part.PROGRAM),
        "FieldGuide.app/Contents/SHA256SUMS": (FileState.MISSING, Part.PROGRAM),
        "FieldGuide.app/Contents/Resources/resources/pack.yaml": (FileState.DIFFERS, Part.CONTENT),
    }


@pytest.mark.skipif(sys.platform == "win32", reason="links as on POSIX")
def test_links_are_the_apps_alone_on_every_system(three, tmp_path):
    contents = three / "FieldGuide.app" / "Contents"
    (contents / "Frameworks").mkdir()
    (contents / "Frameworks" / "resources").symlink_to("../Resources/resources")
    (contents / "Frameworks" / "FieldGuide").symlink_to("../MacOS/FieldGuide")
    write_list(three)
    assert states(three) == {}
    (contents / "Frameworks" / "FieldGuide").unlink()
    (contents / "Frameworks" / "FieldGuide").symlink_to("../SHA256SUMS")
    (three / "other.app").symlink_to(contents)
    assert states(three) == {
        "FieldGuide.app/Contents/Frameworks/FieldGuide": FileState.DIFFERS,
        "other.app": FileState.LINK,
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_named_and_never_waited_for(folder):
    os.mkfifo(folder / "pipe")
    (folder / "FieldGuide").unlink()
    os.mkfifo(folder / "FieldGuide")
    assert states(folder) == {"pipe": FileState.UNREADABLE, "FieldGuide": FileState.UNREADABLE}
    assert state_of(folder / "pipe", SUM) is FileState.UNREADABLE
    (folder / MANIFEST).unlink()
    os.mkfifo(folder / MANIFEST)
    with pytest.raises(GuideError, match="can't be read"):
        verify(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="so deep a folder can only be made here")
def test_a_folder_of_any_depth_is_walked(folder):
    before = Path.cwd()
    try:
        os.chdir(folder)
        for _ in range(1_500):
            Path("d").mkdir()
            os.chdir("d")
        Path("x").write_bytes(b"x")
    finally:
        os.chdir(before)
    assert len(states(folder)) == 1
    run_program(["rm", "-rf", str(folder)], check=True)


def test_a_file_that_goes_away_while_it_is_looked_at_is_named(folder, monkeypatch):
    class Gone(SimpleNamespace):
        def is_dir(self, *, follow_symlinks):
            raise OSError("the stick was pulled")

    class Entries(list):
        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", lambda _: Entries([Gone(name="a.txt", path=str(folder / "a.txt"))]))
        found = states(folder)
    assert found["a.txt"] is FileState.UNREADABLE


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_can_not_be_read_is_named(folder):
    (folder / "FieldGuide").chmod(0)
    (folder / "program-linux").chmod(0)
    assert states(folder) == {
        "FieldGuide": FileState.UNREADABLE,
        "program-linux": FileState.UNREADABLE,
        "program-linux/a.pyc": FileState.MISSING,
        "program-linux/guide/joined.bin": FileState.MISSING,
    }


LEADING_ELSEWHERE = "/a ../a a/../b a/./b a//b a/ . a\\b C:/a c:a data/x data".split()
DAMAGED = [
    ("", 1),
    ("\n", 1),
    (f"{SUM}  a\n\n", 2),
    (f"{SUM}  a", 1),
    (f"{SUM}  a\n{SUM}  b", 2),
    (f"{SUM[1:]}  a\n", 1),
    (f"{SUM}0  a\n", 1),
    (f"{'A' * 64}  a\n", 1),
    (f"{SUM} a\n", 1),
    (f"{SUM} *a\n", 1),
    (f"{SUM} *program-linux/resources/a\n", 1),
    (f"{SUM}  \n", 1),
    (f"\\{SUM}  a\n", 1),
    (f"{SUM}  a\r\n", 1),
    (f"{SUM}  b\n{SUM}  a\n", 2),
    (f"{SUM}  a\n{SUM}  a\n", 2),
    *((f"{SUM}  {path}\n", 1) for path in (*LEADING_ELSEWHERE, MANIFEST)),
    (f"{SUM}  a\u202eb\n", 1),
    (f"{SUM}  a\tb\n", 1),
    (f"{SUM}  a\0\n", 1),
    ("# a list\n", 1),
]


def test_a_damaged_line_is_refused_with_its_number(folder):
    for text, line in DAMAGED:
        (folder / MANIFEST).write_bytes(text.encode("utf-8"))
        with pytest.raises(GuideError, match=f"^SHA256SUMS is damaged at line {line}: nothing was checked"):
            read_manifest(folder)


def test_what_is_no_text_is_refused_and_a_list_without_end_not_read_to_its_end(folder):
    (folder / MANIFEST).write_bytes(f"{SUM}  a".encode() + b"\xff\n")
    with pytest.raises(GuideError, match="line 1"):
        read_manifest(folder)
    (folder / MANIFEST).write_bytes(b"0" * (16 * 1024 * 1024 + 1))
    with pytest.raises(GuideError, match="far too long"):
        read_manifest(folder)


def test_no_list_and_a_folder_in_its_place_are_sentences(folder):
    (folder / MANIFEST).unlink()
    with pytest.raises(GuideError, match="lies beside the standalone program"):
        verify(folder)
    (folder / MANIFEST).mkdir()
    with pytest.raises(GuideError, match="can't be read"):
        verify(folder)
