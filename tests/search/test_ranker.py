"""Caches, pruning and earlier queries never change a ranking."""

import random
from collections import deque
from dataclasses import replace

import pytest

from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import small_guide
from tests.searching import search

ROWS = (
    ThesaurusRow(type=RowType.STREET, typed=("anorak", "north face"), term="coat", leads_to=("coat-law",)),
    ThesaurusRow(type=RowType.STREET, typed=("freeze",), term="cold injury", leads_to=("frozen-night",)),
    ThesaurusRow(type=RowType.PLAIN, typed=("grub",), term="hot meals (food), soup"),
)
GUIDE = replace(small_guide(), thesaurus=Thesaurus(rows=ROWS))
WORDS = (
    "coat coats drive anorak north face freeze grub soup van hot meals night shelter class mending button "
    "motel school winter line cold how do i find a the 555 0100 157.177 zzz coatz sheltr"
).split()


def queries(number, seed=3):
    chance = random.Random(seed)
    for _ in range(number):
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 7)))
        yield text[: chance.randint(1, len(text))] if chance.random() < 0.5 else f"{text} "


def test_caches_warming_limits_and_earlier_queries_change_no_result(monkeypatch):
    fresh = [(text, search(SearchService(GUIDE), text)) for text in queries(16)]
    caching = ("clause_scorer", "ranker", "entry_words")
    for name in (*(f"ranking.{each}.BUDGET" for each in caching), "index.postings.BUDGET"):
        monkeypatch.setattr(f"guide.search.{name}", 1)
    few, warm, typed = SearchService(GUIDE), SearchService(GUIDE), SearchService(GUIDE)
    deque(warm.warm(), maxlen=0)
    for text, expected in fresh:
        for other in (text + "s", "x" + text, text[::-1], *(text[:end] for end in range(1, len(text)))):
            search(typed, other)
        assert search(few, text) == search(warm, text) == search(typed, text) == expected, text
        assert search(few, text, limit=3).results == expected.results[:3], text


def test_an_index_of_another_guide_or_of_other_boosts_is_refused():
    changed = replace(GUIDE.entries[0], title="zebra")
    for guide in (
        replace(GUIDE, entries=GUIDE.entries[:3]),
        replace(GUIDE, entries=(changed, *GUIDE.entries[1:])),
    ):
        with pytest.raises(ValueError, match="another guide"):
            SearchService(GUIDE, SearchIndex.build(guide))
    with pytest.raises(ValueError, match="other boosts"):
        SearchService(GUIDE, SearchIndex.build(GUIDE, weights=Weights(boost_aside=3.0)))


def test_a_pasted_text_is_answered_by_its_most_telling_words():
    service = SearchService(GUIDE)
    filler = "and then we said that it was so " * 600
    text = f"{filler} the mending class {filler} mending of torn things {filler}"
    assert len(text.split()) > 5_000
    assert search(service, text).results[0].entry.id == "mending-class"
