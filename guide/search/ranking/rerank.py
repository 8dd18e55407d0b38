"""Computes the proximity of entries to a query, by which the best entries are reranked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from guide.content.model import Entry
from guide.search.analysis.analyzer import WORD, forms_of
from guide.search.analysis.cache import LruCache
from guide.search.index.fields import names_of, searchable_fields
from guide.search.query.query import Query, content_words
from guide.search.ranking.proximity import EntryTokens, PatternCounts, Patterns, Proximity, QueryPatterns
from guide.search.weights import Weights

BUDGET = 40_000_000  # characters of cached entry tokens
MOST_READ = 20_000  # characters of an entry that are compared; more would take long


class Reranker:
    """Computes the proximity of entries to queries, and caches the tokens of entries."""

    def __init__(self, entries: Sequence[Entry], questions: Mapping[str, str], *, weights: Weights) -> None:
        self._entries = entries
        self._questions = questions
        self._phrase_words = weights.phrase_words
        self._phrase, self._exact_form = weights.phrase, weights.exact_form
        self._name_overlap = weights.name_overlap
        self._cache: LruCache[int, EntryTokens] = LruCache(BUDGET)
        # The counts of the previous query: for all its words but the last, and for its last word.
        nothing = Patterns((), ())
        self._before, self._last = PatternCounts.empty(nothing), PatternCounts.empty(nothing)

    def tokens(self, doc_id: int) -> EntryTokens:
        """Return the tokens of the entry `doc_id`, cached."""
        return self._cache.get(doc_id, lambda: self._read(self._entries[doc_id]))

    def warm(self) -> Iterator[None]:
        """Read the tokens of all entries, one per step, until the cache is nearly full."""
        for doc_id in range(len(self._entries)):
            if self._cache.is_nearly_full:
                return
            self.tokens(doc_id)
            yield

    def scorer_for(self, query: Query) -> Callable[[int], Proximity]:
        """Return a function that returns the proximity to `query` of the entry with a given doc id.

        Reuses the counts of the previous query if all words but the last are unchanged.
        """
        phrases = QueryPatterns.of(query, self._phrase_words)
        if self._before.patterns != phrases.before:
            grown = self._before.summed_where_both(self._last)
            same = grown.patterns == phrases.before
            self._before = grown if same else PatternCounts.empty(phrases.before)
        if self._last.patterns != phrases.last:
            self._last = PatternCounts.empty(phrases.last)
        return partial(self._proximity, phrases, self._before, self._last)

    def _proximity(
        self, query: QueryPatterns, before_counts: PatternCounts, last_counts: PatternCounts, doc_id: int
    ) -> Proximity:
        tokens = self.tokens(doc_id)
        before, last = before_counts.counts_for(doc_id, tokens), last_counts.counts_for(doc_id, tokens)
        phrase = (before[0] + last[0]) / query.pair_count
        exact = (before[1] + last[1]) / query.form_count
        named = query.name_overlap(tokens)
        factor = 1 + self._phrase * phrase + self._exact_form * exact + self._name_overlap * named
        return Proximity(phrase, exact, named, factor)

    def _read(self, entry: Entry) -> EntryTokens:
        own = " ".join(field.text for field in searchable_fields(entry))
        words = WORD.findall(f"{own[:MOST_READ]} {self._questions.get(entry.id, '')}")
        forms = [forms_of(raw) for raw in words]
        # Tuples, as sets would take four times the memory.
        names = tuple(
            tuple(dict.fromkeys(word.stem for word in content_words(name))) for name in names_of(entry)
        )
        surfaces, stems = (" ".join(words) for words in zip(*forms, strict=True)) if forms else ("", "")
        return EntryTokens(f" {surfaces} ", f" {stems} ", names)
