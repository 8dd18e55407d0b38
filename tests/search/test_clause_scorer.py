"""An entry scores by the best of all expansions that it has (disjunction-max)."""

import random

from guide.search.index.postings import Postings
from guide.search.query.query import Query
from guide.search.ranking.clause_scorer import take_max
from tests.builders import small_guide
from tests.searching import RankingParts


def test_the_best_expansion_counts_in_short_and_long_lists():
    chance = random.Random(4)
    best, by_hand = dict[int, float](), dict[int, float]()
    for _ in range(60):
        size = chance.choice((0, 3, 23, 24, 200))
        doc_ids = sorted(chance.sample(range(300), size))
        postings = Postings.from_pairs((doc_id, chance.random()) for doc_id in doc_ids)
        weight = chance.choice((0.5, 1.0))
        take_max(best, weight, postings)
        for doc_id, score in postings:
            by_hand[doc_id] = max(by_hand.get(doc_id, 0.0), score * weight)
    assert best == by_hand


def test_a_word_that_only_questions_have_gains_but_does_not_match():
    parts = RankingParts(small_guide())
    (clause,) = parts.clauses("coat ")
    assert Query.parse("coat ").prefix == ""
    labels = [expansion.label for expansion in parts.expander.expansions(clause)]
    assert labels[0] == "coat"
    assert all(each.is_match or each.label[0] in "?=" for each in parts.expander.expansions(clause))
