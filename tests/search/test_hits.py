from dataclasses import replace
from itertools import pairwise

from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.search.results.hits import Hits
from guide.search.service import SearchService
from tests.builders import small_guide
from tests.searching import search

ROW = ThesaurusRow(type=RowType.STREET, typed=("anorak",), term="coat (for snow)", leads_to=("coat-law",))
GUIDE = replace(small_guide(), thesaurus=Thesaurus(rows=(ROW,)))


def found(query, text):
    hits = search(SearchService(GUIDE), query).hits
    return [text[hit.start : hit.end] for hit in hits.within(text)]


def test_stems_beginnings_terms_and_compounds_are_hits():
    rows = [
        ("coats ", "A coat, COATS and a raincoat.", ["coat", "COATS"]),
        ("coa", "A coat and a coast", ["coat", "coast"]),
        ("anorak ", "An anorak is a coat for snow", ["anorak"]),
        ("157177", "see 157.177 there", ["157.177"]),
        ("8665550100 ", "call 1-866-555-0100 now", ["1-866-555-0100"]),
        ("jose ", "José’s café", ["José’s"]),
        ("what is the", "what is the matter", ["what", "is", "the"]),
        ("", "anything", []),
    ]
    assert [(query, text, got) for query, text, words in rows if (got := found(query, text)) != words] == []


def test_hits_come_in_order_and_never_overlap():
    hits = Hits({"hotlin": 0, "hot": 1, "line": 2})
    text = "hot hot-line line hot.line x hot"
    spans = [(hit.start, hit.end) for hit in hits.within(text)]
    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert [text[a:b] for a, b in spans] == ["hot", "hot-line", "line", "hot.line", "hot"]
