"""Measures how similar entries are to a query: the cosine of TF-IDF vectors, of passages and of the whole."""

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain, compress, pairwise, repeat
from math import isnan, log, nan, sqrt
from typing import NamedTuple, TypeVar

from guide.search.analysis.analyzer import stem_of
from guide.search.index.entry_tokens import EntryTokens
from guide.search.index.entry_words import MOST_READ
from guide.search.query.query import STOP_WORDS, Query
from guide.search.ranking.entry_tokens import EntryReader

_Each = TypeVar("_Each", bound=Hashable)
_LOGS = [0.0, *(1 + log(n) for n in range(1, MOST_READ + 1))]  # weight of a number of occurrences


class _Term(NamedTuple):
    """A stem of a query: its sign, its weight, and the signs of stop words that have it, too."""

    sign: str
    weight: float
    stop_words: str

    def found_in(
        self, tokens: EntryTokens, lengths: Sequence[float]
    ) -> tuple[float, list[tuple[int, float]]]:
        """Return how much it adds for the whole of an entry, and for each of its passages that have it."""
        sign, weight, stop_words = self
        stems, ends, passages, whole = tokens.stems, tokens.ends, list[tuple[int, float]](), 0
        at = stems.find(sign)
        # Hardly an entry has such a stem otherwise than as a stop word, of which it may have very many.
        if at < 0 or (stop_words and stems.count(sign) == sum(map(tokens.text.count, stop_words))):
            return 0.0, passages
        while at >= 0:
            passage = bisect_right(ends, at)
            number = stems.count(sign, at, end := ends[passage])
            if stop_words:
                number -= sum(tokens.text.count(word, at, end) for word in stop_words)
            if number:
                whole += number
                passages.append((passage, weight * _LOGS[min(number, MOST_READ)] / lengths[passage]))
            at = stems.find(sign, end)
        return weight * _LOGS[min(whole, MOST_READ)], passages


_Terms = tuple[_Term, ...]


class _Found(NamedTuple):
    """The sums of an entry for some terms: of the whole, of each passage that has any, and the highest."""

    whole: float
    passages: Mapping[int, float]
    best: float

    def plus(self, term: _Term, tokens: EntryTokens, lengths: Sequence[float]) -> "_Found":
        """Return what the entry with these tokens and lengths has of one more term."""
        more, found = term.found_in(tokens, lengths)
        if not found:
            return self
        passages = dict(self.passages)
        for passage, part in found:
            passages[passage] = passages.get(passage, 0.0) + part
        return _Found(self.whole + more, passages, max(passages.values()))


_NOTHING = _Found(0.0, {}, 0.0)


class _Before(NamedTuple):
    """All terms of a query but the last. Keeps what entries have of them, and of all but their last."""

    terms: _Terms = ()
    found: dict[int, _Found] = {}  # noqa: RUF012 - of no terms; never filled
    first: Mapping[int, _Found] = {}

    def then(self, terms: _Terms) -> "_Before":
        """Return that of the next query, whose terms but the last are `terms`."""
        if self.terms == terms:
            return self
        return _Before(terms, {}, self.found if self.terms == terms[:-1] else {})

    def of(self, doc_id: int, tokens: EntryTokens, lengths: Sequence[float]) -> _Found:
        """Return what an entry has of the terms. The result is kept."""
        known = self.found.get(doc_id)
        if known is not None or not self.terms:
            return known or _NOTHING
        known = self.first.get(doc_id)
        if known is None:
            known = _NOTHING
            for term in self.terms[:-1]:
                known = known.plus(term, tokens, lengths)
        known = self.found[doc_id] = known.plus(self.terms[-1], tokens, lengths)
        return known


