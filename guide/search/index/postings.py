"""Scores the postings of an index: the entries that have a term, with their BM25F scores for it."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import log

from guide.search.analysis.cache import LruCache
from guide.search.index.index import SearchIndex
from guide.search.query.document_expansion import expansion_term
from guide.search.weights import Weights

BUDGET = 1_000_000  # postings in memory, 12 bytes each


@dataclass(frozen=True, slots=True)
class Postings:
    """The entries that have one term: their doc ids, ascending, and their BM25F scores for the term."""

    doc_ids: "array[int]" = field(default_factory=lambda: array("I"))
    scores: "array[float]" = field(default_factory=lambda: array("d"))

    @classmethod
    def from_pairs(cls, pairs: Iterable[tuple[int, float]]) -> "Postings":
        """Return the postings made of (doc id, score) pairs with ascending doc ids."""
        doc_ids, scores = zip(*pairs, strict=True) if (pairs := tuple(pairs)) else ((), ())
        return cls(array("I", doc_ids), array("d", scores))

    def __len__(self) -> int:
        return len(self.doc_ids)

    def __iter__(self) -> Iterator[tuple[int, float]]:
        return zip(self.doc_ids, self.scores, strict=True)


_NONE = Postings()  # shared: of many words there are no questions


class PostingsReader:
    """Reads postings from an index, scores them as Whoosh's BM25F does, and caches them for one thread."""

    def __init__(self, index: SearchIndex, weights: Weights) -> None:
        b, k1 = weights.bm25_b, weights.bm25_k1
        terms = self._terms = index.terms
        self.doc_count = terms.doc_count
        self._k1 = k1
        average = sum(terms.lengths) / (terms.doc_count or 1) or 1
        # The length norm of each entry: the part of the BM25F formula that does not depend on the term.
        self._norms = [k1 * ((1 - b) + b * length / average) for length in terms.lengths]
        self._cache: LruCache[str, Postings] = LruCache(BUDGET)

    def postings(self, term: str) -> Postings:
        """Return the postings of `term`, empty if no entry has the term."""
        start, end = self._terms.span(term)
        if start == end:
            return _NONE
        return self._cache.get(term, lambda: self._read(start, end))

    def doc_frequency(self, term: str) -> int:
        """Return the number of entries that have `term`."""
        return self._terms.doc_frequency(term)

    def stem_frequency(self, stem: str) -> int:
        """Return the number of entries that have `stem` in texts or in document expansions."""
        return self.doc_frequency(stem) + self.doc_frequency(expansion_term(stem))

    def idf(self, term: str) -> float:
        """Return the inverse document frequency of `term`: the rarer the term, the higher the number."""
        return self._idf(self.doc_frequency(term))

    def _idf(self, frequency: int) -> float:
        return log(self.doc_count / (frequency + 1)) + 1

    def stem_idf(self, stem: str) -> float:
        """Return the idf of `stem` in texts or in document expansions, the higher one; 0 if in neither."""
        known = (term for term in (stem, expansion_term(stem)) if self.doc_frequency(term))
        return max(map(self.idf, known), default=0.0)

    def __contains__(self, stem: object) -> bool:
        return any(self.doc_frequency(term) for term in (str(stem), expansion_term(str(stem))))

    def _read(self, start: int, end: int) -> Postings:
        """Return the postings of the term that has these."""
        doc_ids, weights = self._terms.doc_ids[start:end], self._terms.weights[start:end]
        idf, norms, k1 = self._idf(end - start), self._norms, self._k1
        scores = [idf * ((w * (k1 + 1)) / (w + norms[n])) for n, w in zip(doc_ids, weights, strict=True)]
        return Postings(doc_ids, array("d", scores))
