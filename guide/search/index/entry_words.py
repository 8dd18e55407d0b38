"""Holds the words of an entry as they are compared with a query: passage by passage, with its questions."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from guide.content.model import Entry
from guide.search.analysis.analyzer import WORD, forms_of
from guide.search.index.fields import names_of, searchable_fields
from guide.search.query.query import content_words

MOST_READ = 20_000  # characters of an entry, and of its questions, that are compared; more would take long
_PASSAGE_END = re.compile(r"\n\s*\n|\n(?=\s*- )")


@dataclass(frozen=True, slots=True)
class EntryWords:
    """The words of an entry and of the questions that lead to it, in order.

    A passage is a paragraph, an item of a list, or one of the questions; the questions come last.
    """

    surfaces: Sequence[str]  # the folded words of all passages
    stems: Sequence[str]  # the stems of the same words
    lengths: Sequence[int]  # the number of words of each passage
    own_passages: int  # the number of passages that are no questions
    names: tuple[tuple[str, ...], ...]  # the stems of each name of the entry, each once
    said: Sequence[str]  # the stems of names, summary and goal, each once

    @classmethod
    def of(cls, entry: Entry, questions: str) -> "EntryWords":
        """Return the words of `entry`; `questions` has one question a line."""
        own = list(_found_in(_passages(entry)))
        passages = [*own, *_found_in(questions[:MOST_READ].split("\n"))]
        forms = list(map(forms_of, chain.from_iterable(passages)))
        names = names_of(entry)
        said = (raw for text in (*names, entry.summary, entry.goal) for raw in WORD.findall(text))
        return cls(
            [surface for surface, _ in forms],
            [stem for _, stem in forms],
            array("I", map(len, passages)),
            len(own),
            # Tuples, as sets would take four times the memory.
            tuple(tuple(dict.fromkeys(word.stem for word in content_words(name))) for name in names),
            tuple(dict.fromkeys(stem for _, stem in map(forms_of, said))),
        )


def _found_in(passages: Iterable[str]) -> Iterator[list[str]]:
    return filter(None, map(WORD.findall, passages))


def _passages(entry: Entry) -> Iterator[str]:
    read = 0
    for field in searchable_fields(entry):
        text = field.text[: MOST_READ - read]
        read += len(text)
        yield from _PASSAGE_END.split(text)
