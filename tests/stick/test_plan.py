"""What is copied: the files of the list, the content as it is, and no damaged or foreign file."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from guide.content.pack_files import MAX_FILE_BYTES
from guide.stick import make
from guide.stick.errors import StickError
from guide.stick.file_note import NoteKind
from guide.stick.verification import verify
from tests.programs import write_list
from tests.stick.conftest import copied, names, needs_posix, tree


def test_what_is_beside_the_program_and_in_no_list_stays_behind(guide, stick):
    (guide / "notes.txt").write_bytes(b"about somebody")
    (guide / "program-linux" / "new.pyc").write_bytes(b"not ours")
    copied(guide, stick)
    assert not {"notes.txt", "program-linux/new.pyc"} & set(tree(stick / "FieldGuide"))


def test_content_goes_as_it_is_now_and_the_new_list_says_so(guide, stick):
    laws = guide / "resources" / "laws"
    (laws / "coat.yaml").write_bytes(b"id: changed\n")
    (laws / "añadido.yaml").write_bytes(b"id: new\n")
    (guide / "resources" / "pack.yaml").unlink()
    made = copied(guide, stick)
    there = {path: data for path, data in tree(stick / "FieldGuide").items() if path.startswith("resources")}
    coat, hat = "resources/laws/coat.yaml", "resources/laws/añadido.yaml"
    assert there == {coat: b"id: changed\n", hat: b"id: new\n"}
    changed, added, gone = made.notes
    assert [each.paths for each in (changed, added, gone)] == [(coat,), (hat,), ("resources/pack.yaml",)]
    assert (
        str(changed)
        == f"1 content file was changed since the guide was built; the copy has it as it is.\n  {coat}"
    )
    assert "was added" in str(added)
    assert "was taken out" in str(gone)
    verified = verify(stick / "FieldGuide")
    assert (verified.findings, verified.own_content) == ((), (hat, coat))


def test_content_that_was_an_owners_on_the_first_stick_is_known_as_such_on_the_third(guide, stick, tmp_path):
    (guide / "resources" / "laws" / "coat.yaml").write_bytes(b"id: changed\n")
    copied(guide, stick)
    (stick / "FieldGuide" / "resources" / "laws" / "hat.yaml").write_bytes(b"id: new\n")
    (tmp_path / "third").mkdir()
    made = copied(stick / "FieldGuide", tmp_path / "third")
    assert {note.kind: note.paths for note in made.notes} == {
        NoteKind.ADDED: ("resources/laws/hat.yaml",),
        NoteKind.OWN_BEFORE: ("resources/laws/coat.yaml",),
    }
    own = verify(tmp_path / "third" / "FieldGuide").own_content
    assert own == ("resources/laws/coat.yaml", "resources/laws/hat.yaml")


NO_CONTENT = tuple(
    ".DS_Store .hid/run.sh README.txt client-notes.txt data/settings-a laws/._coat.yaml laws/.hidden.yaml "
    "laws/coat.yaml.bak laws/inner/coat.yaml laws/large.yaml notes/a.yaml zz-setup.exe".split()
)


def test_what_lies_in_the_content_folder_and_is_no_content_stays_behind_and_is_named(guide, stick):
    for name in NO_CONTENT:
        (guide / "resources" / name).parent.mkdir(exist_ok=True)
        (guide / "resources" / name).write_bytes(b"x" * (MAX_FILE_BYTES + 1 if "large" in name else 1))
    (guide / "resources" / "laws" / "hat.yaml").write_bytes(b"x" * MAX_FILE_BYTES)
    made = copied(guide, stick)
    there = {path for path in tree(stick / "FieldGuide") if path.startswith("resources")}
    assert there == {"resources/laws/coat.yaml", "resources/laws/hat.yaml", "resources/pack.yaml"}
    added, left_out = made.notes
    assert added.paths == ("resources/laws/hat.yaml",), "the control: content that was added is copied"
    assert left_out.sentence.startswith("12 files in the content folder are no content")
    assert left_out.paths == tuple(f"resources/{name}" for name in NO_CONTENT)


def test_packs_in_the_content_folder_and_amendments_are_copied(guide, stick):
    added = ("amends/hat.yaml", "county/amends/coat.yaml", "county/laws/hat.yaml", "county/pack.yaml")
    left_out = (
        "amends/laws/hat.yaml",
        "county/deep/pack.yaml",
        "county/laws/inner/hat.yaml",
        "county/notes.txt",
    )
    for name in (*added, *left_out):
        (guide / "resources" / name).parent.mkdir(parents=True, exist_ok=True)
        (guide / "resources" / name).write_bytes(b"id: x\n")
    notes = copied(guide, stick).notes
    assert [note.paths for note in notes] == [
        tuple(f"resources/{name}" for name in each) for each in (added, left_out)
    ]
    there = {path for path in tree(stick / "FieldGuide") if "county" in path}
    assert there == {f"resources/{name}" for name in added[1:]}


@needs_posix
def test_no_link_and_no_pipe_in_the_content_folder_is_followed(guide, stick, tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "x.yaml").write_bytes(b"secret")
    (guide / "resources" / "more").symlink_to(tmp_path / "secret")
    (guide / "resources" / "x.txt").symlink_to(tmp_path / "secret" / "x.yaml")
    os.mkfifo(guide / "resources" / "pipe")
    (note,) = copied(guide, stick).notes
    assert note.paths == ("resources/more", "resources/pipe", "resources/x.txt")
    assert names(stick / "FieldGuide" / "resources") == ["laws", "pack.yaml"]
    shutil.move(guide / "resources", tmp_path / "elsewhere")
    (guide / "resources").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StickError, match="'resources' is no plain file"):
        copied(guide, tmp_path)


@needs_posix
def test_what_may_be_started_may_be_started_and_content_never(guide, stick):
    (guide / "resources" / "pack.yaml").chmod(0o755)
    copied(guide, stick)
    assert os.access(stick / "FieldGuide" / "FieldGuide", os.X_OK)
    assert not (stick / "FieldGuide" / "resources" / "pack.yaml").stat().st_mode & 0o111


def test_a_damaged_program_file_is_named_and_never_spread(guide, stick):
    file = guide / "program-linux" / "guide" / "joined.bin"
    data = file.read_bytes()

    def is_refused():
        with pytest.raises(StickError, match=r"'program-linux/guide/joined.bin'"):
            copied(guide, stick)
        assert names(stick) == []

    for changed in (b"q" + data[1:], data[:-1]):
        file.write_bytes(changed)
        is_refused()
    file.unlink()
    is_refused()
    file.mkdir()
    is_refused()


def test_a_damaged_list_none_and_no_content_are_sentences(guide, stick):
    shutil.rmtree(guide / "resources")
    with pytest.raises(StickError, match="no content"):
        copied(guide, stick)
    (guide / "SHA256SUMS").write_bytes(b"x\n")
    with pytest.raises(Exception, match="SHA256SUMS is damaged at line 1"):
        copied(guide, stick)
    (guide / "SHA256SUMS").unlink()
    with pytest.raises(Exception, match="lies beside the standalone program"):
        copied(guide, stick)
    assert names(stick) == []


@needs_posix
def test_a_link_leads_nothing_onto_the_stick(guide, stick, tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "x.yaml").write_bytes(b"secret")
    for link in (guide / "resources" / "laws" / "x.yaml", guide / "resources" / "terms"):
        link.symlink_to(tmp_path / "secret" / "x.yaml" if link.suffix else tmp_path / "secret")
        with pytest.raises(StickError, match=f"'resources/.*{link.name}' is no plain file"):
            copied(guide, stick)
        link.unlink()
    assert names(stick) == []


def test_programs_of_three_systems_go_together_over_their_shared_content(guide, stick):
    for name in ("FieldGuide.exe", "FieldGuide-Linux.com", "program-windows/a.pyc", "FieldGuide-macOS.zip"):
        (guide / name).parent.mkdir(exist_ok=True)
        (guide / name).write_bytes(name.encode())
    (guide / "FieldGuide.app" / "Contents" / "Resources" / "resources").mkdir(parents=True)
    (guide / "FieldGuide.app" / "Contents" / "Resources" / "resources" / "pack.yaml").write_bytes(b"inside")
    (guide / "FieldGuide.app" / "Contents" / "SHA256SUMS").write_bytes(b"its own list")
    write_list(guide)
    (guide / "resources" / "pack.yaml").write_bytes(b"changed")
    made = copied(guide, stick)
    assert [(note.kind, note.paths) for note in made.notes] == [(NoteKind.CHANGED, ("resources/pack.yaml",))]
    there = {path: data for path, data in tree(guide).items() if not path.startswith("data/")}
    there.pop("SHA256SUMS")
    copy = tree(stick / "FieldGuide")
    copy.pop("SHA256SUMS")
    assert copy == there
    assert verify(stick / "FieldGuide").findings == ()


@needs_posix
def test_an_app_for_macos_keeps_its_links_and_may_stand_alone(tmp_path, stick):
    own = tmp_path / "applications"
    contents = own / "FieldGuide.app" / "Contents"
    for path in ("MacOS/FieldGuide", "Resources/resources/pack.yaml", "Frameworks/QtCore"):
        (contents / path).parent.mkdir(parents=True, exist_ok=True)
        (contents / path).write_bytes(path.encode())
    (contents / "Frameworks" / "resources").symlink_to("../Resources/resources")
    (contents / "MacOS" / "QtCore").symlink_to("../Frameworks/QtCore")
    (own / "Mail.app").mkdir()
    write_list(own)
    (own / "resources").mkdir()
    (own / "resources" / "report.txt").write_bytes(b"of another program")
    make.make_stick(own, stick, progress=lambda *_: None)
    copy = stick / "FieldGuide" / "FieldGuide.app" / "Contents"
    assert names(stick / "FieldGuide") == ["FieldGuide.app", "SHA256SUMS"]
    assert (copy / "Frameworks" / "resources").readlink() == Path("../Resources/resources")
    assert (copy / "MacOS" / "QtCore").readlink() == Path("../Frameworks/QtCore")
    assert (copy / "Frameworks" / "resources" / "pack.yaml").is_file()
    assert verify(stick / "FieldGuide").findings == ()
    (contents / "MacOS" / "out").symlink_to("/etc")
    with pytest.raises(StickError, match="link to another place"):
        make.make_stick(own, tmp_path, progress=lambda *_: None)


def test_names_that_the_list_can_not_hold_are_an_error(guide, stick):
    if sys.platform != "linux":
        pytest.skip("such names can only be made here")
    (guide / "resources" / "laws" / "a\nb.yaml").write_bytes(b"x")
    with pytest.raises(
        StickError, match=r"'resources/laws/a<U\+000A>b.yaml' has a name that can't go on a stick"
    ):
        copied(guide, stick)
    assert names(stick) == []
    (guide / "resources" / "laws" / "a\nb.yaml").rename(guide / "resources" / "a\x1b[2J.txt")
    (note,) = copied(guide, stick).notes
    assert note.names == ("resources/a<U+001B>[2J.txt",), "no terminal is told to clear its screen"
