"""Of what very many entries have, levels bound every score, and scores are those of all other postings."""

import random
from functools import partial
from itertools import chain

import pytest

from guide.content.guide import Guide
from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.content.model import Kind
from guide.search.index.index import SearchIndex
from guide.search.index.long_postings import (
    LEVELS,
    EvenPostings,
    Levels,
    LongPostings,
    MeanPostings,
    TermPostings,
)
from guide.search.index.postings import Postings, PostingsReader
from guide.search.query.ages import Age
from guide.search.ranking.lanes import Lanes
from guide.search.ranking.levels import common_levels
from guide.search.results.fit import Fit
from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import entry, small_guide
from tests.searching import RankingParts, explain, search

TERMS = ("coat", "night", "soup", "hot", "meal", "school")
WORDS = "coat soup van shelter night street winter mending button glove scarf".split()
ROWS = (
    ThesaurusRow(type=RowType.STREET, typed=("anorak",), term="winter coat", leads_to=("made-3",)),
    ThesaurusRow(type=RowType.RELATED, typed=("grub",), term="soup van night"),
)
ASKED = (
    "anorak",
    "anorak grub ",
    "16 year old",
    "16 year old coat",
    "30yo grub anorak s",
    "so",
    "coat soup n",
)


def made_guide():
    chance = random.Random(5)

    def made(number):
        words = " ".join(chance.choices(WORDS, k=chance.randint(2, 20)))
        audience = chance.choice(((), ("youth",), ("adults",)))
        return entry(f"made-{number}", Kind.SERVICE, title=f"A {number}", summary=words, audience=audience)

    return Guide(None, tuple(map(made, range(80))), thesaurus=Thesaurus(rows=ROWS))


GUIDE = made_guide()


@pytest.fixture
def _few(monkeypatch):
    monkeypatch.setattr("guide.search.index.postings.LONG", 1)
    monkeypatch.setattr("guide.search.ranking.expansions.FEW", 1)


def readers(monkeypatch):
    """Return a reader of lists that are all short, and one of lists that are all long."""
    index = SearchIndex.build(small_guide())
    rare = PostingsReader(index, Weights())
    monkeypatch.setattr("guide.search.index.postings.LONG", 1)
    return rare, PostingsReader(index, Weights())


def assert_bound(postings, count):
    levels = postings.read_levels()
    scores = dict(postings)
    assert len(levels) == count
    assert len(postings) == len(scores)
    assert list(scores) == list(postings.doc_ids)
    for doc_id in range(count):
        score = scores.get(doc_id, 0.0)
        assert postings.score_of(doc_id) == score
        assert score <= levels.numbers[doc_id] * levels.step
        assert bool(score) == bool(levels.numbers[doc_id])
    doc_ids = list(range(0, count, 2))
    assert postings.scores_of(doc_ids) == [scores.get(doc_id, 0.0) for doc_id in doc_ids]


def test_a_frequent_term_has_the_scores_of_a_rare_one(monkeypatch):
    rare, frequent = readers(monkeypatch)
    short = {term: rare.postings(term) for term in TERMS}
    for term in TERMS:
        long = frequent.postings(term)
        assert isinstance(short[term], Postings)
        assert isinstance(long, TermPostings)
        assert list(long) == list(short[term])
        assert_bound(long, frequent.doc_count)


@pytest.mark.parametrize("number", [1, 2, 3, 7])
def test_of_several_terms_the_mean_is_bounded(number):
    chance, count = random.Random(number), 500
    terms = [made(chance, count) for _ in range(number)]
    mean = MeanPostings(lambda: common_levels(Lanes(count), terms), terms)
    known = [dict(each) for each in terms]
    common = [n for n in range(count) if all(n in each for each in known)]
    assert len(common) > 10
    assert list(mean.doc_ids) == common
    assert_bound(mean, count)
    highest = max(score for _, score in mean)
    assert mean.read_levels().step * LEVELS < 2 * highest * number


def made(chance, count):
    """Return long postings with scores by chance."""
    scores = {n: chance.uniform(0.1, 9) for n in range(count) if chance.random() < 0.9}
    levels = Levels.of(scores.items(), count)

    class Made(LongPostings):
        def score_of(self, doc_id):
            return scores.get(doc_id, 0.0)

    return Made(lambda: levels)


def test_for_an_age_are_the_entries_that_say_so():
    entries = (
        entry("none", Kind.SERVICE),
        entry("young", Kind.SERVICE, audience=("youth",)),
        entry("grown", Kind.SERVICE, audience=("adults",)),
    )
    fit = Fit(entries)
    for age in (Age(16, 16), Age(30, 30), Age(17, 30)):
        numbers = fit.naming(age)
        named = [bool(entry.audience) and fit.is_for(n, age) for n, entry in enumerate(entries)]
        assert [number == LEVELS for number in numbers] == named
        assert set(numbers) <= {0, LEVELS}
        assert_bound(EvenPostings(partial(Levels, numbers, (1 + 1e-9) / LEVELS)), 3)


@pytest.mark.usefixtures("_few")
def test_ages_and_the_guides_own_terms_are_bounded_where_many_entries_have_them():
    parts = RankingParts(GUIDE)
    found = [parts.expander.expansions(clause) for text in ASKED for clause in parts.clauses(text)]
    kinds = {type(each.postings) for each in chain(*found)}
    assert {EvenPostings, MeanPostings, TermPostings} <= kinds


def test_the_answers_are_the_same(monkeypatch):
    service = SearchService(GUIDE)
    expected = [(search(service, text), explain(service, text)) for text in ASKED]
    monkeypatch.setattr("guide.search.index.postings.LONG", 1)
    monkeypatch.setattr("guide.search.ranking.expansions.FEW", 1)
    bounded = SearchService(GUIDE)
    assert [(search(bounded, text), explain(bounded, text)) for text in ASKED] == expected
