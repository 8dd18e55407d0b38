"""Postings come from the pinned Whoosh, and their scores are those of Whoosh."""

import random
from importlib import metadata
from itertools import chain

import pytest
import whoosh
from whoosh.query import Or, Term
from whoosh.scoring import BM25F

from guide.search.analysis.analyzer import tokens_of
from guide.search.index.building import LexiconWords, whoosh_index
from guide.search.index.fields import searchable_fields
from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.index.schema import FIELD
from guide.search.index.whoosh_parts import W3Codec
from guide.search.query.document_expansion import expansions_of
from guide.search.weights import Weights
from tests.builders import small_guide


@pytest.fixture(scope="module")
def index():
    return SearchIndex.build(small_guide())


def test_the_distribution_is_the_one_that_was_measured():
    # Several distributions install a folder "whoosh".
    assert (metadata.version("Whoosh-Reloaded"), whoosh.versionstring()) == ("2.7.5", "2.7.5")


def test_scores_equal_those_of_whoosh_on_random_queries(index):
    chance = random.Random(5)
    stems = sorted(
        {
            stem
            for field in chain(*map(searchable_fields, small_guide().entries))
            for _, stem in tokens_of(field.text)
        }
    )
    postings = PostingsReader(index, Weights())
    guide, words = small_guide(), LexiconWords()
    theirs_whole = whoosh_index(W3Codec(), guide.entries, expansions_of(guide), words, weights=Weights())
    with theirs_whole.searcher(weighting=BM25F()) as searcher:
        for _ in range(200):
            asked = chance.sample(stems, chance.randint(1, 6))
            own: dict[int, float] = {}
            for stem in asked:
                for number, score in postings.postings(stem):
                    own[number] = own.get(number, 0.0) + score
            found = searcher.search(Or([Term(FIELD, stem) for stem in asked]), limit=None)
            theirs = {hit.docnum: hit.score for hit in found}
            assert own == pytest.approx(theirs, rel=1e-9)
