"""Measures how similar entries are to a query: the cosine of TF-IDF vectors, of passages and of the whole."""

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from guide.content.model import Entry
from guide.search.analysis.analyzer import WORD, forms_of
from guide.search.analysis.cache import LruCache
from guide.search.index.fields import searchable_fields
from guide.search.query.query import STOP_WORDS, Query

BUDGET = 6_000_000  # cached weights, 6 bytes each
MOST_READ = 20_000  # characters of an entry that are compared; more would take long
_LOGS = [0.0, *(1 + log(n) for n in range(1, MOST_READ + 1))]  # weight of a number of occurrences
_PASSAGE_END = re.compile(r"\n\s*\n|\n(?=\s*- )")


@dataclass(frozen=True, slots=True)
class EntryVectors:
    """The TF-IDF vectors of an entry and of its passages, each of length 1, by ascending numbers of stems."""

    stems: "array[int]"
    whole: "array[float]"  # weight of each stem in the whole entry
    # Fewer words are read than 2 bytes can count.
    starts: "array[int]"  # where each stem begins in the two arrays below, and their length at the end
    passages: "array[int]"  # numbers of the passages that have the stem
    weights: "array[float]"  # weight of the stem in each of these passages

    def __len__(self) -> int:
        return len(self.stems) * 2 + len(self.passages)

    def similarity(self, query: Sequence[tuple[int, float]]) -> float:
        """Return the mean of the cosines of `query` with the whole entry and its most similar passage."""
        whole, closest = 0.0, dict[int, float]()
        for stem, weight in query:
            at = bisect_left(self.stems, stem)
            if at < len(self.stems) and self.stems[at] == stem:
                whole += weight * self.whole[at]
                for n in range(self.starts[at], self.starts[at + 1]):
                    passage = self.passages[n]
                    closest[passage] = closest.get(passage, 0.0) + weight * self.weights[n]
        return (whole + max(closest.values(), default=0.0)) / 2


class SimilarityScorer:
    """Computes the similarity of entries to queries, and caches the vectors of entries.

    A passage is a paragraph, an item of a list, or one of the questions that lead to the entry.
    """

    def __init__(
        self, entries: Sequence[Entry], questions: Mapping[str, str], *, frequency: Callable[[str], int]
    ) -> None:
        """`frequency` returns the number of entries that have a stem in their texts or their questions."""
        self._entries = entries
        self._questions = questions
        self._frequency = frequency
        self._idfs: list[float] = []  # by the number of a stem
        self._numbers: dict[str, int] = {}
        self._cache: LruCache[int, EntryVectors] = LruCache(BUDGET)

    def warm(self) -> Iterator[None]:
        """Compute the vectors of all entries, one entry per step, until the cache is nearly full."""
        for doc_id in range(len(self._entries)):
            if self._cache.is_nearly_full:
                return
            self._vectors(doc_id)
            yield

    def scorer_for(self, query: Query) -> Callable[[int], float]:
        """Return a function that returns the similarity, from 0 to 1, of `query` to the entry of a doc id."""
        vector = _unit({number: self._idfs[number] for number in map(self._number, _stems_of(query))})
        pairs = tuple(vector.items())
        return lambda doc_id: self._vectors(doc_id).similarity(pairs)

    def _vectors(self, doc_id: int) -> EntryVectors:
        return self._cache.get(doc_id, lambda: self._read(self._entries[doc_id]))

    def _read(self, entry: Entry) -> EntryVectors:
        """Return the vectors of `entry`."""
        idfs, counts = (
            self._idfs,
            [Counter(map(self._number, _stems(text))) for text in self._passages(entry)],
        )
        found: dict[int, list[tuple[int, float]]] = {}  # by stem: its passages and weights
        whole: dict[int, int] = {}
        for passage, count in enumerate(filter(None, counts)):
            length = sqrt(sum([(_LOGS[n] * idfs[number]) ** 2 for number, n in count.items()]))
            for number, n in count.items():
                whole[number] = whole.get(number, 0) + n
                found.setdefault(number, []).append((passage, _LOGS[n] * idfs[number] / length))
        starts, passages, weights = list[int](), list[int](), list[float]()
        stems = array("I", sorted(found))
        for number in stems:
            starts.append(len(passages))
            for passage, weight in found[number]:
                passages.append(passage)
                weights.append(weight)
        starts.append(len(passages))
        all_of_it = _unit({number: _LOGS[min(whole[number], MOST_READ)] * idfs[number] for number in stems})
        return EntryVectors(
            stems,
            array("f", [*all_of_it.values()]),  # of a list, so that nothing is reserved behind it
            array("H", starts),
            array("H", passages),
            array("f", weights),
        )

    def _passages(self, entry: Entry) -> Iterator[str]:
        """Yield the passages of `entry`, and the questions that lead to it."""
        read = 0
        for field in searchable_fields(entry):
            text = field.text[: MOST_READ - read]
            read += len(text)
            yield from _PASSAGE_END.split(text)
        yield from self._questions.get(entry.id, "")[:MOST_READ].split("\n")

    def _number(self, stem: str) -> int:
        number = self._numbers.setdefault(stem, len(self._numbers))
        if number == len(self._idfs):
            self._idfs.append(log((len(self._entries) + 1) / (self._frequency(stem) + 1)) + 1)
        return number


def _stems(text: str) -> list[str]:
    """Return the stems of `text` without stop words."""
    return [stem for surface, stem in map(forms_of, WORD.findall(text)) if surface not in STOP_WORDS]


def _stems_of(query: Query) -> Iterable[str]:
    return (word.stem for word in query.terms)


def _unit(vector: Mapping[int, float]) -> Mapping[int, float]:
    """Return `vector` scaled to length 1."""
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {number: weight / length for number, weight in vector.items()}
