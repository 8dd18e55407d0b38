"""Several packs are one guide: what is on the stick, which of them are in use, and how they are searched."""

import shutil

import pytest

from guide.errors import GuideError
from guide.packs import opening
from guide.packs.errors import PackFileError
from guide.packs.indexes import index_of
from guide.packs.listing import packs_of, packs_on_stick
from guide.packs.making import program_packs
from guide.packs.opening import content_of, open_content
from guide.packs.shelf import Shelf
from guide.packs.sources import to_load
from guide.packs.trust_file import read_trust
from guide.packs.updating import Updating
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from guide.settings import Settings, SettingsFile
from tests.builders import DAY, entry_of
from tests.cli.conftest import run_in_this_process
from tests.editions import COUNTY, PACK, TINY, county_edition, edition, lay_county, unpack
from tests.searching import search


def orders(opened):
    return [(layer.id, layer.order[1]) for layer in opened.layers]


def switch(program, pack, *, is_on):
    SettingsFile(program / "data").change(lambda settings: settings.with_pack(pack, is_on=is_on))


def ids(opened, text):
    found = search(SearchService(opened.guide, index_of(opened)), text).results
    return [each.entry.id for each in found]


def test_a_pack_that_was_taken_is_added_after_the_one_that_it_builds_on(shelf):
    shelf.take(county_edition(1))
    opened = open_content()
    assert orders(opened) == [(PACK, 3), (COUNTY, 1)]
    base, county = opened.guide.packs
    assert opened.guide.pack_of("county-blankets") == county
    assert opened.guide.pack_of("coat-law") == base
    assert "county office explains" in entry_of(opened.guide, "coat-law").notice
    assert opened.read_index is None
    assert opened.is_ready, "each pack has an index that is only joined"


def test_all_are_searched_as_one_guide(shelf):
    shelf.take(county_edition(1))
    opened = open_content()
    together = SearchService(opened.guide, SearchIndex.build(opened.guide))
    for text in ("blanket", "who has a warm blanket", "coat", "soup", "law on mondays", "sheltr"):
        assert ids(opened, text) == [each.entry.id for each in search(together, text).results]
    assert "hot-soup" in ids(opened, "who has a warm blanket"), "the county's questions lead there, too"


def test_the_newest_edition_of_each_pack_is_used_its_own_or_taken(shelf):
    shelf.take(county_edition(1))
    shelf.take(county_edition(3))
    shelf.take(edition(2))
    assert orders(open_content()) == [(PACK, 3), (COUNTY, 3)]
    shelf.take(edition(7))
    assert orders(open_content()) == [(PACK, 7), (COUNTY, 3)]


def test_a_pack_that_is_off_is_not_loaded_and_one_works_without_the_one_that_it_builds_on(
    program, shelf, monkeypatch
):
    shelf.take(county_edition(1))
    switch(program, COUNTY, is_on=False)
    with monkeypatch.context() as patch:
        patch.setattr(opening, "opened", lambda _taken: pytest.fail("it was read"))
        opened = open_content()
    assert (orders(opened), opened.off) == ([(PACK, 3)], {COUNTY})
    assert opened.guide.find("county-blankets") is None
    assert opened.read_index is not None, "one pack alone has nothing to join"
    switch(program, COUNTY, is_on=True)
    switch(program, PACK, is_on=False)
    opened = open_content()
    assert orders(opened) == [(COUNTY, 1)]
    assert ids(opened, "blanket") == ["county-blankets"]


def test_without_any_pack_the_guide_is_empty_and_it_is_said(program):
    switch(program, PACK, is_on=False)
    opened = open_content()
    assert (opened.layers, opened.guide.entries, opened.guide.problems) == ((), (), ())
    assert "All packs are switched off" in opened.notice
    assert ids(opened, "coat") == []
    switch(program, PACK, is_on=True)
    assert not (program / "data").exists()
    assert orders(open_content()) == [(PACK, 3)]
    SettingsFile(program / "data").write(Settings(packs_off=("gone",)))
    opened = open_content()
    assert (orders(opened), opened.off, opened.notice) == ([(PACK, 3)], frozenset(), "")


def test_what_is_off_in_the_window_stays_off_whatever_is_saved(program, shelf):
    """On a stick that can't be written, the choice holds until the window is closed."""
    shelf.take(county_edition(1))
    shelf.take(edition(5))
    content = Updating(open_content()).switch_off(COUNTY, "Cold County")
    assert orders(content) == [(PACK, 5)]
    assert orders(Updating(content).undo(PACK)) == [(PACK, 3)]
    assert orders(open_content()) == [(PACK, 3), (COUNTY, 1)]


def test_undo_and_remove_are_of_one_pack(shelf):
    for number in (1, 2):
        shelf.take(county_edition(number))
    shelf.take(edition(5))
    content = Updating(open_content()).undo(COUNTY)
    assert orders(content) == [(PACK, 5), (COUNTY, 1)]
    assert content.latest == COUNTY
    content = Updating(content).remove(COUNTY, "Cold County")
    assert orders(content) == [(PACK, 5)]
    with pytest.raises(GuideError, match="has not taken"):
        shelf.remove(COUNTY)


