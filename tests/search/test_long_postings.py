"""Of what very many entries have, levels bound every score, and scores are those of all other postings."""

import random

from guide.content.guide import Guide
from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.content.model import Kind
from guide.search.index.long_postings import EvenPostings, TermPostings
from guide.search.service import SearchService
from tests.builders import entry
from tests.searching import RankingParts, explain, search

WORDS = "coat soup van shelter night street winter mending button glove scarf".split()
ROWS = (
    ThesaurusRow(type=RowType.STREET, typed=("anorak",), term="winter coat", leads_to=("made-3",)),
    ThesaurusRow(type=RowType.PLAIN, typed=("grub",), term="soup van night", leads_to=("made-5", "made-9")),
)
ASKED = "anorak;anorak grub ;16 year old;16 year old coat;30yo grub anorak s;so;coat soup n".split(";")


def made_guide():
    chance = random.Random(5)

    def made(number):
        words = " ".join(chance.choices(WORDS, k=chance.randint(2, 20)))
        audience = chance.choice(((), ("youth",), ("adults",)))
        return entry(f"made-{number}", Kind.SERVICE, title=f"A {number}", summary=words, audience=audience)

    return Guide(None, tuple(map(made, range(80))), thesaurus=Thesaurus(rows=ROWS))


GUIDE = made_guide()


def test_the_answers_are_those_of_short_postings(monkeypatch):
    service = SearchService(GUIDE)
    expected = [(search(service, text), explain(service, text)) for text in ASKED]
    monkeypatch.setattr("guide.search.index.postings.LONG", 1)
    bounded, parts = SearchService(GUIDE), RankingParts(GUIDE)
    assert [(search(bounded, text), explain(bounded, text)) for text in ASKED] == expected
    clauses = (clause for text in ASKED for clause in parts.clauses(text))
    kinds = {type(each.postings) for clause in clauses for each in parts.expander.expansions(clause)}
    assert {EvenPostings, TermPostings} <= kinds
