"""The best entries are ranked again by the TF-IDF cosine of their passages."""

import pytest

from guide.content.guide import Guide
from guide.search.analysis.analyzer import stem_of
from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.query.query import Query
from guide.search.ranking.entry_words import EntryReader
from guide.search.ranking.similarity import SimilarityScorer
from guide.search.weights import Weights
from tests.builders import entry

SCATTERED = entry("scattered", title="One", summary="A kite.\n\nThe sky.\n\nA string, red and long.\n\nWind.")
TOGETHER = entry("together", title="Two", summary="Rain.\n\nA red kite on a string.\n\nSnow.\n\nHail.")
ASKED = entry("asked", title="Three", summary="Nothing of it.")
GUIDE = Guide(None, (SCATTERED, TOGETHER, ASKED))


@pytest.fixture(scope="module")
def similarity():
    index = SearchIndex.build(GUIDE)
    frequency = PostingsReader(index, Weights()).stem_frequency
    scorer = SimilarityScorer(EntryReader(GUIDE.entries, {"asked": "red kite string"}), frequency=frequency)
    return scorer.scorer_for(Query.parse("red kite string "))


def test_a_passage_with_all_words_is_more_similar_than_words_far_apart(similarity):
    assert 0 < similarity(0) < similarity(1) == pytest.approx(1)
    assert similarity(2) > 0.5, "a question that leads to an entry is a passage"


def test_a_stop_word_with_the_stem_of_a_word_does_not_count_as_the_word():
    entries = (entry("stop", summary="She needs some. Rain."), entry("none", summary="She has some. Rain."))
    scorer = SimilarityScorer(EntryReader(entries, {}), frequency=lambda _stem: 0)
    assert stem_of("needed") == stem_of("needs")
    similarity = scorer.scorer_for(Query.parse("needed rain "))
    assert similarity(0) == similarity(1) > 0
