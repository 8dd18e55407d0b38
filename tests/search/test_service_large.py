"""Limits and filters never change a result, with more entries than the window shows."""

import random
from dataclasses import replace
from functools import reduce
from itertools import product
from operator import add

import pytest

from guide.content.facet import Choice, Facet
from guide.content.lists import RowType, Thesaurus, ThesaurusRow, UrgentHelp
from guide.content.model import Kind
from guide.search.service import SearchService
from tests.builders import entry, small_guide
from tests.searching import RankingParts, count, search

SEED, MANY = 11, 240
WORDS = "coat soup van shelter night street winter mending button glove scarf boots bus card line room bed help".split()
REGIONS = ((), ("minnesota",), ("hennepin",), ("rock",), ("cook", "rock"))
ROW = ThesaurusRow(
    type=RowType.PLAIN, typed=("mitten", "warm hands"), term="glove", leads_to=("made-7", "made-8")
)


def made(number, chance):
    body = " ".join(chance.choices(WORDS, k=chance.randint(2, 12)))
    return entry(
        f"made-{number}",
        chance.choice((Kind.PROGRAM, Kind.LAW, Kind.TRAINING)),
        title=f"{chance.choice(WORDS)} {chance.choice(WORDS)} {number % 7}",
        summary=body,
        region=chance.choice(REGIONS),
    )


@pytest.fixture(scope="module")
def guide():
    chance = random.Random(SEED)
    entries = tuple(made(number, chance) for number in range(MANY))
    return replace(small_guide(), entries=entries, thesaurus=Thesaurus(rows=(ROW,)), urgent=UrgentHelp())


@pytest.fixture(scope="module")
def service(guide):
    return SearchService(guide)


@pytest.fixture(scope="module")
def parts(guide):
    return RankingParts(guide)


def queries(number):
    chance = random.Random(SEED)
    for _ in range(number):
        text = " ".join(
            chance.choices([*WORDS, "mitten", "warm", "hands", "zzz", "5"], k=chance.randint(1, 5))
        )
        yield text[: chance.randint(1, len(text))] if chance.random() < 0.6 else f"{text} "


def expected(parts, clauses, in_place, allowed):
    """Return the order of entries scored one by one, from all expansions of every clause."""
    sums, whole = {}, set()
    words = [
        [(dict(a.postings), a.weight, a.is_match) for a in parts.expander.expansions(clause)]
        for clause in clauses
    ]
    for doc_id in range(MANY):
        best = [max((s.get(doc_id, 0.0) * w for s, w, _ in each), default=0.0) for each in words]
        if any(best):
            # One by one, as the program does: from Python 3.12 on, sum() adds more precisely.
            scores = (score + parts.coordination for score in best if score)
            sums[doc_id] = reduce(add, scores, 0.0)
        if all(any(doc_id in s and is_it for s, _, is_it in each) for each in words):
            whole.add(doc_id)
    whole = whole if in_place is None else whole & in_place
    allowed = in_place if allowed is None else allowed
    fits = set(sums) if allowed is None else set(sums) & allowed
    if whole and not whole & fits:
        return [], whole
    order = sorted(fits, key=lambda n: (-sums[n], n))
    return [(n, pytest.approx(sums[n]), n in whole) for n in order], whole


def test_ranking_is_what_scoring_every_entry_gives(parts):
    for place, choices in product(("", "rock"), ((), (Choice(Facet.KIND, Kind.LAW),))):
        in_place, allowed = parts.facets.allowed((), place), parts.facets.allowed(choices, place)
        for text in queries(30):
            clauses = parts.clauses(text)
            for limit in (3, 400) if clauses else ():
                ranking = parts.ranker.rank(clauses, limit=limit, in_place=in_place, allowed=allowed)
                order, whole = expected(parts, clauses, in_place, allowed)
                assert [tuple(each) for each in ranking.best] == order[:limit], text
                assert ranking.matches_all == bool(whole)
            for each in parts.ranker.rank(clauses, limit=2).best:
                assert parts.ranker.rank_one(clauses, each.doc_id) == each, text


def test_a_name_is_found_however_little_its_words_add_up_to(guide):
    # All others have the word more often: by its sum the entry would be nowhere near the best.
    crowd = tuple(entry(f"crowd-{n}", title=f"Zeal {n} zeal", summary="zeal " * 20) for n in range(120))
    lone = entry("lone", Kind.LINK, title="Zeal", summary="Other words, and many of them. " * 30)
    service = SearchService(replace(guide, entries=(*crowd, lone)))
    assert "lone" in [result.entry.id for result in search(service, "zeal", limit=20).results]


def test_where_a_place_has_not_all_words_it_shows_what_has_some(guide):
    there = entry("there", title="Quilt workshop", region=("cook",))
    some = entry("some", title="Quilt", region=("rock",))
    service = SearchService(replace(guide, entries=(*guide.entries, there, some)))
    answer = search(service, "quilt workshop", place="rock")
    assert [result.entry.id for result in answer.results] == ["some"]
    assert (answer.matches_all, answer.matches_all_elsewhere, answer.matches_anywhere) == (False, True, 1)
    counts = {c.choice: c.count for c in count(service, "quilt workshop", place="rock")}
    assert counts[Choice(Facet.KIND, some.kind)] == answer.matches == 1
    everywhere = search(service, "quilt workshop")
    assert (everywhere.matches_all, everywhere.matches_all_elsewhere) == (True, False)


def test_a_thesaurus_without_its_pages_is_no_hindrance(guide):
    service = SearchService(replace(guide, entries=()))
    assert search(service, "mitten").results == ()