class SimilarityScorer:
    """Computes the similarity of entries to queries, and keeps the lengths of the vectors of entries."""

    def __init__(self, reader: EntryReader, *, frequency: Callable[[str], int]) -> None:
        """`frequency` returns the number of entries that have a stem in their texts or their questions."""
        self._reader = reader
        self._frequency = frequency
        self._squares = array(
            "d"
        )  # of the idf of the stem of each word, by the word's number; nan if unknown
        self._lengths: dict[int, array[float]] = {}  # of each passage, then of the whole
        self._before = _Before()

    def warm(self) -> Iterator[None]:
        """Measure all entries, one per step."""
        for doc_id in self._reader.ahead:
            if doc_id not in self._lengths:
                self._lengths[doc_id] = self._measured(self._reader.tokens_ahead(doc_id))
            yield

    def scorer_for(self, query: Query) -> Callable[[int], float]:
        """Return a function that returns the similarity, from 0 to 1, of `query` to the entry of a doc id.

        Reuses what was found for all terms but the last, which typing leaves unchanged.
        """
        squares = {word.stem: self._square(word.stem) for word in query.terms}
        length = sqrt(sum(squares.values())) or 1.0
        written, stop_words = self._reader.signs.written, _stop_words()
        # Query and entry each have the idf of a stem, the entry times the weight of how often it has it.
        terms = tuple(
            _Term(written((stem,)), square, written(stop_words.get(stem, ())))
            for stem, square in squares.items()
        )
        self._before = self._before.then(terms[:-1])
        return partial(self._similarity, self._before, terms[-1:], length)

    def _similarity(self, first: _Before, last: _Terms, length: float, doc_id: int) -> float:
        """Return the mean of the cosines of a query with the whole entry and its most similar passage."""
        tokens, lengths = self._reader.tokens(doc_id), self._lengths.get(doc_id)
        if lengths is None:
            lengths = self._lengths[doc_id] = self._measured(tokens)
        whole, passages, closest = first.of(doc_id, tokens, lengths)
        for term in last:
            more, found = term.found_in(tokens, lengths)
            whole += more
            for passage, part in found:
                closest = max(closest, passages.get(passage, 0.0) + part)
        return (whole / (lengths[-1] or 1.0) + closest) / (2 * length)

    def _measured(self, tokens: EntryTokens) -> "array[float]":
        """Return the lengths of the vectors of an entry."""
        values, stems, ends = self._values(tokens), tokens.stems, tokens.ends
        spans = list(pairwise((0, *ends)))
        sums = [sum(values[start:end]) for start, end in spans]
        passages = chain.from_iterable(repeat(n, end - start) for n, (start, end) in enumerate(spans))
        # Stop words have the value 0 and are left out.
        known = dict(compress(zip(stems, values, strict=True), values))
        for (stem, passage), more in _more(compress(zip(stems, passages, strict=True), values)):
            sums[passage] += more * known[stem]
        whole = sum(values)
        whole += sum([more * known[stem] for stem, more in _more(compress(stems, values))])
        return array("d", map(sqrt, (*sums, whole)))

    def _values(self, tokens: EntryTokens) -> list[float]:
        """Return the square of the idf of each word of an entry, 0 for stop words."""
        words, squares = self._reader.signs.words, self._squares
        squares.extend(repeat(nan, len(words) - len(squares)))
        values = [*map(squares.__getitem__, map(ord, tokens.text))]
        if not isnan(sum(values)):
            return values
        for word, stem in zip(map(ord, tokens.text), map(ord, tokens.stems), strict=True):
            if isnan(squares[word]):
                squares[word] = 0.0 if words[word] in STOP_WORDS else self._square(words[stem])
        return self._values(tokens)

    def _square(self, stem: str) -> float:
        return (log((len(self._reader) + 1) / (self._frequency(stem) + 1)) + 1) ** 2


def _more(found: Iterable[_Each]) -> list[tuple[_Each, float]]:
    """Return those that are found several times, and how far their squared weight is above that."""
    return [(each, _LOGS[min(n, MOST_READ)] ** 2 - n) for each, n in Counter(found).items() if n > 1]


@cache
def _stop_words() -> dict[str, list[str]]:
    """Return the stop words with each stem."""
    found: dict[str, list[str]] = {}
    for word in sorted(STOP_WORDS):
        found.setdefault(stem_of(word), []).append(word)
    return found
