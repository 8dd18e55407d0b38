"""Long texts are split into passages; short texts stay as they are."""

import pytest

from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.planning.passages import PassageFinder
from guide.search.weights import Weights
from tests.builders import small_guide


@pytest.fixture(scope="module")
def finder():
    weights = Weights()
    postings = PostingsReader(SearchIndex.build(small_guide()), weights)
    return PassageFinder(postings, weights=weights)


def test_a_question_is_its_own_passage(finder):
    assert finder.passages("where is the coat drive") == ["where is the coat drive"]
    assert finder.passages("") == [""]


def test_a_long_sentence_is_cut_into_overlapping_pieces(finder):
    words = [f"coat{number}" for number in range(68)]
    passages = finder.passages(" ".join(words))
    assert {len(passage.split()) for passage in passages} <= {16, 12}
    assert {word for passage in passages for word in passage.split()} == set(words)
