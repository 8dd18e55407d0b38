"""Holds the words of an entry as strings of signs, in which those of a query are found quickly."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from guide.search.index.entry_words import EntryWords
from guide.search.index.signs import Signs, Sought

OBJECTS = 100  # words that take as much memory as the strings and numbers of one entry themselves


@dataclass(frozen=True, slots=True)
class EntryTokens:
    """The words of an entry and of its questions, each as one sign."""

    text: str  # the folded words, in order: a term may be of two
    stems: str  # the stems of the same words
    ends: Sequence[int]  # where each passage ends, in words
    questions_at: int  # where the questions begin, in words
    names: tuple[str, ...]  # the stems of each name of the entry, each once
    said: str  # the stems of names, summary and goal, each once

    @classmethod
    def of(cls, words: EntryWords, signs: Signs) -> "EntryTokens":
        """Return the tokens of these words."""
        return cls(
            signs.written(words.surfaces),
            signs.written(words.stems),
            array("I", accumulate(words.lengths)),
            sum(words.lengths[: words.own_passages]),
            tuple(map(signs.written, words.names)),
            signs.written(words.said),
        )

    def __len__(self) -> int:
        return len(self.text) + OBJECTS

    def tells(self, words: Iterable[Sought], *, questions: bool) -> bool:
        """Return whether names, summary or goal have one of `words`, or with `questions` these."""
        for each in words:
            if each.is_in(self.said) or (questions and each.is_in(self.stems, self.questions_at)):
                return True
        return False
