"""Holds long lists of postings: of terms that very many entries have. Scores are computed when asked for."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, repeat

from guide.search.index.term_table import TermTable

WORTH_ALL = 3  # a list that is not this many times longer than what is asked for is scored as a whole
LEVELS = 255  # numbers of one byte to which scores are rounded up


@dataclass(frozen=True, slots=True)
class Levels:
    """The scores of all entries, rounded up: a score is at most its number times `step`.

    Entries without a score have the number 0, others up to LEVELS.
    """

    numbers: bytes
    step: float

    @classmethod
    def of(cls, postings: Iterable[tuple[int, float]], count: int) -> "Levels":
        """Return the levels of these (doc id, score) pairs, at least one, among `count` entries."""
        pairs = list(postings)
        step = max([score for _, score in pairs]) / LEVELS * (1 + 1e-9)  # so that the highest is LEVELS
        per_step, numbers = 1 / step, bytearray(count)
        for doc_id, score in pairs:
            numbers[doc_id] = int(score * per_step) + 1
        return cls(bytes(numbers), step)

    def __len__(self) -> int:
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class LongPostings:
    """Very many entries and their scores."""

    read_levels: Callable[[], Levels]

    def __len__(self) -> int:
        numbers = self.read_levels().numbers
        return len(numbers) - numbers.count(0)

    @property
    def doc_ids(self) -> Sequence[int]:
        """The doc ids of the entries, ascending."""
        numbers = self.read_levels().numbers
        return [*compress(range(len(numbers)), numbers)]

    def score_of(self, doc_id: int) -> float:
        """Return the score of the entry `doc_id`, 0 if it has none. Each kind has its own."""
        raise NotImplementedError

    def scores_of(self, doc_ids: Sequence[int]) -> list[float]:
        """Return the scores of these entries."""
        numbers, score_of = self.read_levels().numbers, self.score_of
        return [score_of(doc_id) if numbers[doc_id] else 0.0 for doc_id in doc_ids]

    def __iter__(self) -> Iterator[tuple[int, float]]:
        return ((doc_id, self.score_of(doc_id)) for doc_id in self.doc_ids)


@dataclass(frozen=True, slots=True)
class TermPostings(LongPostings):
    """The entries that have one term, with their BM25F scores for it."""

    terms: TermTable
    start: int  # of the postings among those of all terms
    end: int
    score: Callable[[int, float], float]  # of the entry with a doc id, for its weight

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def doc_ids(self) -> Sequence[int]:
        """The doc ids of the entries, ascending."""
        return self.terms.doc_ids[self.start : self.end]

    def score_of(self, doc_id: int) -> float:
        """Return the score of the entry `doc_id` for the term, 0 if the entry does not have the term."""
        terms = self.terms
        at = bisect_left(terms.doc_ids, doc_id, self.start, self.end)
        is_here = at < self.end and terms.doc_ids[at] == doc_id
        return self.score(doc_id, terms.weights[at]) if is_here else 0.0

    def scores_of(self, doc_ids: Sequence[int]) -> list[float]:
        """Return the scores of these entries."""
        if len(doc_ids) * WORTH_ALL < len(self):
            numbers, score, start, end = self.read_levels().numbers, self.score, self.start, self.end
            known, weights = self.terms.doc_ids, self.terms.weights
            return [
                score(n, weights[bisect_left(known, n, start, end)]) if numbers[n] else 0.0 for n in doc_ids
            ]
        return [*map(dict(self).get, doc_ids, repeat(0.0))]

    def __iter__(self) -> Iterator[tuple[int, float]]:
        weights = self.terms.weights[self.start : self.end]
        return zip(self.doc_ids, map(self.score, self.doc_ids, weights), strict=True)


@dataclass(frozen=True, slots=True)
class EvenPostings(LongPostings):
    """Entries that all have the score 1."""

    def score_of(self, doc_id: int) -> float:
        """Return 1 for one of these entries, else 0."""
        return 1.0 if self.read_levels().numbers[doc_id] else 0.0

    def scores_of(self, doc_ids: Sequence[int]) -> list[float]:
        """Return the scores of these entries."""
        numbers = self.read_levels().numbers
        return [1.0 if numbers[doc_id] else 0.0 for doc_id in doc_ids]
