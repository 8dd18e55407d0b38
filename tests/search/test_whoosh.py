"""Which Whoosh is installed, and that the ranker's scores are Whoosh's own."""

import whoosh
from whoosh.query import Term
from whoosh.scoring import BM25F

from guide.search.index import build_index
from guide.search.query import Query
from guide.search.ranker import Ranker
from tests.builders import small_guide


def test_the_distribution_is_the_one_that_was_measured():
    # Several distributions install a folder "whoosh"; the pinned one keeps its index off the disk.
    assert whoosh.versionstring() == "3.54.0"


def test_one_word_ranks_as_whoosh_itself_ranks_it():
    index = build_index(small_guide())
    with index.searcher(weighting=BM25F()) as searcher:
        hits = searcher.search(Term("stems", "coat"), limit=None)
        own = Ranker(index).rank(Query.of("coat "))
        assert [hit["id"] for hit in hits] == [entry_id for entry_id, _ in own]
        assert len(own) == 3
