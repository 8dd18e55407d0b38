"""The program shows its own content, or the newest edition of it that the stick has taken."""

import errno
import os
from pathlib import Path

import pytest

from guide.packs.archive import first_members
from guide.packs.errors import PackFileError
from guide.packs.lineage import Lineage
from guide.packs.listing import packs_of
from guide.packs.opening import open_content
from guide.packs.pack_file import GUIDE
from guide.packs.shelf import Shelf
from guide.packs.trust_file import read_trust
from guide.packs.updating import Updating
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from tests.editions import COUNTY, PACK, county_edition, edition, trust_coalition, unpack
from tests.searching import search


def take(program, number, **options):
    return Shelf(program, read_trust(program)).take(edition(number, **options))


def only(opened):
    (layer,) = opened.layers
    return layer


def edition_of(opened):
    assert opened.guide.pack is not None
    return opened.guide.pack.edition


def number_of(opened):
    return opened.guide.find("not-a-cold-number").contacts[0].value


def test_without_newer_updates_its_own_content_is_shown(program):
    for number in (None, 2, 3):
        if number:
            take(program, number)
        opened = open_content()
        assert (edition_of(opened), number_of(opened), only(opened).origin) == (3, "555-0100", None)
        assert opened.read_index is not None


def test_the_newest_edition_that_was_taken_is_shown_ready_made(program):
    take(program, 4)
    take(program, 5)
    opened = open_content()
    assert (edition_of(opened), number_of(opened)) == (5, "555-0105")
    assert only(opened).origin is not None
    assert only(opened).origin.publisher == "A coalition"
    assert opened.read_index is not None
    service = SearchService(opened.guide, SearchIndex.from_bytes(opened.read_index()))
    assert search(service, "coat").results


def test_of_a_taken_edition_only_what_is_ready_is_read_and_its_index_when_it_is_needed(program, monkeypatch):
    path = take(program, 4).path
    with monkeypatch.context() as patch:
        patch.setattr("guide.packs.pack_file.PackFile.data", None)  # would raise if it were used
        opened = open_content()
    assert edition_of(opened) == 4
    assert opened.read_index is not None
    assert SearchIndex.from_bytes(opened.read_index()).fingerprint
    path.write_bytes(edition(5))
    with pytest.raises(PackFileError, match="Get the file again"):
        opened.read_index()


def test_what_an_unknown_maker_made_ready_is_not_used(program):
    take(program, 4, is_signed=False)
    opened = open_content()
    assert (edition_of(opened), opened.read_index) == (4, None)
    assert only(opened).origin is not None
    assert not only(opened).origin.is_trusted
    assert only(opened).is_own, "it stays in the place of the edition that the program came with"
    assert only(opened).source.name == "winter-help-4.fieldguide"


def damage(taken):
    """Change one byte of the guide in a pack file, which only reading all of it would notice."""
    data = bytearray(taken.path.read_bytes())
    data[first_members(bytes(data), 3)[GUIDE].end - 9] ^= 1
    taken.path.write_bytes(data)


def test_a_damaged_update_is_named_and_the_one_before_it_shown_and_undone(program):
    take(program, 4)
    taken = take(program, 5)
    whole = taken.path.read_bytes()
    taken.path.write_bytes(whole[:2_000])
    assert edition_of(open_content()) == 4
    taken.path.write_bytes(whole)
    damage(taken)
    opened = open_content()
    assert edition_of(opened) == 4
    assert opened.notice.startswith("winter-help-5.fieldguide is not used. This pack is damaged")
    packs, refused = packs_of(opened)
    assert [(each.about and each.about.edition, each.can_undo) for each in packs] == [(4, True)]
    assert [(each.path, each.why[:20]) for each in refused] == [(taken.path, "This pack is damaged")]
    assert edition_of(Updating(opened).undo(PACK)) == 3
    assert packs_of(open_content()).refused == ()


