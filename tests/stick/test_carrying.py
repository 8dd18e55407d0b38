"""A copy carries the editions that a guide has taken, and whom it trusts; a newer edition on the stick stays."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from guide.packs.lineage import Lineage
from guide.packs.shelf import Shelf
from guide.packs.trust import Trust
from guide.packs.trust_file import read_trust
from guide.stick.errors import ExistingGuideError, StickError
from guide.stick.file_note import NoteKind
from guide.stick.keeping import KEPT
from guide.stick.verification import verify
from tests.editions import COUNTY, HANDED_OVER, NEW_KEY, PACK, county_edition, edition, trust_coalition
from tests.programs import write_list
from tests.stick.conftest import copied, names, older, pack, told, tree

CALLS = ("open", "mkdir", "fsync", "rename", "unlink", "rmdir", "scandir")


def take(folder, *numbers, **options):
    for number in numbers:
        Shelf(folder, Trust()).take(edition(number, **options))


def file(number):
    return f"packs/{PACK}-{number}.fieldguide"


def packs(folder):
    return [path for path in sorted(tree(folder)) if path.startswith("packs/")]


@pytest.fixture
def taken(guide):
    """A guide that trusts a coalition, and has taken two editions by it."""
    trust_coalition(guide)
    write_list(guide)
    take(guide, 4, 5)
    return guide


def test_the_edition_in_use_and_the_one_before_it_arrive_and_are_whole(taken, stick):
    made = copied(taken, stick)
    copy = stick / "FieldGuide"
    assert tree(copy) == {path: data for path, data in tree(taken).items() if not path.startswith("data/")}
    assert made.notes == ()
    verified = verify(copy)
    assert verified.findings == ()
    assert [each.file.manifest.edition for each in verified.packs] == [4, 5]
    assert all(each.origin.is_trusted for each in verified.packs)


def test_unsigned_editions_never_keep_a_signed_one_from_the_copy(taken, stick):
    for number in (97, 98, 99):
        (taken / file(number)).write_bytes(edition(number, is_signed=False))
    made = copied(taken, stick)
    assert packs(stick / "FieldGuide") == [file(4), file(5)]
    assert told(made) == {NoteKind.NOT_USED: (file(97), file(98), file(99))}


def test_no_pack_is_in_the_list_so_that_an_update_of_the_copy_leaves_it_true(taken, stick):
    copied(taken, stick)
    copy = stick / "FieldGuide"
    Shelf(copy, read_trust(copy)).take(edition(6))
    assert packs(copy) == [file(5), file(6)]
    assert verify(copy).findings == ()
    for number in (6, 5):
        Shelf(copy, read_trust(copy)).undo(PACK, (0, number))
    assert verify(copy).findings == ()


def test_whom_it_trusts_is_listed_and_said_if_it_is_not_as_it_was_made(guide, stick, tmp_path):
    trust_coalition(guide)
    (note,) = copied(guide, stick).notes
    assert (note.kind, note.paths) == (NoteKind.TRUST, ("trust.yaml",))
    copy = stick / "FieldGuide"
    assert b"  trust.yaml\n" in (copy / "SHA256SUMS").read_bytes()
    (tmp_path / "third").mkdir()
    assert copied(copy, tmp_path / "third").notes == ()
    with (copy / "trust.yaml").open("a", encoding="utf-8") as added:
        added.write("signed_only: true\n")
    (note,) = copied(copy, tmp_path / "third", replace=True).notes
    assert note.kind is NoteKind.TRUST
    assert read_trust(tmp_path / "third" / "FieldGuide").signed_only
    assert names(tmp_path / "third") == ["FieldGuide"], "the list before it was as it was made"


def test_with_a_slip_in_it_nothing_is_copied_and_listed_and_gone_it_is_missed(taken, stick):
    trust = taken / "trust.yaml"
    trust.write_text("publishers: 7\n", encoding="utf-8")
    with pytest.raises(StickError, match=r"(?s)trust\.yaml:1:13: .*Nothing was copied\.$"):
        copied(taken, stick)
    trust.unlink()
    with pytest.raises(StickError, match=r"'trust\.yaml' of this copy is missing"):
        copied(taken, stick)
    assert names(stick) == []


def test_what_is_not_whole_or_withdrawn_stays_behind_and_is_named(taken, stick):
    (taken / file(5)).write_bytes(edition(5)[:-1])
    (taken / "packs" / "notes.txt").write_bytes(b"about somebody")
    (taken / f"{file(6)}.part").write_bytes(b"half")
    made = copied(taken, stick)
    assert packs(stick / "FieldGuide") == [file(4)]
    assert told(made) == {NoteKind.NOT_USED: (file(5),)}


def test_a_newer_edition_on_the_stick_stays_in_use_and_it_is_said(taken, stick):
    older(taken, stick)
    copy = stick / "FieldGuide"
    take(copy, 6)
    assert packs(copy) == [file(5), file(6)]
    with pytest.raises(ExistingGuideError, match="It has a newer update, which would stay"):
        copied(taken, stick)
    made = copied(taken, stick, replace=True)
    assert packs(copy) == [file(5), file(6)]
    (note,) = made.notes
    assert (note.kind, note.paths) == (NoteKind.NEWER, (file(6),))
    assert note.sentence == "The copy keeps edition 6 of “Winter help”, which the guide there had taken."
    assert names(stick) == ["FieldGuide"]
    assert verify(copy).findings == ()


def test_what_a_newer_edition_on_the_stick_withdraws_is_not_copied(taken, stick):
    older(taken, stick)
    copy = stick / "FieldGuide"
    Shelf(copy, read_trust(copy)).take(edition(6, lineage=Lineage(withdrawn=(5,))))
    assert packs(copy) == [file(4), file(6)]
    copied(taken, stick, replace=True)
    assert packs(copy) == [file(4), file(6)]
    Shelf(copy, read_trust(copy)).take(edition(7, key=NEW_KEY, lineage=HANDED_OVER))
    copied(taken, stick, replace=True)
    assert [path.name for path in (copy / "packs").iterdir()] == [f"{PACK}-7.1.fieldguide"]


def test_an_older_edition_on_the_stick_goes_without_a_word(taken, stick):
    older(taken, stick)
    copy = stick / "FieldGuide"
    shutil.rmtree(copy / "packs")
    take(copy, 3, 4)
    assert copied(taken, stick, replace=True).notes == ()
    assert (packs(copy), names(stick)) == ([file(4), file(5)], ["FieldGuide"])


def test_a_newer_one_that_nobody_trusted_has_signed_is_kept_and_it_is_said(guide, stick):
    copied(guide, stick)
    take(stick / "FieldGuide", 6, is_signed=False)
    (note,) = copied(guide, stick, replace=True).notes
    assert note.kind is NoteKind.NEWER
    assert note.sentence.endswith("had taken. Nobody whom this guide trusts has signed it.")
    assert packs(stick / "FieldGuide") == [file(6)]


@pytest.mark.parametrize("harm", ["not taken", "damaged"])
def test_a_newer_one_that_the_copy_may_not_use_is_named_and_kept_beside(taken, stick, harm):
    older(taken, stick)
    copy = stick / "FieldGuide"
    shutil.rmtree(copy / "packs")
    take(copy, 6, is_signed=False)
    if harm == "damaged":
        (copy / file(6)).write_bytes(edition(6)[:-5])
    else:
        with (taken / "trust.yaml").open("a", encoding="utf-8") as added:
            added.write("signed_only: true\n")
        write_list(taken)
        shutil.copy(taken / "trust.yaml", copy)
    before = (copy / file(6)).read_bytes()
    with pytest.raises(ExistingGuideError) as refused:
        copied(taken, stick)
    assert refused.value.note is not None
    assert refused.value.note.paths == (file(6),)
    assert told(copied(taken, stick, replace=True))[NoteKind.KEPT] == (file(6),)
    assert tree(stick / KEPT) == {file(6): before}
    assert packs(copy) == [file(4), file(5)]


def test_an_edition_older_than_the_content_of_the_copy_is_not_kept(guide, stick):
    older(guide, stick)
    take(stick / "FieldGuide", 4)
    (guide / "resources" / "pack.yaml").write_bytes(pack(5).replace(b"id: small", f"id: {PACK}".encode()))
    write_list(guide)
    assert copied(guide, stick, replace=True).notes == ()
    assert packs(stick / "FieldGuide") == []


def test_content_that_is_older_than_what_was_there_is_said(guide, stick):
    older(guide, stick)
    (guide / "resources" / "pack.yaml").write_bytes(pack(2))
    write_list(guide)
    with pytest.raises(ExistingGuideError, match=r"edition 3 of 2026-11-24\. It is newer than this one\.$"):
        copied(guide, stick)
    (note,) = copied(guide, stick, replace=True).notes
    assert note.kind is NoteKind.OLDER
    assert "had edition 3 of “Small guide”. The copy has edition 2" in note.sentence


def test_several_packs_are_carried_each_with_the_edition_before_and_one_that_only_the_guide_there_has_stays(
    taken, stick
):
    def county(number):
        return f"packs/{COUNTY}-{number}.fieldguide"

    copied(taken, stick)
    there = stick / "FieldGuide"
    Shelf(there, Trust()).take(county_edition(1))
    assert told(copied(taken, stick, replace=True)) == {NoteKind.NEWER: (county(1),)}
    assert packs(there) == [county(1), file(4), file(5)]
    for number in (1, 2, 3):
        Shelf(taken, Trust()).take(county_edition(number))
    copied(taken, stick, replace=True)
    assert packs(there) == [county(2), county(3), file(4), file(5)]
    assert verify(there).findings == ()
    Shelf(there, Trust()).take(county_edition(4))
    assert told(copied(taken, stick, replace=True)) == {NoteKind.NEWER: (county(4),)}
    assert county(4) in packs(there)


def test_whom_the_guide_there_trusted_is_named_and_kept_if_the_copy_trusts_no_one(guide, stick):
    copied(guide, stick)
    trust_coalition(stick / "FieldGuide")
    write_list(stick / "FieldGuide")
    data = (stick / "FieldGuide" / "trust.yaml").read_bytes()
    made = copied(guide, stick, replace=True)
    assert told(made) == {NoteKind.KEPT: ("trust.yaml",), NoteKind.TRUST: ("trust.yaml",)}
    assert tree(stick / KEPT) == {"trust.yaml": data}


def test_what_an_update_left_and_an_empty_folder_are_nothing_of_the_owner_and_all_else_is(guide, stick):
    copied(guide, stick)
    folder = stick / "FieldGuide" / "packs"
    folder.mkdir()
    assert copied(guide, stick, replace=True).notes == ()
    folder.mkdir()
    (stick / "FieldGuide" / f"{file(6)}.part").write_bytes(b"half")
    assert copied(guide, stick, replace=True).notes == ()
    assert names(stick) == ["FieldGuide"]
    folder.mkdir()
    (folder / "notes.txt").write_bytes(b"call R. back")
    assert told(copied(guide, stick, replace=True)) == {NoteKind.KEPT: ("packs/notes.txt",)}
    assert tree(stick / KEPT) == {"packs/notes.txt": b"call R. back"}


class Killed(BaseException):
    """The process ended here."""


@pytest.fixture(params=CALLS)
def stops(request, full):
    """A call of the system, and the turns at which the process is killed in it."""
    few = {"open": (3, 12, 30), "mkdir": (1, 4), "unlink": (1, 2, 5)}.get(request.param, (1, 2))
    return request.param, range(1, 80) if full else few


def kill_at(patch, call, turn, calls):
    """Let the process be killed at a call's turn, after which no call of it does anything, not even to tidy up."""

    def stopping(name, real):
        def step(*words, **more):
            calls.extend([words] if name == call else [])
            if len(calls) >= turn:
                raise Killed
            return real(*words, **more)

        return step

    for name in CALLS:
        patch.setattr(os, name, stopping(name, getattr(os, name)))


def test_wherever_it_is_killed_the_newest_edition_is_there_and_the_next_run_goes_on(
    taken, stick, tmp_path, monkeypatch, stops
):
    older(taken, stick)
    take(stick / "FieldGuide", 6)
    call, turns = stops
    for turn in turns:
        fresh = Path(shutil.copytree(stick, tmp_path / f"{turn}"))
        calls: list[object] = []
        with monkeypatch.context() as patch:
            kill_at(patch, call, turn, calls)
            with suppress(Killed):
                copied(taken, fresh, replace=True)
        if len(calls) < turn:
            assert turn > 1, "the control: it was killed at least once"
            break
        assert any(data == edition(6) for path, data in tree(fresh).items() if path.endswith(file(6)))
        with suppress(ExistingGuideError):
            copied(taken, fresh, replace=True)
        assert packs(fresh / "FieldGuide") == [file(5), file(6)]
        assert names(fresh) == ["FieldGuide"]
        assert verify(fresh / "FieldGuide").findings == ()
