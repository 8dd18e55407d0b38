"""An index is built, and converted to bytes and back."""

import pytest

from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.weights import Weights
from tests.builders import small_guide

WORDS = "coat soup winter cold number night shelter class give year page line person skin hot".split()


@pytest.fixture(scope="module")
def index():
    return SearchIndex.build(small_guide())


def test_an_index_survives_as_bytes(index):
    again = SearchIndex.from_bytes(index.to_bytes(), small_guide())
    assert list(again.lexicon) == list(index.lexicon)
    before, after = PostingsReader(index, Weights()), PostingsReader(again, Weights())
    for word in WORDS:
        assert list(before.postings(word)) == list(after.postings(word))


def test_building_tells_how_far_it_is():
    reported = list[int]()
    SearchIndex.build(small_guide(), progress=reported.append)
    assert reported == list(range(1, len(small_guide().entries) + 1))


def test_the_addresses_of_links_make_no_compounds(index):
    assert "north" in index.lexicon
    assert "examplecom" not in index.lexicon
