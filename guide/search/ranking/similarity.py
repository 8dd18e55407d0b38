"""Measures how similar entries are to a query: cosines of vectors of idfs."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

from guide.search.query.query import Query
from guide.search.ranking.entry_words import EntryReader, EntryWords, sought


class Similarity(NamedTuple):
    """The cosines, from 0 to 1, of a query with the whole entry, and with its most similar passage."""

    whole: float
    passage: float


class SimilarityScorer:
    """Computes the similarity of entries to queries, and keeps the lengths of the vectors of entries."""

    def __init__(self, reader: EntryReader, *, frequency: Callable[[str], int]) -> None:
        """`frequency` returns the number of entries that have a stem in their texts or their questions."""
        self._reader = reader
        self._frequency = frequency
        self._squares: dict[str, float] = {}  # of the idf, by stem
        self._lengths: dict[int, array[float]] = {}  # of each passage, then of the whole

    def scorer_for(self, query: Query) -> Callable[[int], Similarity]:
        """Return a function that returns the similarity of `query` to the entry of a doc id."""
        squares = {sought(word.stem): self._square(word.stem) for word in query.terms}
        return partial(self._similarity, squares, sqrt(sum(squares.values())) or 1.0)

    def _similarity(self, squares: dict[str, float], length: float, doc_id: int) -> Similarity:
        words, lengths = self._reader.words(doc_id), self._lengths.get(doc_id)
        if lengths is None:
            lengths = self._lengths[doc_id] = self._measured(words)
        whole, passages, ends = 0.0, dict[int, float](), words.ends
        for stem, square in squares.items():
            at = words.stems.find(stem)
            whole += square if at >= 0 else 0.0
            while at >= 0:
                passage = bisect_right(ends, at)
                passages[passage] = passages.get(passage, 0.0) + square
                at = words.stems.find(stem, ends[passage])
        closest = max((part / lengths[n] for n, part in passages.items()), default=0.0)
        return Similarity(whole / (lengths[-1] or 1.0) / length, closest / length)

    def _measured(self, words: EntryWords) -> "array[float]":
        """Return the lengths of the vectors of an entry."""
        spans = pairwise((0, *words.ends))
        passages = [words.stems[start + 1 : end - 1].split("; ") for start, end in spans]
        whole = {stem for passage in passages for stem in passage}
        return array("d", map(self._length, (*passages, whole)))

    def _length(self, stems: Iterable[str]) -> float:
        return sqrt(sum(map(self._square, stems)))

    def _square(self, stem: str) -> float:
        known = self._squares.get(stem)
        if known is None:
            idf = log((len(self._reader) + 1) / (self._frequency(stem) + 1)) + 1
            known = self._squares[stem] = idf**2
        return known
