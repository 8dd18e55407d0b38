"""Computes the proximity of entries to a query, by which the best entries are reranked."""

from collections.abc import Callable
from functools import partial

from guide.search.query.query import Query
from guide.search.ranking.entry_tokens import EntryReader
from guide.search.ranking.proximity import PatternCounts, Patterns, Proximity, QueryPatterns
from guide.search.weights import Weights


class Reranker:
    """Computes the proximity of entries to queries."""

    def __init__(self, reader: EntryReader, *, weights: Weights) -> None:
        self._reader = reader
        self._phrase_words = weights.phrase_words
        self._phrase, self._exact_form = weights.phrase, weights.exact_form
        self._name_overlap = weights.name_overlap
        # The counts of the previous query: for all its words but the last, and for its last word.
        nothing = PatternCounts.empty(Patterns((), ()), reader.signs)
        self._before, self._last = nothing, nothing

    def scorer_for(self, query: Query) -> Callable[[int], Proximity]:
        """Return a function that returns the proximity to `query` of the entry with a given doc id.

        Reuses the counts of the previous query if all words but the last are unchanged.
        """
        phrases = QueryPatterns.of(query, self._phrase_words, signs := self._reader.signs)
        if self._before.patterns != phrases.before:
            grown = self._before.summed_where_both(self._last)
            same = grown.patterns == phrases.before
            self._before = grown if same else PatternCounts.empty(phrases.before, signs)
        if self._last.patterns != phrases.last:
            self._last = PatternCounts.empty(phrases.last, signs)
        return partial(self._proximity, phrases, self._before, self._last)

    def _proximity(
        self, query: QueryPatterns, before_counts: PatternCounts, last_counts: PatternCounts, doc_id: int
    ) -> Proximity:
        tokens = self._reader.tokens(doc_id)
        before, last = before_counts.counts_for(doc_id, tokens), last_counts.counts_for(doc_id, tokens)
        phrase = (before[0] + last[0]) / query.pair_count
        exact = (before[1] + last[1]) / query.form_count
        named = query.name_overlap(tokens)
        factor = 1 + self._phrase * phrase + self._exact_form * exact + self._name_overlap * named
        return Proximity(phrase, exact, named, factor)
