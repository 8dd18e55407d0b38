"""Splits a long text into passages and selects those with rare words, which are worth searching for."""

import re
from collections.abc import Iterator, Sequence
from heapq import nlargest

from guide.search.analysis.analyzer import Word, words_of
from guide.search.analysis.limits import LONGEST_QUERY
from guide.search.index.postings import PostingsReader
from guide.search.query.query import STOP_WORDS
from guide.search.weights import Weights

_SENTENCE_END = re.compile(r"[.!?]\s|[\n;]")


class PassageFinder:
    """Finds the passages of a long text that are worth searching for, by the idf of their words."""

    def __init__(self, postings: PostingsReader, *, weights: Weights) -> None:
        self._postings = postings
        self._weights = weights

    def passages(self, text: str) -> list[str]:
        """Return the most valuable passages of `text`, or only `text` itself if it is short.

        The value of a passage is the sum of its words' idfs, divided by its length to the power of the
        weight `passage_length`.
        """
        words = list(words_of(text[:LONGEST_QUERY]))
        if len(words) <= self._weights.question_words:
            return [text]
        idfs = list(self._idfs(words))
        passages: dict[frozenset[str], tuple[float, int, int]] = {}
        for first, last in self._spans(text, words):
            each = {words[at].stem: idfs[at] for at in range(first, last)}
            value = sum(each.values()) / len(each) ** self._weights.passage_length
            passages.setdefault(frozenset(each), (value, words[first].start, words[last - 1].end))
        best = nlargest(self._weights.passages_tried, passages.values())
        # The blank marks the last word of a passage as complete.
        return [f"{text[start:end]} " for _, start, end in best]

    def _idfs(self, words: Sequence[Word]) -> Iterator[float]:
        """Yield the idf of each word, 0 for a stop word."""
        idfs = {stem: self._postings.stem_idf(stem) for stem in {word.stem for word in words}}
        return (0.0 if word.surface in STOP_WORDS else idfs[word.stem] for word in words)

    def _spans(self, text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Yield each passage as two indexes into `words`: of its first word and after its last word."""
        length, step = self._weights.passage_words, self._weights.passage_step
        ends = (match.start() for match in _SENTENCE_END.finditer(text))
        first = 0
        for end in (*ends, words[-1].end):
            last = first
            while last < len(words) and words[last].end <= end:
                last += 1
            for start in range(first, max(first + 1, last - step), step) if last > first else ():
                yield start, min(start + length, last)
            first = last
