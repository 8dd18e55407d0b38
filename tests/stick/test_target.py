"""Where a copy may go: no other folder, and nothing of others is lost."""

import shutil
import sys

import pytest

from guide.stick.errors import ExistingGuideError, StickError
from tests.stick.conftest import copied, names, older, tree
from tests.synced import noted


def test_it_is_never_copied_into_itself(guide):
    before = tree(guide.parent)
    for place in (
        guide,
        guide / "resources" / "laws",
        guide.parent,
        guide.parent / "FieldGuide" / ".." / "FieldGuide" / "data",
    ):
        with pytest.raises(StickError, match=r"is this guide itself|guide that is running lies in"):
            copied(guide, place, replace=True)
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


def test_a_guide_that_is_there_is_named_with_edition_and_date_and_stays(guide, stick):
    older(guide, stick)
    before = tree(stick)
    with pytest.raises(ExistingGuideError) as refused:
        copied(guide, stick)
    assert str(refused.value) == (
        "There is a Field Guide there already: “Small guide”, edition 3 of 2026-11-24."
    )
    assert tree(stick) == before
    (stick / "FieldGuide" / "resources" / "pack.yaml").write_bytes(b"\xff")
    with pytest.raises(ExistingGuideError, match="its edition can't be read"):
        copied(guide, stick)


@pytest.mark.parametrize("kind", ["file", "folder", "damaged", "empty"])
def test_what_is_no_guide_is_never_replaced(guide, stick, kind):
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
    for replace in (True, False):
        with pytest.raises(StickError, match="that is no whole Field Guide"):
            copied(guide, stick, replace=replace)
        assert (tree(stick), there.exists()) == (before, True)


def test_a_run_killed_between_two_names_loses_neither(guide, stick):
    older(guide, stick)
    (stick / "FieldGuide").rename(stick / "FieldGuide (being replaced)")
    with pytest.raises(ExistingGuideError):
        copied(guide, stick)
    assert names(stick) == ["FieldGuide"], "it came back"
    shutil.copytree(stick / "FieldGuide", stick / "FieldGuide (being replaced)")
    copied(guide, stick, replace=True)
    assert names(stick) == ["FieldGuide"]


def test_a_folder_of_such_a_name_that_is_not_ours_stays(guide, stick):
    for name in ("FieldGuide (unfinished)", "FieldGuide (being replaced)"):
        (stick / name).mkdir()
        (stick / name / "mine.txt").write_bytes(b"x")
        with pytest.raises(StickError, match="holds something else"):
            copied(guide, stick, replace=True)
        assert tree(stick) == {f"{name}/mine.txt": b"x"}
        shutil.rmtree(stick / name)


@pytest.mark.skipif(sys.platform != "linux", reason="names of open files are read as Linux has them")
def test_each_folder_that_is_renamed_or_put_back_is_synced_itself(guide, stick, monkeypatch):
    """Else FAT has an empty folder of that name for some seconds."""
    older(guide, stick)
    calls = noted(monkeypatch)
    copied(guide, stick, replace=True)
    for name in ("FieldGuide", "FieldGuide (being replaced)"):
        at = calls.index(f"{name} renamed")
        assert calls[at + 1 : at + 3] == [f"{name} synced", f"{stick.name} synced"]
    (stick / "FieldGuide").rename(stick / "FieldGuide (being replaced)")
    calls.clear()
    copied(guide, stick, replace=True)
    assert calls[:3] == ["FieldGuide renamed", "FieldGuide synced", f"{stick.name} synced"]
