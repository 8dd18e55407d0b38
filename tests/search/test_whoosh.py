"""Which Whoosh is installed, and that our scores are Whoosh's own."""

import random
from itertools import chain

import pytest
import whoosh
from whoosh.query import Or, Term
from whoosh.scoring import BM25F

from guide.search.analysis.analyzer import tokens_of
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.fields import searchable_fields
from guide.search.index.index import SearchIndex
from guide.search.index.postings import PostingsReader
from guide.search.index.schema import FIELD
from guide.search.weights import Weights
from tests.builders import small_guide

WORDS = "coat soup winter cold number night shelter class give year page line person skin hot".split()


@pytest.fixture(scope="module")
def index():
    return SearchIndex.build(small_guide())


def test_the_distribution_is_the_one_that_was_measured():
    # Several distributions install a folder "whoosh"; the pinned one keeps its index off the disk.
    assert whoosh.versionstring() == "3.54.0"


def test_scores_equal_those_of_whoosh_on_a_thousand_random_queries(index):
    chance = random.Random(5)
    stems = sorted(
        {
            stem
            for field in chain(*map(searchable_fields, small_guide().entries))
            for _, stem in tokens_of(field.text)
        }
    )
    postings = PostingsReader(index, Weights())
    with index.whoosh.searcher(weighting=BM25F()) as searcher:
        for _ in range(1_000):
            asked = chance.sample(stems, chance.randint(1, 6))
            own: dict[int, float] = {}
            for stem in asked:
                for number, score in postings.postings(stem):
                    own[number] = own.get(number, 0.0) + score
            found = searcher.search(Or([Term(FIELD, stem) for stem in asked]), limit=None)
            theirs = {hit.docnum: hit.score for hit in found}
            assert own == pytest.approx(theirs, rel=1e-9)


def test_an_index_survives_as_bytes(index):
    again = SearchIndex.from_bytes(index.to_bytes())
    assert list(again.lexicon) == list(index.lexicon)
    before, after = PostingsReader(index, Weights()), PostingsReader(again, Weights())
    for word in WORDS:
        assert list(before.postings(word)) == list(after.postings(word))


def test_building_tells_how_far_it_is():
    told = []
    SearchIndex.build(small_guide(), progress=told.append)
    assert told == list(range(1, len(small_guide().entries) + 1))


def test_the_addresses_of_links_make_no_compounds(index):
    assert "north" in index.lexicon
    assert "examplecom" not in index.lexicon


@pytest.mark.parametrize(
    ("beginning", "words"), [("co", ["coat", "cold", "cook", "coats"]), ("coats", ["coats"]), ("zz", [])]
)
def test_completions_come_weightiest_first(beginning, words):
    lexicon = Lexicon({"coat": 9, "coats": 1, "cold": 3, "cook": 2.5, "soup": 4})
    assert lexicon.completions(beginning) == words
    assert lexicon.has_prefix(beginning) == bool(words)
