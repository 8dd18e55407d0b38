"""Measures how similar entries are to a query: the cosine of TF-IDF vectors, of passages and of the whole."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress, repeat
from math import log, sqrt

from guide.search.analysis.cache import LruCache
from guide.search.index.entry_words import MOST_READ, EntryWords
from guide.search.query.query import STOP_WORDS, Query
from guide.search.ranking.entry_tokens import EntryReader

BUDGET = 1_000_000  # cached words and lengths, 8 bytes each
_LOGS = [0.0, *(1 + log(n) for n in range(1, MOST_READ + 1))]  # weight of a number of occurrences
_BITS = 16  # of the number of a passage: fewer words are read than these can count
_PASSAGE = (1 << _BITS) - 1


@dataclass(frozen=True, slots=True)
class EntryVectors:
    """The words of an entry as vectors, one of each passage and one of all of them.

    `words` has each word that is no stop word, ascending: the number of its stem, shifted by _BITS, and that
    of its passage. `lengths` has the length of the vector of each passage, then that of the whole.
    """

    words: "array[int]"
    lengths: "array[float]"

    def __len__(self) -> int:
        return len(self.words) + len(self.lengths)

    def similarity(self, query: Sequence[tuple[int, float]]) -> float:
        """Return the mean of the cosines of `query` with the whole entry and its most similar passage."""
        whole, closest, words = 0.0, dict[int, float](), self.words
        for stem, weight in query:
            start = bisect_left(words, stem << _BITS)
            end = bisect_left(words, (stem + 1) << _BITS, start)
            if start < end:
                whole += weight * _LOGS[min(end - start, MOST_READ)]
                for word, number in Counter(words[start:end]).items():
                    passage = word & _PASSAGE
                    part = weight * _LOGS[number] / self.lengths[passage]
                    closest[passage] = closest.get(passage, 0.0) + part
        return (whole / (self.lengths[-1] or 1.0) + max(closest.values(), default=0.0)) / 2


class SimilarityScorer:
    """Computes the similarity of entries to queries, and keeps the vectors of the entries compared last."""

    def __init__(self, reader: EntryReader, *, frequency: Callable[[str], int]) -> None:
        """`frequency` returns the number of entries that have a stem in their texts or their questions."""
        self._reader = reader
        self._frequency = frequency
        self._idfs: list[float] = []  # by the number of a stem
        self._numbers: dict[str, int] = {}
        self._cache: LruCache[int, EntryVectors] = LruCache(BUDGET)

    def warm(self) -> Iterator[None]:
        """Read entries, one per step, until nearly as many are read as can be kept."""
        for doc_id in self._reader.warm():
            if self._cache.is_nearly_full:
                return
            self._vectors(doc_id)
            yield

    def scorer_for(self, query: Query) -> Callable[[int], float]:
        """Return a function that returns the similarity, from 0 to 1, of `query` to the entry of a doc id."""
        idfs = {number: self._idfs[number] for number in (self._number(word.stem) for word in query.terms)}
        length = sqrt(sum([idf * idf for idf in idfs.values()])) or 1.0
        # In a vector, a stem weighs its idf times the weight of its number of occurrences.
        weights = [(number, idf / length * idf) for number, idf in idfs.items()]
        return lambda doc_id: self._vectors(doc_id).similarity(weights)

    def _vectors(self, doc_id: int) -> EntryVectors:
        return self._cache.get(doc_id, lambda: self._read(self._reader.words(doc_id)))

    def _read(self, words: EntryWords) -> EntryVectors:
        """Return the vectors of these words."""
        passages = chain.from_iterable(map(repeat, range(len(words.lengths)), words.lengths))
        is_content = [surface not in STOP_WORDS for surface in words.surfaces]
        numbers = map(self._number, compress(words.stems, is_content))
        found = [
            n << _BITS | passage for n, passage in zip(numbers, compress(passages, is_content), strict=True)
        ]
        found.sort()
        idfs, squares, whole = self._idfs, [0.0] * len(words.lengths), Counter[int]()
        for word, number in Counter(found).items():
            squares[word & _PASSAGE] += (_LOGS[number] * idfs[word >> _BITS]) ** 2
            whole[word >> _BITS] += number
        of_all = sum([(_LOGS[min(n, MOST_READ)] * idfs[stem]) ** 2 for stem, n in whole.items()])
        return EntryVectors(array("Q", found), array("d", map(sqrt, (*squares, of_all))))

    def _number(self, stem: str) -> int:
        number = self._numbers.get(stem)
        if number is None:
            number = self._numbers[stem] = len(self._numbers)
            self._idfs.append(log((len(self._reader) + 1) / (self._frequency(stem) + 1)) + 1)
        return number
