"""Expands clauses to the terms and pages that can match them, with postings and weights."""

from collections.abc import Iterator
from typing import NamedTuple

from guide.search.analysis.analyzer import stem_of
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.postings import Postings, PostingsReader
from guide.search.query.clauses import Clause
from guide.search.query.document_expansion import expansion_term
from guide.search.query.query import STOP_WORDS
from guide.search.results.fit import Fit
from guide.search.weights import Weights


class Expansion(NamedTuple):
    """One term or age that a clause is expanded to. It scores entries by `weight` × `postings`."""

    weight: float
    postings: Postings
    is_match: bool = True  # whether an entry that has the expansion counts as matching the clause


class Expander:
    """Finds the expansions of a clause: its word, compounds and completions."""

    def __init__(
        self,
        postings: PostingsReader,
        lexicon: Lexicon,
        *,
        fit: Fit,
        weights: Weights,
    ) -> None:
        self._postings = postings
        self._lexicon = lexicon
        self._weights = weights
        self._fit = fit

    def expansions(self, clause: Clause) -> Iterator[Expansion]:
        """Yield all expansions of `clause`, the typed word first."""
        if clause.age:
            naming = self._fit.naming(clause.age)
            yield Expansion(self._weights.own_age, Postings.from_pairs((doc_id, 1.0) for doc_id in naming))
            return
        for stem in (clause.word.stem, *map(stem_of, clause.joined)):
            yield from self._term_expansions(stem, 1.0)
        if clause.prefix:
            yield from self._completion_expansions(clause)

    def _term_expansions(self, stem: str, weight: float) -> Iterator[Expansion]:
        """Yield an expansion for pages with `stem` in their texts, and one for pages with it in questions."""
        yield Expansion(weight, self._postings.postings(stem))
        questions = self._postings.postings(expansion_term(stem))
        if questions:
            yield Expansion(self._weights.question_term * weight, questions, is_match=False)

    def _completion_expansions(self, clause: Clause) -> Iterator[Expansion]:
        """Yield expansions for the words that begin with the clause's prefix, except stop words."""
        completed = self._lexicon.completions(clause.prefix)
        is_word = clause.word.surface in self._lexicon
        weight = self._weights.completion_of_word if is_word else self._weights.completion
        for stem in dict.fromkeys([stem_of(word) for word in completed if word not in STOP_WORDS]):
            if stem != clause.word.stem:
                yield from self._term_expansions(stem, weight)
