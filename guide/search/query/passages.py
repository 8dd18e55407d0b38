"""Of a long text the passage that the guide answers best: it is what is looked for."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from guide.search.analysis.analyzer import Word, words_of
from guide.search.analysis.limits import LONGEST_QUERY
from guide.search.query.query import STOP_WORDS

LONG = 40  # words: what is longer is a text, what is not is a question
WORDS, STEP = 16, 8  # of a passage within a long sentence, and from each to the next
TRIED = 10  # passages, the most telling ones
LENGTH = 0.65  # a long passage has more hits by chance: its worth is divided by its length to this power
PHRASE = 3  # words that are looked up together
MEANT = 6.0  # how telling a word is that begins a typed phrase of the thesaurus
_SENTENCE_END = re.compile(r"[.!?]\s|[\n;]")


@dataclass(frozen=True, slots=True)
class PassagePicker:
    """Finds it; is told how telling a stem is, what begins a typed phrase, how well a text is answered."""

    idf: Callable[[str], float]
    is_typed: Callable[[tuple[str, ...]], bool]
    answered: Callable[[str], float]
    _known: dict[str, float] = field(default_factory=dict, repr=False, compare=False)

    def best(self, text: str) -> str:
        """Give the text itself where it is no longer than a question, else its best passage."""
        words = list(words_of(text[:LONGEST_QUERY]))
        if len(words) <= LONG:
            return text
        weights = list(self._worth(words))
        passages: dict[frozenset[str], tuple[float, int, int]] = {}
        for first, last in _runs(text, words):
            each = {words[at].stem: weights[at] for at in range(first, last)}
            place = (sum(each.values()) / len(each) ** LENGTH, words[first].start, words[last - 1].end)
            passages.setdefault(frozenset(each), place)
        # Ended by a blank: the last word of a passage is no beginning.
        tried = [f"{text[start:end]} " for _, start, end in nlargest(TRIED, passages.values())]
        # While such a text is typed on, most of its passages stay as they were.
        known = {passage: self._known.get(passage) for passage in tried}
        answers = {each: self.answered(each) if worth is None else worth for each, worth in known.items()}
        self._known.clear()
        self._known.update(answers)
        return max(tried, key=answers.__getitem__)

    def _worth(self, words: Sequence[Word]) -> Iterator[float]:
        """Say how telling each word is, small talk not at all."""
        content_words = [word for word in words if word.surface not in STOP_WORDS]
        known = {stem: self.idf(stem) for stem in {word.stem for word in content_words}}
        stems = tuple(word.stem for word in content_words)
        at = 0
        for word in words:
            if word.surface in STOP_WORDS:
                yield 0.0
            else:
                typed = self.is_typed(stems[at : at + PHRASE])
                yield max(known[word.stem], MEANT * typed)
                at += 1


def _runs(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Give passages as places among the words, first and after the last: sentences, long ones in pieces."""
    ends = (match.start() for match in _SENTENCE_END.finditer(text))
    first = 0
    for end in (*ends, words[-1].end):
        last = first
        while last < len(words) and words[last].end <= end:
            last += 1
        for start in range(first, max(first + 1, last - STEP), STEP) if last > first else ():
            yield start, min(start + WORDS, last)
        first = last