def test_each_file_that_is_not_used_is_listed_with_the_reason(program):
    take(program, 5)
    take(program, 7, lineage=Lineage(withdrawn=(6,)))
    packs, trust = program / "packs", program / "trust.yaml"
    (packs / "half.fieldguide").write_bytes(edition(9)[:2_000])
    (packs / "other.fieldguide").write_bytes(b"PK other")
    (packs / "stranger.fieldguide").write_bytes(county_edition(1, is_signed=False))
    (packs / "winter-help-6.fieldguide").write_bytes(edition(6))
    (packs / "notes.txt").write_text("hello", encoding="utf-8")
    trust_coalition(program, "signed_only: true\n")
    opened = open_content()
    assert edition_of(opened) == 7
    reasons = {
        "half.fieldguide": "not a pack as Field Guide writes it",
        "other.fieldguide": "not a pack as Field Guide writes it",
        "stranger.fieldguide": "only packs that are signed by a publisher it knows",
        "winter-help-6.fieldguide": "Edition 6 of 'Winter help' was withdrawn",
    }
    found = {each.path.name: each.why for each in packs_of(opened).refused}
    assert {name for name, why in found.items() if reasons[name] not in why} == set()
    assert list(found) == list(reasons)
    trust.write_text("publishers: 7\n", encoding="utf-8")
    opened = open_content()
    assert (edition_of(opened), "trust.yaml:1:13" in opened.notice) == (3, True)
    assert ["trust.yaml:1:13" in each.why for each in packs_of(opened).refused] == [True] * 6
    Updating(opened).remove_file("half.fieldguide")
    assert len(packs_of(opened).refused) == 5


def test_where_a_pack_is_signed_an_unsigned_edition_counts_for_nothing_whatever_its_number_is(program):
    shelf = Shelf(program, read_trust(program))
    shelf.take(county_edition(99, is_signed=False))
    assert [(each.id, each.order[1]) for each in open_content().layers] == [(PACK, 3), (COUNTY, 99)]
    shelf.take(county_edition(2))
    assert [path.name for path in shelf.paths()] == ["cold-county-2.fieldguide"], "nothing uses it any more"
    (program / "packs" / "cold-county-99.fieldguide").write_bytes(county_edition(99, is_signed=False))
    opened = open_content()
    assert [(each.id, each.order[1]) for each in opened.layers] == [(PACK, 3), (COUNTY, 2)]
    (refused,) = packs_of(opened).refused
    assert refused.path.name == "cold-county-99.fieldguide"
    assert "An edition that is not signed by one does not take its place" in refused.why
    shelf.take(county_edition(3))
    shelf.take(county_edition(4))
    assert [each.path.name for each in shelf.editions(COUNTY)] == [
        "cold-county-4.fieldguide", "cold-county-3.fieldguide",
    ]  # fmt: skip
    assert packs_of(open_content()).packs[1].can_undo


@pytest.mark.parametrize("call", ["glob", "iterdir"])
def test_a_folder_of_packs_that_can_not_be_read_is_told_and_the_own_content_shown(program, monkeypatch, call):
    take(program, 5)
    whole = getattr(Path, call)

    def failing(path, *words, **more):
        if path.name == "packs":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return whole(path, *words, **more)

    monkeypatch.setattr(Path, call, failing)
    opened = open_content()
    assert edition_of(opened) == 3
    assert opened.notice.startswith("What this stick has taken can't be read (")
    assert packs_of(opened).packs[0].is_on


def test_a_folder_wins_over_the_file_beside_it_and_over_updates_and_it_is_said(program):
    file = unpack(program) / "programs" / "not-a-cold-number.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("555-0100", "555-0777"), encoding="utf-8")
    opened = open_content()
    assert (number_of(opened), opened.read_index) == ("555-0777", None)
    assert "from the folder “winter”, and not from its file winter-help-3.fieldguide" in opened.notice
    take(program, 5)
    Shelf(program, read_trust(program)).take(county_edition(1))
    opened = open_content()
    assert [(each.id, each.order[1]) for each in opened.layers] == [(PACK, 3), (COUNTY, 1)]
    assert number_of(opened) == "555-0777"
    assert "not the update that this stick has" in opened.notice


def test_without_a_pack_nobody_is_trusted_or_not_and_trust_yaml_is_not_read(program, monkeypatch):
    (program / "trust.yaml").write_text("publishers: 7\n", encoding="utf-8")
    monkeypatch.setattr("guide.packs.trust_file.read_trust", None)  # would raise if it were called
    assert open_content().notice == ""
