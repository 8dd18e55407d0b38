"""A copy carries the signed lists that a guide has taken, and keeps longer ones of the guide that was there."""

import shutil

import pytest

from guide.packs.shelf import Shelf
from guide.packs.trust_file import read_trust, trust_in_use
from guide.stick.errors import ExistingGuideError
from guide.stick.file_note import NoteKind
from guide.stick.keeping import KEPT
from guide.stick.verification import verify
from tests.editions import PACK, edition
from tests.programs import write_list
from tests.root_lists import D, E, list_text, next_list, put_list
from tests.stick.conftest import copied, names, older, told, tree


def lists(folder):
    return [path for path in sorted(tree(folder)) if "fieldguide-trust" in path]


def name(number):
    return f"packs/trust-{number}.fieldguide-trust"


@pytest.fixture
def rooted(guide):
    """A guide whose trust.yaml names root keys, and that has taken one list by them."""
    (guide / "trust.yaml").write_bytes(list_text(1))
    write_list(guide)
    put_list(guide, 2, next_list(2))
    return guide


def test_the_lists_arrive_are_in_no_list_of_files_and_are_whole(rooted, stick):
    made = copied(rooted, stick)
    copy = stick / "FieldGuide"
    assert made.notes == ()
    assert lists(copy) == [name(2)]
    assert read_trust(copy).version == 2
    verified = verify(copy)
    assert verified.findings == ()
    assert (verified.lists, verified.trust_version) == ((name(2),), 2)
    assert b"packs/" not in (copy / "SHA256SUMS").read_bytes()


def test_a_longer_chain_on_the_stick_stays_and_it_is_said(rooted, stick):
    older(rooted, stick)
    copy = stick / "FieldGuide"
    put_list(copy, 3, next_list(3))
    put_list(copy, 4, next_list(4, floors=f"{{pack: {PACK}, edition: 6}}"))
    with pytest.raises(ExistingGuideError, match="It has a newer update, which would stay"):
        copied(rooted, stick)
    (note,) = copied(rooted, stick, replace=True).notes
    assert (note.kind, note.paths) == (NoteKind.NEWER, (name(3), name(4)))
    assert note.sentence.startswith("The copy keeps version 4 of the list of those whom it trusts")
    assert lists(copy) == [name(2), name(3), name(4)]
    assert read_trust(copy).version == 4
    assert names(stick) == ["FieldGuide"]
    assert verify(copy).findings == ()


def test_packs_are_judged_by_the_longer_chain(rooted, stick):
    """An edition of this guide that the list on the stick refuses stays behind."""
    Shelf(rooted, read_trust(rooted)).take(edition(5))
    older(rooted, stick)
    copy = stick / "FieldGuide"
    shutil.rmtree(copy / "packs")
    put_list(copy, 2, next_list(2))
    put_list(copy, 3, next_list(3, floors=f"{{pack: {PACK}, edition: 6}}"))
    assert told(copied(rooted, stick, replace=True)) == {
        NoteKind.NEWER: (name(3),),
        NoteKind.NOT_USED: (f"packs/{PACK}-5.fieldguide",),
    }
    assert sorted(tree(copy / "packs")) == ["trust-2.fieldguide-trust", "trust-3.fieldguide-trust"]
    assert verify(copy).findings == ()


def test_a_shorter_chain_on_the_stick_goes_without_a_word(rooted, stick):
    older(rooted, stick)
    put_list(rooted, 3, next_list(3))
    assert copied(rooted, stick, replace=True).notes == ()
    assert read_trust(stick / "FieldGuide").version == 3
    assert names(stick) == ["FieldGuide"]


@pytest.mark.parametrize(
    "data", [next_list(3)[:-1], next_list(3, by=(D, E)), b""], ids=["cut", "strangers", "empty"]
)
def test_what_does_not_follow_is_kept_beside_and_not_used(rooted, stick, data):
    older(rooted, stick)
    put_list(stick / "FieldGuide", 3, data)
    assert told(copied(rooted, stick, replace=True)) == {NoteKind.KEPT: (name(3),)}
    assert tree(stick / KEPT) == {name(3): data}
    assert read_trust(stick / "FieldGuide").version == 2


def test_one_that_is_not_whole_stays_behind_and_is_named(rooted, stick):
    put_list(rooted, 3, next_list(3)[:-1])
    made = copied(rooted, stick)
    assert told(made) == {NoteKind.NOT_USED: (name(3),)}
    assert lists(stick / "FieldGuide") == [name(2)]


def test_lists_of_a_guide_with_other_root_keys_are_kept_beside(rooted, stick):
    """Of another organisation: this trust.yaml takes its place, so its lists lead nowhere."""
    older(rooted, stick)
    copy = stick / "FieldGuide"
    shutil.rmtree(copy / "packs")
    (copy / "trust.yaml").write_bytes(list_text(1, D, E))
    put_list(copy, 2, next_list(2, D, E, by=(D, E)))
    put_list(copy, 3, next_list(3, D, E, by=(D, E)))
    assert trust_in_use(copy).trust.version == 3
    made = copied(rooted, stick, replace=True)
    assert told(made)[NoteKind.KEPT] == (name(3), "trust.yaml")
    assert read_trust(copy) == read_trust(rooted)
