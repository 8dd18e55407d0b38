"""Where each word stands and what it adds to a score: Whoosh's postings, scored as Whoosh's BM25F does."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from whoosh.scoring import BM25F

from guide.search.analysis.cache import Cache
from guide.search.index.index import SearchIndex
from guide.search.index.schema import FIELD

B, K1 = 0.75, 1.2
BUDGET = 12_000_000  # postings kept in memory, 12 bytes each


@dataclass(frozen=True, slots=True)
class Postings:
    """One stem's entries (document numbers, rising) and what it adds to the score of each."""

    numbers: "array[int]" = field(default_factory=lambda: array("I"))
    scores: "array[float]" = field(default_factory=lambda: array("d"))

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, float]]) -> "Postings":
        """Hold pairs of entry and score."""
        numbers, scores = zip(*pairs, strict=True) if (pairs := tuple(pairs)) else ((), ())
        return cls(array("I", numbers), array("d", scores))

    def __len__(self) -> int:
        return len(self.numbers)

    def score_of(self, number: int) -> float:
        """Give what the stem adds to one entry's score; 0 where the entry does not have it."""
        at = bisect_left(self.numbers, number)
        return self.scores[at] if at < len(self.numbers) and self.numbers[at] == number else 0.0

    def __iter__(self) -> Iterator[tuple[int, float]]:
        return zip(self.numbers, self.scores, strict=True)


class PostingsReader:
    """Reads postings through Whoosh's reader and keeps them; for one thread only, as a searcher is."""

    def __init__(self, index: SearchIndex) -> None:
        self._searcher = index.whoosh.searcher(weighting=BM25F(B=B, K1=K1))
        self._reader = self._searcher.reader()
        self.count: int = self._reader.doc_count_all()
        average = self._searcher.avg_field_length(FIELD) or 1
        length_of = self._reader.doc_field_length
        lengths = (length_of(number, FIELD, 1) for number in range(self.count))
        # The part of BM25F that hangs on an entry's length only, worked out once.
        self._norms = [K1 * ((1 - B) + B * length / average) for length in lengths]
        self._kept: Cache[str, Postings] = Cache(BUDGET)

    def of(self, stem: str) -> Postings:
        """Give the postings of a stem; empty where the guide does not have it."""
        return self._kept.get(stem, lambda: self._read(stem))

    def frequency(self, stem: str) -> int:
        """Give the number of entries that have a stem."""
        return int(self._reader.doc_frequency(FIELD, stem))

    def idf(self, stem: str) -> float:
        """Give the inverse document frequency of a stem: how telling it is."""
        return float(self._searcher.idf(FIELD, stem))

    def _read(self, stem: str) -> Postings:
        postings = Postings()
        if not self.frequency(stem):
            return postings
        idf, norms = self.idf(stem), self._norms
        numbers, scores = postings.numbers.append, postings.scores.append
        matcher = self._reader.postings(FIELD, stem)
        while matcher.is_active():
            number, weight = matcher.id(), matcher.weight()
            numbers(number)
            scores(idf * ((weight * (K1 + 1)) / (weight + norms[number])))
            matcher.next()
        return postings
