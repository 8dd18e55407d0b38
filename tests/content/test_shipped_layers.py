"""The shipped packs: the lines of the whole country stand alone, and the pack of the state without them, too."""

import pytest

from guide.content.load import load
from guide.content.model import Kind, Severity
from guide.content.union import missing_from, union
from guide.paths import content_folder
from guide.render.entry_page import entry_page
from guide.render.urgent import urgent_lines
from guide.search.service import SearchService
from tests.builders import DAY
from tests.shipped import shipped_packs


@pytest.fixture(scope="module")
def packs():
    return shipped_packs()


def test_the_lines_of_the_country_come_first_and_know_no_other_pack(packs):
    lines, state = packs
    assert (lines.pack.id, lines.pack.builds_on) == ("national-lines", ())
    assert state.pack.builds_on == ("national-lines",)
    assert {entry.kind for entry in lines.entries} == {Kind.LINE}
    assert not [
        text for entry in lines.entries for text in (entry.summary, entry.handout_text) if "Minn" in text
    ]
    assert load(content_folder() / "national-lines", with_prose=True).problems == ()


def test_every_entry_of_both_is_in_their_union_once(packs):
    guide = union(packs)
    assert len(guide.entries) == sum(len(pack.entries) for pack in packs)
    assert [line.numbers for line in urgent_lines(guide)][:2] == ["911", "988"]
    assert guide.urgent.lines == packs[1].urgent.lines


def test_each_pack_works_without_the_other():
    for folder in ["national-lines", "."]:
        guide = union([load(content_folder() / folder)])
        assert [each for each in guide.problems if each.severity is Severity.ERROR] == [], folder
        assert [line.numbers for line in urgent_lines(guide)][:2] == ["911", "988"], folder
        service = SearchService(guide)
        for text in "988; i want to die; polaris; day one; suicidio".split(
            "; "
        ):  # they lead to the other pack
            service.count(service.plan(text))
        assert service.search(service.plan("runaway")).results, folder
        for entry in guide.entries:
            assert entry_page(entry, guide, DAY).blocks
        assert bool(guide.words.topic_words) is not bool(missing_from([guide])), (
            "else no hand-out is discreet"
        )
