"""Expands clauses to the terms and pages that can match them, with postings and weights."""

from collections.abc import Iterator
from typing import NamedTuple

from guide.search.analysis.analyzer import stem_of
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.postings import Postings, PostingsReader
from guide.search.query.ages import Age
from guide.search.query.clauses import Clause
from guide.search.query.document_expansion import expansion_term
from guide.search.query.query import STOP_WORDS
from guide.search.results.fit import Fit
from guide.search.weights import Weights

MIN_WARMED_FREQUENCY = 8  # entries; postings of rarer terms are read fast enough without warming up
LIGHTEST_WARMED = 2.4  # the weight of a word in eight addresses, which count least


class Expansion(NamedTuple):
    """One term or age that a clause is expanded to. It scores entries by `weight` × `postings`."""

    label: str  # shown by `fieldguide search --explain`
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

    def warm(self) -> Iterator[None]:
        """Read the postings of frequent words, one word per step, weightiest first, until many are kept."""
        for word in self._lexicon.by_weight():
            if self._lexicon.weight(word) < LIGHTEST_WARMED:
                return
            is_frequent = self._postings.doc_frequency(stem := stem_of(word)) >= MIN_WARMED_FREQUENCY
            if is_frequent and not self._postings.read_ahead(stem):
                return
            yield

    def expansions(self, clause: Clause) -> Iterator[Expansion]:
        """Yield all expansions of `clause`, the typed word first."""
        if clause.age:
            yield Expansion(clause.word.surface, self._weights.own_age, self._of_age(clause.age))
            return
        word = clause.word
        yield from self._term_expansions(word.surface, 1.0, word.stem)
        for whole in clause.joined:
            yield from self._term_expansions(whole, 1.0, stem_of(whole))
        if clause.prefix:
            yield from self._completion_expansions(clause)

    def _of_age(self, age: Age) -> Postings:
        """Return postings of the entries that say that they are for `age`."""
        return Postings.from_pairs((doc_id, 1.0) for doc_id in self._fit.naming(age))

    def _term_expansions(self, label: str, weight: float, stem: str) -> Iterator[Expansion]:
        """Yield an expansion for pages with `stem` in their texts, and one for pages with it in questions."""
        yield Expansion(label, weight, self._postings.postings(stem))
        questions = self._postings.postings(expansion_term(stem))
        if questions:
            yield Expansion(f"? {label}", self._weights.question_term * weight, questions, is_match=False)

    def _completion_expansions(self, clause: Clause) -> Iterator[Expansion]:
        """Yield expansions for the words that begin with the clause's prefix, except stop words."""
        completed = self._lexicon.completions_with_stems(clause.prefix)
        is_word = clause.word.surface in self._lexicon
        weight = self._weights.completion_of_word if is_word else self._weights.completion
        for stem in dict.fromkeys([stem for word, stem in completed if word not in STOP_WORDS]):
            if stem != clause.word.stem:
                yield from self._term_expansions(f"{clause.prefix}… ({stem})", weight, stem)