def test_also_editions_that_may_not_be_used_are_removed(program, shelf):
    shelf.take(county_edition(1))
    (program / "trust.yaml").write_text("signed_only: true\n", encoding="utf-8")
    Shelf(program, read_trust(program)).remove(COUNTY)
    assert list((program / "packs").iterdir()) == []


def test_the_list_of_packs_has_those_that_are_off_too(program, shelf):
    shelf.take(county_edition(2, is_signed=False))
    switch(program, COUNTY, is_on=False)
    own, county = packs_on_stick().packs
    assert (own.id, own.is_on, own.is_own, own.is_taken, own.pages) == (PACK, True, True, False, 8)
    assert (county.id, county.is_on, county.is_own, county.is_taken, county.pages) == (
        COUNTY, False, False, True, None,
    )  # fmt: skip
    assert county.title == "Cold County"
    assert own.overdue(DAY.replace(year=2028)) == 8


def test_a_file_beside_the_program_may_be_of_any_pack(program, shelf):
    new, old, newer = (program / f"{name}.fieldguide" for name in "abc")
    new.write_bytes(county_edition(9))
    assert Updating(open_content()).lying_beside() == (False, (0, 9), new)
    old.write_bytes(edition(4))
    newer.write_bytes(edition(5))
    assert Updating(open_content()).lying_beside() == (True, (0, 5), newer), "what is in use comes first"
    shelf.take(edition(5))
    shelf.take(county_edition(9))
    assert Updating(open_content()).lying_beside() is None


def test_a_copied_folder_of_a_pack_takes_nothing_away_and_the_notice_names_it(program, shelf):
    resources = program / "resources"
    for name in (COUNTY, f"{COUNTY} - Copy"):
        lay_county(resources / name, 1)
    shelf.take(county_edition(2))
    opened = open_content()
    assert orders(opened) == [(PACK, 3), (COUNTY, 1)]
    assert opened.guide.find("county-blankets")
    assert "The folder 'cold-county - Copy' has the pack of the folder 'cold-county' again" in opened.notice


def test_of_several_packs_whose_descriptions_are_broken_all_are_read_and_listed_once(program):
    resources = program / "resources"
    lay_county(resources / COUNTY, 1)
    (resources / "winter-help-3.fieldguide").unlink()
    for file in (unpack(program) / "pack.yaml", resources / COUNTY / "pack.yaml"):
        file.write_text("title: [\n", encoding="utf-8")
    opened = open_content()
    assert opened.guide.find("county-blankets")
    assert opened.guide.find("coat-law")
    assert [each.is_own for each in packs_of(opened).packs] == [True, True]


@pytest.fixture
def two(tmp_path):
    """The content of a program that came with two packs, and what it knows of them."""
    county = lay_county(tmp_path / "county", 1)
    shutil.copytree(TINY, county / PACK)
    content = tmp_path / "content"
    return content, program_packs(county).write(content, tmp_path / "joined.bin"), county


def test_a_program_with_two_packs_has_both_and_their_joined_index_ready_made(two, monkeypatch):
    content, known, folder = two
    opened = content_of(content, known)
    assert orders(opened) == [(PACK, 3), (COUNTY, 1)]
    assert opened.read_index is not None
    monkeypatch.setattr(SearchIndex, "build", lambda *_, **__: pytest.fail("built at the start"))
    assert ids(opened, "blanket")[0] == "county-blankets"
    assert opened.guide.entries == content_of(folder).guide.entries


def test_a_joined_index_that_is_damaged_is_said_and_made_anew(two):
    content, known, _ = two
    known.joined_file.write_bytes(known.joined_file.read_bytes()[:-1])
    opened = content_of(content, known)
    said: list[str] = []
    index = index_of(opened, refused=said.append)
    assert "its prebuilt index" in said[0]
    found = search(SearchService(opened.guide, index), "blanket").results
    assert found[0].entry.id == "county-blankets"


def test_with_another_pack_beside_them_their_joined_index_is_not_used(two):
    content, known, folder = two
    (folder / PACK).rename(content / "winter")
    opened = content_of(content, known)
    assert orders(opened) == [(PACK, 3), (COUNTY, 1)]
    assert (opened.read_index, [layer.is_folder for layer in opened.layers]) == (None, [True, False])
    assert ids(opened, "blanket")[0] == "county-blankets"


def test_a_file_that_is_not_whole_is_named(tmp_path):
    (tmp_path / "a.fieldguide").write_bytes(edition(5))
    damaged = tmp_path / "b\u202e.fieldguide"
    damaged.write_bytes(edition(4)[:-9])
    with pytest.raises(PackFileError, match=r"^b<U\+202E>\.fieldguide can't be used\. This is not a pack"):
        to_load(damaged)
    done = run_in_this_process("check", str(tmp_path))
    assert done.returncode == 1
    assert "b<U+202E>.fieldguide can't be used. This is not a pack" in done.stderr
