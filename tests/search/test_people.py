"""For whom help is sought is read in a text: what is for others goes down and says so, what is for them goes up."""

import pytest

from guide.content.guide import Guide
from guide.content.lists import PeopleRow, Thesaurus
from guide.content.model import Kind
from guide.search.query.people import NOBODY, PeopleFinder
from guide.search.service import SearchService
from tests.builders import entry
from tests.searching import search
from tests.shipped import shipped_service

ROWS = (
    PeopleRow(audience="women", typed=("woman", "para mujeres"), hints=("she", "her"), others=("men",)),
    PeopleRow(audience="men", typed=("for a man",), hints=("he",), others=("women", "pregnant")),
    PeopleRow(audience="deaf", typed=("can't hear",)),
)
HOUSE = entry("house", Kind.SERVICE, title="House", summary="Coats, coats.", audience=("adults", "women"))
HUT = entry("hut", Kind.SERVICE, title="Hut", summary="Coats.", audience=("men", "boys"))
TIPS = entry("tips", Kind.LINE, title="Coats and papers", summary="Papers and coats.")
WORDS = entry("words", Kind.TERM, title="Coat words", summary="What coats are.", audience=("women",))


@pytest.fixture(scope="module")
def service():
    return SearchService(Guide(None, (HOUSE, HUT, TIPS, WORDS), thesaurus=Thesaurus(people=ROWS)))


@pytest.fixture(scope="module")
def shipped():
    return shipped_service()


def test_people_are_found_by_whole_words():
    for text, named, others in [
        ("coat for a man", {"men"}, {"women", "pregnant"}),
        ("he needs a coat", set(), set()),
        ("coat for a man and for her", {"men"}, {"pregnant"}),
        ("ropa para mujeres", {"women"}, {"men"}),
        ("he cant hear", {"deaf"}, set()),
        ("womanly coat", set(), set()),
        ("", set(), set()),
    ]:
        found = PeopleFinder(ROWS).find(text.split())
        assert (found.named, found.others) == (named, others), text
        assert (found == NOBODY) is not bool(named), text


def test_what_is_for_others_goes_down_and_says_for_whom_it_is(service):
    for text, first, last in [("coats for a man", "hut", "house"), ("coats for a woman", "house", "hut")]:
        found = {result.entry.id: result for result in search(service, text).results}
        assert list(found).index(first) < list(found).index(last), text
        assert found[first].for_others == (), text
        assert found[last].for_others == {"hut": ("men",), "house": ("women",)}[last], text
        assert found["words"].for_others == (), text


def test_nothing_is_for_others_where_people_are_not_named_or_may_be_meant(service):
    for text in ["coats", "coats he needs", "coats for a man and her"]:
        assert not search(service, text).results[0].for_others, text
        assert "women" not in [
            each for result in search(service, text).results for each in result.for_others
        ], text


def test_the_shipped_entries_are_matched_by_their_audience(shipped):
    for text, better, worse in [
        ("housing for a man who was trafficked", "the-link", "the-village-place"),
        ("shelter for pregnant teen", "the-bridge-for-youth", "passageways"),
        ("helpline for a Native woman", "stronghearts", "national-domestic-violence-hotline"),
        ("no papers", "advocates-for-human-rights-legal-help", "hsi-tip-line"),
        ("deaf and trafficked", "national-human-trafficking-hotline", "day-one"),
        ("place for a trans teen", "passageways", "safe-harbor-housing"),
    ]:
        found = [result.entry.id for result in search(shipped, text, limit=163).results]
        assert found.index(better) < (found.index(worse) if worse in found else 999), text
