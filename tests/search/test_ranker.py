"""Caches, pruning and earlier queries never change a ranking."""

import random
from dataclasses import replace

import pytest

from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.search.service import SearchService
from tests.builders import small_guide
from tests.searching import RankingParts, count, explain, search

ROWS = (
    ThesaurusRow(type=RowType.STREET, typed=("anorak", "north face"), term="coat", leads_to=("coat-law",)),
    ThesaurusRow(type=RowType.RELATED, typed=("freeze",), term="cold injury", leads_to=("frozen-night",)),
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


def exhaustive(parts, clauses):
    """Return every entry scored by itself, from all expansions of every clause, without any cache."""
    sums, whole = {}, {}
    words = [list(parts.expander.expansions(clause)) for clause in clauses]
    for doc_id in range(len(GUIDE.entries)):
        total, hits, has = 0.0, 0, 0
        for expansions in words:
            best = [a.weight * dict(a.postings)[doc_id] for a in expansions if doc_id in a.postings.doc_ids]
            if best:
                total, hits = total + (max(best) + parts.coordination), hits + 1
            has += any(doc_id in a.postings.doc_ids and a.is_match for a in expansions)
        if hits:
            sums[doc_id], whole[doc_id] = total, has == len(words)
    return sorted(sums.items(), key=lambda pair: (-whole[pair[0]], -pair[1], pair[0])), whole


def test_ranking_is_what_scoring_every_entry_gives():
    parts = RankingParts(GUIDE)
    compared = 0
    for text in queries(300):
        clauses = parts.clauses(text)
        if clauses:
            ranking = parts.ranker.rank(clauses, limit=100)
            expected, whole = exhaustive(parts, clauses)
            assert [each.doc_id for each in ranking.best] == [doc_id for doc_id, _ in expected], text
            assert [each.total for each in ranking.best] == pytest.approx([total for _, total in expected])
            assert set(ranking.matches_in(None)) == ({n for n in whole if whole[n]} or set(whole))
            compared += 1
    assert compared > 200


def test_cold_and_warm_give_the_same():
    warm = SearchService(GUIDE)
    for _ in warm.warm():
        pass
    for text in queries(60, seed=4):
        assert search(SearchService(GUIDE), text) == search(warm, text), text


def test_a_query_gives_the_same_list_however_it_was_reached():
    typed, pasted, edited = SearchService(GUIDE), SearchService(GUIDE), SearchService(GUIDE)
    for text in queries(40, seed=5):
        for end in range(1, len(text) + 1):
            last = search(typed, text[:end])
        for other in (text + "s", "x" + text, text[:-1], text[::-1]):
            search(edited, other)
        assert last == search(pasted, text) == search(edited, text), text


def test_whether_terms_are_frequent_changes_nothing(monkeypatch):
    without, texts = SearchService(GUIDE), list(queries(60, seed=8))
    expected = [(search(without, text), explain(without, text), count(without, text)) for text in texts]
    monkeypatch.setattr("guide.search.index.postings.LONG", 1)
    frequent = SearchService(GUIDE)
    for _ in frequent.warm():
        pass
    assert [(search(frequent, t), explain(frequent, t), count(frequent, t)) for t in texts] == expected


def test_few_kept_is_as_good_as_many(monkeypatch):
    many = SearchService(GUIDE)
    caching = (
        "ranking.clause_scorer", "ranking.expansions", "ranking.ranker", "ranking.entry_tokens", "index.postings",
    )  # fmt: skip
    for name in caching:
        monkeypatch.setattr(f"guide.search.{name}.BUDGET", 1)
    monkeypatch.setattr("guide.search.index.postings.LEVELS_BUDGET", 1)
    monkeypatch.setattr("guide.search.index.postings.LONG", 2)
    few = SearchService(GUIDE)
    for text in queries(60, seed=6):
        assert search(few, text) == search(many, text), text


def test_a_smaller_limit_gives_the_beginning_of_the_list():
    service = SearchService(GUIDE)
    for text in queries(60, seed=7):
        assert search(service, text, limit=3).results == search(service, text, limit=20).results[:3]


def test_all_words_come_first_though_some_words_weigh_more():
    service = SearchService(GUIDE)
    results = search(service, "coat hungry").results
    assert all(result.score < 1 for result in results)
    results = search(service, "coat schools").results
    assert [result.entry.id for result in results if result.score >= 1] == ["coat-drive"]
    assert len(results) > 1


def test_an_index_of_another_guide_is_refused():
    from guide.search.index.index import SearchIndex

    with pytest.raises(ValueError, match="another guide"):
        SearchService(GUIDE, SearchIndex.build(replace(GUIDE, entries=GUIDE.entries[:3])))


def test_a_pasted_text_is_answered_by_its_most_telling_words():
    service = SearchService(GUIDE)
    filler = "and then we said that it was so " * 600
    text = f"{filler} the mending class {filler} mending of torn things {filler}"
    assert len(text.split()) > 5_000
    assert search(service, text).results[0].entry.id == "mending-class"
