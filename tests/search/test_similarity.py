"""The best entries are ranked again by the TF-IDF cosine of their passages, which moves no region's page."""

import pytest

from guide.content.guide import Guide
from guide.search.analysis.analyzer import stem_of
from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.query.query import Query
from guide.search.ranking.entry_tokens import EntryReader
from guide.search.ranking.similarity import SimilarityScorer
from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import entry
from tests.searching import search
from tests.shipped import shipped_guide, shipped_service

SCATTERED = entry("scattered", title="One", summary="A kite.\n\nThe sky.\n\nA string, red and long.\n\nWind.")
TOGETHER = entry("together", title="Two", summary="Rain.\n\nA red kite on a string.\n\nSnow.\n\nHail.")
ASKED = entry("asked", title="Three", summary="Nothing of it.")
GUIDE = Guide(None, (SCATTERED, TOGETHER, ASKED))


@pytest.fixture(scope="module")
def similarity():
    index = SearchIndex.build(GUIDE)
    frequency = PostingsReader(index, Weights()).stem_frequency
    scorer = SimilarityScorer(
        EntryReader.of(GUIDE.entries, {"asked": "red kite string"}), frequency=frequency
    )
    return scorer.scorer_for(Query.parse("red kite string "))


def test_a_passage_with_all_words_is_more_similar_than_words_far_apart(similarity):
    assert 0 < similarity(0) < similarity(1) < 1


def test_a_question_that_leads_to_an_entry_is_a_passage(similarity):
    assert similarity(2) > 0.5


def test_nothing_in_common_is_zero():
    scorer = SimilarityScorer(EntryReader.of(GUIDE.entries, {}), frequency=lambda _stem: 0)
    assert scorer.scorer_for(Query.parse("umbrella "))(0) == 0.0
    assert list(scorer.warm()) == [None] * 3


def test_no_page_of_another_region_rises_above_that_of_the_place_that_was_named(shipped):
    def order(service, text):
        ids = [result.entry.id for result in search(service, text).results]
        return [each for each in ids if each.startswith("navigator-") and each != "navigator-tribal"][:1]

    with_it, without = shipped
    for text in (
        "moorhead youth trafficking help",
        "shelter st cloud for a kid who was sold",
        "bemidji youth help",
    ):
        assert order(with_it, text) == order(without, text), text


@pytest.fixture(scope="module")
def shipped():
    guide = shipped_guide()
    return shipped_service(), SearchService(guide, weights=Weights(similarity=0.0))


def test_a_stop_word_with_the_stem_of_a_word_does_not_count_as_the_word():
    entries = (entry("stop", summary="She needs some. Rain."), entry("none", summary="She has some. Rain."))
    scorer = SimilarityScorer(EntryReader.of(entries, {}), frequency=lambda _stem: 0)
    assert stem_of("needed") == stem_of("needs")
    similarity = scorer.scorer_for(Query.parse("needed rain "))
    assert similarity(0) == similarity(1) > 0
