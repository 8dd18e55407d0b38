"""A guide is copied whole: to a clean stick, in the place of an older one, after an interrupted run."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from guide.sticks import make
from guide.sticks.existing import MARK
from guide.sticks.failures import AlreadyThereError, StickError, StoppedError
from guide.sticks.manifest import verify
from guide.sticks.plan import Source
from tests.programs import write_list
from tests.sticks.conftest import copied, names, needs_posix, pack, tree


def test_all_but_the_settings_arrives_and_nothing_else(guide, stick):
    made = copied(guide, stick)
    expected = {path: data for path, data in tree(guide).items() if not path.startswith("data/")}
    assert tree(stick / "FieldGuide") == expected
    assert names(stick) == ["FieldGuide"]
    assert (made.folder, made.files, made.notes) == (stick / "FieldGuide", 6, ())
    assert made.bytes == sum(len(data) for path, data in expected.items() if path != "SHA256SUMS")
    assert verify(stick / "FieldGuide").findings == ()


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


def test_a_copy_can_be_copied_again(guide, stick, tmp_path):
    copied(guide, stick)
    (tmp_path / "third").mkdir()
    copied(stick / "FieldGuide", tmp_path / "third")
    assert tree(tmp_path / "third" / "FieldGuide") == tree(stick / "FieldGuide")


@needs_posix
def test_what_may_be_started_may_be_started(guide, stick):
    copied(guide, stick)
    assert os.access(stick / "FieldGuide" / "FieldGuide", os.X_OK)
    assert not (stick / "FieldGuide" / "resources" / "pack.yaml").stat().st_mode & 0o111


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not here")
def test_the_new_list_is_what_sha256sum_reads(guide, stick):
    (guide / "resources" / "new.yaml").write_bytes(b"new")
    copied(guide, stick)
    done = subprocess.run(
        ["sha256sum", "--strict", "-c", "SHA256SUMS"],
        cwd=stick / "FieldGuide",
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout.count(b": OK\n")) == (0, 6)


def test_progress_goes_up_to_the_end_and_counts_what_is_read_back(guide, stick):
    told = []
    made = copied(guide, stick, progress=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {2 * made.bytes}
    assert told[-1][0] == 2 * made.bytes


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


@pytest.mark.parametrize("where", ["inside", "deep inside", "beside", "as named"])
def test_it_is_never_copied_into_itself(guide, where):
    places = {
        "inside": guide,
        "deep inside": guide / "resources" / "laws",
        "beside": guide.parent,
        "as named": guide.parent / "FieldGuide" / ".." / "FieldGuide" / "data",
    }
    before = tree(guide.parent)
    with pytest.raises(StickError, match=r"is this guide itself|guide that is running lies in"):
        copied(guide, places[where], replace=True)
    assert tree(guide.parent) == before


def test_a_folder_that_is_none_and_a_guide_as_the_folder_are_named(guide, stick):
    with pytest.raises(StickError, match=r"^There is no folder '.*nowhere'.$"):
        copied(guide, stick / "nowhere")
    (stick / "file").write_bytes(b"x")
    with pytest.raises(StickError, match="is no folder"):
        copied(guide, stick / "file")
    copied(guide, stick)
    with pytest.raises(StickError, match="is a Field Guide itself; name the folder that it lies in"):
        copied(guide, stick / "FieldGuide")


def older(guide, stick):
    """Put an older guide with settings on a stick."""
    (guide / "resources" / "pack.yaml").write_bytes(pack(3))
    write_list(guide)
    copied(guide, stick)
    (stick / "FieldGuide" / "data").mkdir()
    (stick / "FieldGuide" / "data" / "settings-b").write_bytes(b"theirs")
    (guide / "resources" / "pack.yaml").write_bytes(pack(4))
    write_list(guide)


def test_a_guide_that_is_there_is_named_with_edition_and_date_and_stays(guide, stick):
    older(guide, stick)
    before = tree(stick)
    with pytest.raises(AlreadyThereError) as refused:
        copied(guide, stick)
    assert str(refused.value) == (
        "There is a Field Guide there already: “Small guide”, edition 3 of 2026-11-24."
    )
    assert tree(stick) == before
    (stick / "FieldGuide" / "resources" / "pack.yaml").write_bytes(b"\xff")
    with pytest.raises(AlreadyThereError, match="its edition can't be read"):
        copied(guide, stick)


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


@pytest.mark.parametrize("kind", ["file", "folder", "damaged", "empty"])
@pytest.mark.parametrize("replace", [True, False])
def test_what_is_no_guide_is_never_replaced(guide, stick, kind, replace):
    there = stick / "FieldGuide"
    if kind == "file":
        there.write_bytes(b"x")
    else:
        there.mkdir()
    if kind == "folder":
        (there / "holiday.jpg").write_bytes(b"x")
    elif kind == "damaged":
        shutil.copytree(guide, there, dirs_exist_ok=True)
        (there / "SHA256SUMS").write_bytes(b"x")
    before = tree(stick)
    with pytest.raises(StickError, match="that is no whole Field Guide"):
        copied(guide, stick, replace=replace)
    assert tree(stick) == before
    assert there.exists()


def test_somebodys_file_in_an_old_guide_is_not_thrown_away_with_it(guide, stick):
    older(guide, stick)
    (stick / "FieldGuide" / "list for Monday.yaml").write_bytes(b"x")
    (stick / "FieldGuide" / ".DS_Store").write_bytes(b"x")
    with pytest.raises(StickError, match=r"'list for Monday.yaml' lies in the Field Guide"):
        copied(guide, stick, replace=True)
    (stick / "FieldGuide" / "list for Monday.yaml").unlink()
    copied(guide, stick, replace=True)
    assert not (stick / "FieldGuide" / ".DS_Store").exists()


def test_stopped_leaves_nothing(guide, stick):
    def stop(_done, _total):
        assert names(stick) == ["FieldGuide (unfinished)"]
        assert "not finished" in (stick / "FieldGuide (unfinished)" / MARK).read_text()
        raise StoppedError("stopped")

    with pytest.raises(StoppedError, match=r"^stopped$"):
        copied(guide, stick, progress=stop)
    assert names(stick) == []


def test_what_a_killed_run_left_goes_with_the_next(guide, stick):
    (stick / "FieldGuide (unfinished)" / "program-linux").mkdir(parents=True)
    (stick / "FieldGuide (unfinished)" / MARK).write_bytes(b"x")
    (stick / "FieldGuide (unfinished)" / "program-linux" / "a.pyc").write_bytes(b"half")
    copied(guide, stick)
    assert names(stick) == ["FieldGuide"]
    (stick / "FieldGuide (unfinished)").mkdir()
    copied(guide, stick, replace=True)
    assert names(stick) == ["FieldGuide"]


def test_a_run_killed_between_two_names_loses_neither(guide, stick):
    older(guide, stick)
    (stick / "FieldGuide").rename(stick / "FieldGuide (being replaced)")
    with pytest.raises(AlreadyThereError):
        copied(guide, stick)
    assert names(stick) == ["FieldGuide"], "it came back"
    shutil.copytree(stick / "FieldGuide", stick / "FieldGuide (being replaced)")
    copied(guide, stick, replace=True)
    assert names(stick) == ["FieldGuide"]


@pytest.mark.parametrize("name", ["FieldGuide (unfinished)", "FieldGuide (being replaced)"])
def test_a_folder_of_such_a_name_that_is_not_ours_stays(guide, stick, name):
    (stick / name).mkdir()
    (stick / name / "mine.txt").write_bytes(b"x")
    with pytest.raises(StickError, match="holds something else"):
        copied(guide, stick, replace=True)
    assert tree(stick) == {f"{name}/mine.txt": b"x"}


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
    make.make_stick(Source(own, contents), stick, progress=lambda *_: None)
    copy = stick / "FieldGuide" / "FieldGuide.app" / "Contents"
    assert names(stick / "FieldGuide") == ["FieldGuide.app", "SHA256SUMS"]
    assert (copy / "Frameworks" / "resources").readlink() == Path("../Resources/resources")
    assert (copy / "MacOS" / "QtCore").readlink() == Path("../Frameworks/QtCore")
    assert (copy / "Frameworks" / "resources" / "pack.yaml").is_file()
    assert verify(stick / "FieldGuide").findings == ()
    (contents / "MacOS" / "out").symlink_to("/etc")
    with pytest.raises(StickError, match="link to another place"):
        make.make_stick(Source(own, contents), tmp_path, progress=lambda *_: None)
