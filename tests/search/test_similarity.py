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


@pytest.mark.parametrize("town", ["moorhead", "st cloud", "st paul", "marshall", "duluth", "bemidji"])
@pytest.mark.parametrize("text", ["{} youth trafficking help", "shelter {} for a kid who was sold"])
def test_no_page_of_another_region_rises_above_that_of_the_place_that_was_named(shipped, town, text):
    def order(service):
        ids = [result.entry.id for result in search(service, text.format(town)).results]
        return [each for each in ids if each.startswith("navigator-") and each != "navigator-tribal"][:1]

    with_it, without = shipped
    assert order(with_it) == order(without)


@pytest.fixture(scope="module")
def shipped():
    guide = shipped_guide()
    return shipped_service(), SearchService(guide, weights=Weights(similarity=0.0))


def test_of_thousands_of_passages_each_counts():
    asked = "\n".join([*("kit" for _ in range(4_200)), "the", "red string"])
    scorer = SimilarityScorer(EntryReader.of(GUIDE.entries, {"asked": asked}), frequency=lambda _stem: 0)
    found = [scorer.scorer_for(Query.parse(f"{text} "))(2) for text in ("red string", "kit", "the")]
    assert found[0] > 0.5
    assert 0.9 < found[1] <= 1
    assert found[2] == 0


def test_a_stop_word_with_the_stem_of_a_word_does_not_count_as_the_word():
    entries = (entry("stop", summary="She needs some. Rain."), entry("none", summary="She has some. Rain."))
    scorer = SimilarityScorer(EntryReader.of(entries, {}), frequency=lambda _stem: 0)
    assert stem_of("needed") == stem_of("needs")
    similarity = scorer.scorer_for(Query.parse("needed rain "))
    assert similarity(0) == similarity(1) > 0


def test_typing_on_gives_the_same_as_asking_anew():
    def scorer_of():
        return SimilarityScorer(
            EntryReader.of(GUIDE.entries, {"asked": "red kite"}), frequency=lambda _stem: 1
        )

    text, typed = "red string in the sky and a kite of red string rain", scorer_of()
    for end in (*range(1, len(text) + 1), 5, 20, 12):
        query = Query.parse(text[:end])
        scores = [[scorer.scorer_for(query)(n) for n in range(3)] for scorer in (typed, scorer_of())]
        assert scores[0] == scores[1], text[:end]


def test_a_word_that_stands_more_often_than_is_counted_is_no_mistake():
    entries = (entry("often", summary="kite " * 25_000),)
    scorer = SimilarityScorer(EntryReader.of(entries, {"often": "kite " * 25_000}), frequency=lambda _stem: 0)
    assert 0 < scorer.scorer_for(Query.parse("kite "))(0) <= 1
