"""A clause has the prefix, synonyms and compounds of its term."""

import pytest

from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.clauses import ClauseBuilder
from guide.search.query.query import Query
from guide.search.query.synonyms import SynonymMatcher

ROW = ThesaurusRow(type=RowType.PLAIN, typed=("warm hands", "mitten"), term="glove")


@pytest.fixture
def builder():
    return ClauseBuilder(
        Lexicon({"hotline": 3, "#coat": 1, "coat": 9}), SynonymMatcher(Thesaurus(rows=(ROW,)))
    )


def clauses(builder, text):
    return {clause.word.surface: clause for clause in builder.build(Query.parse(text))}


def test_only_the_last_word_is_a_prefix(builder):
    found = clauses(builder, "red coa")
    assert (found["red"].prefix, found["coa"].prefix) == ("", "coa")


def test_neighbours_that_the_guide_writes_as_one_word_are_joined(builder):
    found = clauses(builder, "hot line ")
    assert found["hot"].joined == found["line"].joined == ("hotline",)


def test_a_word_after_a_sign_is_also_searched_with_it(builder):
    assert clauses(builder, "#coat ")["coat"].joined == ("#coat",)


def test_each_word_of_a_typed_phrase_has_its_row(builder):
    found = clauses(builder, "my warm hands hurt")
    assert [match.row.term for match in found["warm"].synonyms] == ["glove"]
    assert found["warm"].synonyms == found["hands"].synonyms
    assert found["hurt"].synonyms == ()


def test_a_phrase_still_being_typed_is_an_incomplete_match(builder):
    (match,) = clauses(builder, "mitt")["mitt"].synonyms
    assert not match.is_complete


def test_equal_keys_are_equal_clauses(builder):
    finished, begun = clauses(builder, "coat ")["coat"], clauses(builder, "coat")["coat"]
    assert finished.key != begun.key
    assert finished.key == clauses(builder, "coats ")["coats"].key
