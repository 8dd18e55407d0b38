"""Proximity is the same whether a query was typed letter by letter or at once."""

import pytest

from guide.search.query.query import Query
from guide.search.ranking.entry_tokens import EntryReader
from guide.search.ranking.rerank import Reranker
from guide.search.weights import Weights
from tests.builders import entry

ENTRIES = (
    entry("kite", title="Red kite", summary="Kites fly."),
    entry("apart", title="Other", summary="A kite whose tail is red."),
)


QUESTIONS = {"apart": "where do kites nest"}


def reranker_of(entries, questions):
    return Reranker(EntryReader.of(entries, questions), weights=Weights())


@pytest.fixture
def reranker():
    return reranker_of(ENTRIES, QUESTIONS)


def test_neighbours_exact_forms_and_names_are_shares(reranker):
    proximity = reranker.scorer_for(Query.parse("red kites "))
    near, apart = proximity(0), proximity(1)
    assert (near.phrase, near.exact, near.named) == (1.0, 1.0, 1.0)
    assert (apart.phrase, apart.exact, apart.named) == (0.0, 1.0, 0.0)
    assert near.factor == pytest.approx(1 + 0.5 + 0.1 + 0.5)


def test_a_term_of_two_words_is_exact_only_where_they_are_beside_each_other():
    entries = (entry("beside", summary="To get out is hard."), entry("apart", summary="Out, they get a bed."))
    proximity = reranker_of(entries, {}).scorer_for(
        Query.parse("get out ", stop_phrases=frozenset({"get out"}))
    )
    assert (proximity(0).exact, proximity(1).exact) == (1.0, 0.0)


def test_questions_for_a_page_count_as_its_text(reranker):
    assert reranker.scorer_for(Query.parse("kites nest "))(1).phrase == 1.0


def test_typing_on_gives_the_same_as_asking_anew(reranker):
    text = "red kites fly where kites nest"
    for end in range(1, len(text) + 1):
        query = Query.parse(text[:end])
        fresh = reranker_of(ENTRIES, QUESTIONS).scorer_for(query)
        typed = reranker.scorer_for(query)
        assert [typed(0), typed(1)] == [fresh(0), fresh(1)], text[:end]
