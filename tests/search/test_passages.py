"""Long texts are split into passages; short texts stay as they are."""

import pytest

from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.planning.passages import PassageFinder
from guide.search.weights import Weights
from tests.builders import small_guide

FILLER = "On Monday the committee met at ten and nothing else was said. " * 10


@pytest.fixture(scope="module")
def finder():
    weights = Weights()
    postings = PostingsReader(SearchIndex.build(small_guide()), weights)
    return PassageFinder(postings, weights=weights)


def test_a_question_is_its_own_passage(finder):
    assert finder.passages("where is the coat drive") == ["where is the coat drive"]
    assert finder.passages("") == [""]


def test_sentences_with_rare_words_come_first(finder):
    sentence = "Who collects winter coats?"
    first, *others = finder.passages(f"{FILLER}{sentence} {FILLER}")
    assert first.strip() == sentence.rstrip("?.")
    assert len(others) < Weights().passages_tried


def test_a_long_sentence_is_cut_into_overlapping_pieces(finder):
    words = [f"coat{number}" for number in range(68)]
    passages = finder.passages(" ".join(words))
    assert {len(passage.split()) for passage in passages} <= {16, 12}
    assert {word for passage in passages for word in passage.split()} == set(words)
