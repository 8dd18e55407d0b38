"""Postings are scored as Whoosh scores them."""

import random
from dataclasses import replace
from importlib import metadata
from itertools import chain

import pytest
import whoosh
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Existence
from whoosh.query import Or, Term
from whoosh.scoring import BM25F
from whoosh.util.numeric import byte_to_length, length_to_byte

from guide.search.analysis.analyzer import tokens_of
from guide.search.index.fields import searchable_fields
from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.weights import Weights
from tests.builders import small_guide


class WeighedTerms(FieldType):
    """A field of Whoosh whose value is the terms of an entry, each once, with their weights."""

    def __init__(self):
        super().__init__(format=Existence(), analyzer=None, scorable=True)

    def index(self, value, **_kwargs):
        return ((term.encode(), 1, weight, b"") for term, weight in value.items())


def index_of_whoosh(terms):
    found = RamStorage().create_index(Schema(terms=WeighedTerms()))
    writer = found.writer()
    for doc_id in range(terms.doc_count):
        postings = ((term, dict(terms.postings(term))) for term in terms.numbers)
        writer.add_document(terms={term: each[doc_id] for term, each in postings if doc_id in each})
    writer.commit()
    return found


@pytest.fixture(scope="module")
def index():
    guide = small_guide()
    lengths = SearchIndex.build(guide).terms.lengths
    # Whoosh keeps each length in one byte, which is not exact for all.
    exact = (e for e, n in zip(guide.entries, lengths, strict=True) if byte_to_length(length_to_byte(n)) == n)
    return SearchIndex.build(replace(guide, entries=tuple(exact)))


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
    with index_of_whoosh(index.terms).searcher(weighting=BM25F()) as searcher:
        for _ in range(200):
            asked = chance.sample(stems, chance.randint(1, 6))
            own: dict[int, float] = {}
            for stem in asked:
                for number, score in postings.postings(stem):
                    own[number] = own.get(number, 0.0) + score
            found = searcher.search(Or([Term("terms", stem) for stem in asked]), limit=None)
            theirs = {hit.docnum: hit.score for hit in found}
            assert own == pytest.approx(theirs, rel=1e-9)
