"""Reranks the best entries by proximity: neighbouring words, exact forms, names."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from guide.content.model import Entry
from guide.search.analysis.analyzer import WORD, forms_of
from guide.search.analysis.cache import Cache
from guide.search.index.fields import names_of, searchable_fields
from guide.search.query.query import Query, content_words
from guide.search.ranking.proximity import EntryTokens, Patterns, PhraseHits, PhraseQuery, Proximity
from guide.search.weights import Weights

BUDGET = 200_000_000  # characters of entries in memory
LONGEST = 200_000  # characters of one text that are compared: typing must never wait for more


class Reranker:
    """Measures how closely entries fit a query, and caches their tokens."""

    def __init__(self, entries: Sequence[Entry], questions: Mapping[str, str], *, weights: Weights) -> None:
        self._entries = entries
        self._questions = questions
        self._phrase_words = weights.phrase_words
        self._phrase, self._exact_form = weights.phrase, weights.exact_form
        self._name_overlap = weights.name_overlap
        self._cache: Cache[int, EntryTokens] = Cache(BUDGET)
        # The hits of the last query: of all its words but the last, and of the last.
        nothing = Patterns((), ())
        self._before, self._last = PhraseHits.none(nothing), PhraseHits.none(nothing)

    def tokens(self, doc_id: int) -> EntryTokens:
        """Return the tokens of an entry."""
        return self._cache.get(doc_id, lambda: self._read(self._entries[doc_id]))

    def warm(self) -> Iterator[None]:
        """Read the tokens of all entries ahead, one entry a step."""
        for doc_id in range(len(self._entries)):
            self.tokens(doc_id)
            yield

    def scorer_for(self, query: Query) -> Callable[[int], Proximity]:
        """Return a function from a doc id to the proximity of that entry to `query`.

        Reuses the counts of the last query while its words but the last are unchanged.
        """
        phrases = PhraseQuery.of(query, self._phrase_words)
        if self._before.patterns != phrases.before:
            grown = self._before.joined(self._last)
            same = grown.patterns == phrases.before
            self._before = grown if same else PhraseHits.none(phrases.before)
        if self._last.patterns != phrases.last:
            self._last = PhraseHits.none(phrases.last)
        return partial(self._proximity, phrases, self._before, self._last)

    def _proximity(
        self, query: PhraseQuery, before_hits: PhraseHits, last_hits: PhraseHits, doc_id: int
    ) -> Proximity:
        tokens = self.tokens(doc_id)
        before, last = before_hits.counts_for(doc_id, tokens), last_hits.counts_for(doc_id, tokens)
        phrase = (before[0] + last[0]) / query.pair_count
        exact = (before[1] + last[1]) / query.form_count
        named = query.name_overlap(tokens)
        factor = 1 + self._phrase * phrase + self._exact_form * exact + self._name_overlap * named
        return Proximity(phrase, exact, named, factor)

    def _read(self, entry: Entry) -> EntryTokens:
        texts = (*(field.text for field in searchable_fields(entry)), self._questions.get(entry.id, ""))
        forms = [forms_of(raw) for text in texts for raw in WORD.findall(text[:LONGEST])]
        names = tuple(frozenset(word.stem for word in content_words(name)) for name in names_of(entry))
        surfaces, stems = (" ".join(words) for words in zip(*forms, strict=True)) if forms else ("", "")
        return EntryTokens(f" {surfaces} ", f" {stems} ", names)
