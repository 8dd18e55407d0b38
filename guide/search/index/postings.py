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

    doc_ids: "array[int]" = field(default_factory=lambda: array("I"))
    scores: "array[float]" = field(default_factory=lambda: array("d"))

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, float]]) -> "Postings":
        """Hold pairs of entry and score."""
        doc_ids, scores = zip(*pairs, strict=True) if (pairs := tuple(pairs)) else ((), ())
        return cls(array("I", doc_ids), array("d", scores))

    def __len__(self) -> int:
        return len(self.doc_ids)

    def score_of(self, doc_id: int) -> float:
        """Give what the stem adds to one entry's score; 0 where the entry does not have it."""
        at = bisect_left(self.doc_ids, doc_id)
        return self.scores[at] if at < len(self.doc_ids) and self.doc_ids[at] == doc_id else 0.0

    def __iter__(self) -> Iterator[tuple[int, float]]:
        return zip(self.doc_ids, self.scores, strict=True)


class PostingsReader:
    """Reads postings through Whoosh's reader and keeps them; for one thread only, as a searcher is."""

    def __init__(self, index: SearchIndex) -> None:
        self._searcher = index.whoosh.searcher(weighting=BM25F(B=B, K1=K1))
        self._reader = self._searcher.reader()
        self.count: int = self._reader.doc_count_all()
        average = self._searcher.avg_field_length(FIELD) or 1
        length_of = self._reader.doc_field_length
        lengths = (length_of(doc_id, FIELD, 1) for doc_id in range(self.count))
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
        doc_ids, scores = postings.doc_ids.append, postings.scores.append
        matcher = self._reader.postings(FIELD, stem)
        while matcher.is_active():
            doc_id, weight = matcher.id(), matcher.weight()
            doc_ids(doc_id)
            scores(idf * ((weight * (K1 + 1)) / (weight + norms[doc_id])))
            matcher.next()
        return postings
