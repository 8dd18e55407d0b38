"""What is copied: the files of the list, the content as it is, and no damaged or foreign file."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from guide.stick import make
from guide.stick.errors import StickError
from guide.stick.manifest import verify
from guide.stick.plan import CopySource
from tests.programs import write_list
from tests.stick.conftest import copied, names, needs_posix, tree


def test_what_is_beside_the_program_and_in_no_list_stays_behind(guide, stick):
    (guide / "notes.txt").write_bytes(b"about somebody")
    (guide / "program-linux" / "new.pyc").write_bytes(b"not ours")
    copied(guide, stick)
    assert not {"notes.txt", "program-linux/new.pyc"} & set(tree(stick / "FieldGuide"))


def test_content_goes_as_it_is_now_and_the_new_list_says_so(guide, stick):
    (guide / "resources" / "laws" / "coat.yaml").write_bytes(b"id: changed\n")
    (guide / "resources" / "laws" / "añadido.yaml").write_bytes(b"id: new\n")
    (guide / "resources" / "pack.yaml").unlink()
    (guide / "resources" / ".DS_Store").write_bytes(b"x")
    (guide / "resources" / "laws" / "._coat.yaml").write_bytes(b"x")
    made = copied(guide, stick)
    there = {path: data for path, data in tree(stick / "FieldGuide").items() if path.startswith("resources")}
    assert there == {
        "resources/laws/coat.yaml": b"id: changed\n",
        "resources/laws/añadido.yaml": b"id: new\n",
    }
    assert made.notes == (
        "3 content files are not as they were built; the copy has them as they are now: "
        "resources/laws/añadido.yaml, resources/laws/coat.yaml, resources/pack.yaml",
    )
    assert verify(stick / "FieldGuide").findings == ()


@needs_posix
def test_what_may_be_started_may_be_started(guide, stick):
    copied(guide, stick)
    assert os.access(stick / "FieldGuide" / "FieldGuide", os.X_OK)
    assert not (stick / "FieldGuide" / "resources" / "pack.yaml").stat().st_mode & 0o111


@pytest.mark.parametrize("damage", ["flip", "cut", "gone", "folder"])
def test_a_damaged_program_file_is_named_and_never_spread(guide, stick, damage):
    file = guide / "program-linux" / "guide" / "prebuilt.bin"
    data = file.read_bytes()
    file.unlink()
    if damage == "folder":
        file.mkdir()
    elif damage != "gone":
        file.write_bytes(b"q" + data[1:] if damage == "flip" else data[:-1])
    with pytest.raises(StickError, match=r"'program-linux/guide/prebuilt.bin'"):
        copied(guide, stick)
    assert names(stick) == []


def test_a_damaged_list_and_none_are_sentences(guide, stick):
    (guide / "SHA256SUMS").write_bytes(b"x\n")
    with pytest.raises(Exception, match="SHA256SUMS is damaged at line 1"):
        copied(guide, stick)
    (guide / "SHA256SUMS").unlink()
    with pytest.raises(Exception, match="only the standalone program carries a list"):
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


def test_without_content_there_is_nothing_to_copy(guide, stick):
    shutil.rmtree(guide / "resources")
    with pytest.raises(StickError, match="no content"):
        copied(guide, stick)
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
    assert made.notes == (
        "1 content file is not as it was built; the copy has it as it is now: resources/pack.yaml",
    )
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
    write_list(contents)
    make.make_stick(CopySource(own, contents), stick, progress=lambda *_: None)
    copy = stick / "FieldGuide" / "FieldGuide.app" / "Contents"
    assert names(stick / "FieldGuide") == ["FieldGuide.app", "SHA256SUMS"]
    assert (copy / "Frameworks" / "resources").readlink() == Path("../Resources/resources")
    assert (copy / "MacOS" / "QtCore").readlink() == Path("../Frameworks/QtCore")
    assert (copy / "Frameworks" / "resources" / "pack.yaml").is_file()
    assert verify(stick / "FieldGuide").findings == ()
    (contents / "MacOS" / "out").symlink_to("/etc")
    with pytest.raises(StickError, match="link to another place"):
        make.make_stick(CopySource(own, contents), tmp_path, progress=lambda *_: None)


def test_names_that_the_list_can_not_hold_are_an_error(guide, stick):
    if sys.platform != "linux":
        pytest.skip("such names can only be made here")
    (guide / "resources" / "a\nb.yaml").write_bytes(b"x")
    with pytest.raises(StickError, match=r"'resources/a<U\+000A>b.yaml' has a name that can't go on a stick"):
        copied(guide, stick)
    assert names(stick) == []
