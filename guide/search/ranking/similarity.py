"""Measures how similar entries are to a query: the cosine of the vectors of idfs of it and of a passage."""

from array import array
from bisect import bisect_right
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from math import log, sqrt

from guide.search.query.query import Query
from guide.search.ranking.entry_words import EntryReader, EntryWords, sought


class SimilarityScorer:
    """Computes the similarity of entries to queries, and keeps the lengths of the vectors of entries."""

    def __init__(self, reader: EntryReader, *, frequency: Callable[[str], int]) -> None:
        """`frequency` returns the number of entries that have a stem in their texts or their questions."""
        self._reader = reader
        self._frequency = frequency
        self._squares: dict[str, float] = {}  # of the idf, by stem
        self._lengths: dict[int, array[float]] = {}  # of each passage

    def scorer_for(self, query: Query) -> Callable[[int], float]:
        """Return a function that returns the similarity of `query`, from 0 to 1, to the entry of a doc id.

        It is that of the most similar passage.
        """
        squares = {sought(word.stem): self._square(word.stem) for word in query.terms}
        return partial(self._similarity, squares, sqrt(sum(squares.values())) or 1.0)

    def _similarity(self, squares: dict[str, float], length: float, doc_id: int) -> float:
        words, lengths = self._reader.words(doc_id), self._lengths.get(doc_id)
        if lengths is None:
            lengths = self._lengths[doc_id] = self._measured(words)
        passages, ends = dict[int, float](), words.ends
        for stem, square in squares.items():
            at = words.stems.find(stem)
            while at >= 0:
                passage = bisect_right(ends, at)
                passages[passage] = passages.get(passage, 0.0) + square
                at = words.stems.find(stem, ends[passage])
        return max((part / lengths[n] for n, part in passages.items()), default=0.0) / length

    def _measured(self, words: EntryWords) -> "array[float]":
        """Return the lengths of the vectors of an entry."""
        passages = (words.stems[start + 1 : end - 1] for start, end in pairwise((0, *words.ends)))
        return array("d", (sqrt(sum(map(self._square, each.split("; ")))) for each in passages))

    def _square(self, stem: str) -> float:
        known = self._squares.get(stem)
        if known is None:
            idf = log((len(self._reader) + 1) / (self._frequency(stem) + 1)) + 1
            known = self._squares[stem] = idf**2
        return known
