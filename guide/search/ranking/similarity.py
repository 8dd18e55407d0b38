"""Measures how similar entries are to a query: the cosine of TF-IDF vectors, of passages and of the whole."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from math import log, sqrt

from guide.search.analysis.cache import LruCache
from guide.search.index.entry_words import MOST_READ, EntryWords
from guide.search.query.query import STOP_WORDS, Query
from guide.search.ranking.entry_tokens import EntryReader

BUDGET = 1_000_000  # cached words and lengths, 4 and 8 bytes each
_LOGS = [0.0, *(1 + log(n) for n in range(1, MOST_READ + 1))]  # weight of a number of occurrences
_BITS = 12  # of the number of a passage; those of a very long entry share the last one
_PASSAGE = (1 << _BITS) - 1
_FOUR_BYTES = 1 << 32


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
                    part = weight * _LOGS[min(number, MOST_READ)] / self.lengths[passage]
                    closest[passage] = closest.get(passage, 0.0) + part
        return (whole / (self.lengths[-1] or 1.0) + max(closest.values(), default=0.0)) / 2


class SimilarityScorer:
    """Computes the similarity of entries to queries, and keeps the vectors of the entries compared last."""

    def __init__(self, reader: EntryReader, *, frequency: Callable[[str], int]) -> None:
        """`frequency` returns the number of entries that have a stem in their texts or their questions."""
        self._reader = reader
        self._numbers = _Numbers(len(reader), frequency)
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
        numbers = dict.fromkeys(self._numbers[word.stem] for word in query.terms)
        squares = {number: self._numbers.squares[number] for number in numbers}
        length = sqrt(sum(squares.values())) or 1.0
        # Query and entry each have the idf of a stem, the entry times the weight of how often it has it.
        weights = [(number, square / length) for number, square in squares.items()]
        return lambda doc_id: self._vectors(doc_id).similarity(weights)

    def _vectors(self, doc_id: int) -> EntryVectors:
        return self._cache.get(doc_id, lambda: self._read(self._reader.words(doc_id)))

    def _read(self, words: EntryWords) -> EntryVectors:
        """Return the vectors of these words."""
        is_content = [surface not in STOP_WORDS for surface in words.surfaces]
        stems = [*compress(map(self._numbers.__getitem__, words.stems), is_content)]
        squares, found, sums, start, end = self._numbers.squares, list[int](), list[float](), 0, 0
        for passage, length in enumerate(words.lengths):
            own = stems[len(found) : len(found) + sum(is_content[start : (end := start + length)])]
            at, start = min(passage, _PASSAGE), end
            found += [stem << _BITS | at for stem in own]
            if at == len(sums):
                sums.append(0.0)
            sums[at] += sum(map(squares.__getitem__, own))
        for word, more in _more(found):
            sums[word & _PASSAGE] += more * squares[word >> _BITS]
        whole = sum(map(squares.__getitem__, stems))
        whole += sum([more * squares[stem] for stem, more in _more(stems)])
        found.sort()
        code = "I" if found and found[-1] < _FOUR_BYTES else "Q"
        return EntryVectors(array(code, found), array("d", map(sqrt, (*sums, whole))))


def _more(numbers: Iterable[int]) -> list[tuple[int, float]]:
    """Return those of `numbers` that occur several times, and how far their squared weight is above that."""
    return [(each, _LOGS[min(n, MOST_READ)] ** 2 - n) for each, n in Counter(numbers).items() if n > 1]


class _Numbers(dict[str, int]):
    """The numbers of stems, given when they are asked for, and the squares of their idfs by number."""

    def __init__(self, count: int, frequency: Callable[[str], int]) -> None:
        super().__init__()
        self.squares: list[float] = []
        self._count, self._frequency = count, frequency

    def __missing__(self, stem: str) -> int:
        self.squares.append((log((self._count + 1) / (self._frequency(stem) + 1)) + 1) ** 2)
        number = self[stem] = len(self)
        return number
