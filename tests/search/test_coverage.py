"""The results say when the guide may not have what was asked."""

import pytest

from guide.content.guide import Guide
from guide.content.lists import Thesaurus
from guide.content.model import Kind
from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import entry
from tests.searching import search
from tests.shipped import shipped_service


@pytest.fixture(scope="module")
def service():
    return shipped_service()


def test_what_the_guide_does_not_have_is_said(service):
    for text in (
        "pizza near me ",
        "bike repair ",
        "tax forms ",
        "wedding license ",
        "where do i get a divorce ",
    ):
        found = search(service, text)
        assert found.results, text
        assert found.fits_poorly, text


def test_what_it_has_or_finds_nothing_for_is_not_doubted(service):
    known = (
        "she needs a bed tonight | how do i talk to her without scaring her off | hotel training law | "
        "my daughter has a second phone and new clothes | 612 377 8800 | food shelf hours | "
        "labor trafficking and taxes held back from wages | quiero salir de esto | zzzz"
    ).split(" | ")
    assert [text for text in known if search(service, f"{text} ").fits_poorly] == []


def test_words_of_other_topics_are_content():
    coat = entry("coat", Kind.SERVICE, title="Coats", summary="Coats for a boat trip.")
    more = (entry(f"more-{n}", Kind.SERVICE, title=f"More {n}", summary="Warm coats.") for n in range(9))

    def doubts(text, *elsewhere):
        guide = Guide(None, (coat, *more), thesaurus=Thesaurus(elsewhere=elsewhere))
        return search(SearchService(guide, weights=Weights(doubtful_score=0.0)), text).fits_poorly

    assert doubts("coats pizza ", "pizza")
    assert not doubts("coats pizza ")
    assert not doubts("coats boat ", "boat")  # a page has all words
