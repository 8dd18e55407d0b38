"""Reads the words of entries as they are compared with a query, and keeps those that were compared last."""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.search.analysis.analyzer import WORD, forms_of
from guide.search.analysis.cache import LruCache
from guide.search.index.fields import names_of, searchable_fields
from guide.search.query.document_expansion import expansions_of
from guide.search.query.query import STOP_WORDS
from guide.stored.partly_read import ReadApart

MOST_READ = 20_000  # characters of an entry, and of its questions, that are compared; more would take long
BUDGET = 12_000_000  # characters: more than 10,000 services have
_PASSAGE_END = re.compile(r"\n\s*\n|\n(?=\s*- )")


def sought(stem: str) -> str:
    """Return what is sought in the stems of an entry for a whole stem."""
    return f" {stem};"


@dataclass(frozen=True, slots=True)
class EntryWords:
    """The stems of an entry and of the questions that lead to it, each written as ` stem;`, as texts.

    A passage is a paragraph, an item of a list, or one of the questions; the questions come last. Each
    passage has each of its stems once, and no stop words.
    """

    stems: str
    ends: Sequence[int]  # where each passage ends
    questions_at: int  # where the questions begin
    said: str  # the stems of names, summary and goal

    @classmethod
    def of(cls, entry: Entry, questions: str) -> "EntryWords":
        """Return the words of `entry`; `questions` has one question a line."""
        own = [*filter(None, map(_written, _passages(entry)))]
        asked = filter(None, map(_written, questions[:MOST_READ].split("\n")))
        stems, ends = "", array("I")
        questions_at = sum(map(len, own))
        for passage in (*own, *asked):
            stems += passage
            ends.append(len(stems))
        said = " ".join((*names_of(entry), entry.summary, entry.goal))
        return cls(stems, ends, questions_at, _written(said))

    def __len__(self) -> int:
        return len(self.stems) + len(self.said)

    def tells(self, words: Iterable[str], *, questions: bool) -> bool:
        """Return whether names, summary or goal have one of `words`, or with `questions` these."""
        return any(
            word in self.said or (questions and self.stems.find(word, self.questions_at) >= 0)
            for word in words
        )


def _written(text: str) -> str:
    forms = dict.fromkeys(map(forms_of, WORD.findall(text)))
    return "".join(map(sought, dict.fromkeys(stem for word, stem in forms if word not in STOP_WORDS)))


def _passages(entry: Entry) -> Iterator[str]:
    read = 0
    for field in searchable_fields(entry):
        text = field.text[: MOST_READ - read]
        read += len(text)
        yield from _PASSAGE_END.split(text)


class EntryReader:
    """Reads the words of entries, and keeps those of the entries that were compared last."""

    def __init__(self, entries: Sequence[Entry], questions: Mapping[str, str]) -> None:
        """`questions` lead to the entry with an id."""
        self._entries, self._questions = entries, questions
        self._cache: LruCache[int, EntryWords] = LruCache(BUDGET)

    @classmethod
    def of_guide(cls, guide: Guide) -> "EntryReader":
        """Return a reader of the entries of `guide`."""
        return cls(ReadApart(guide.entries), expansions_of(guide))

    def __len__(self) -> int:
        return len(self._entries)

    def words(self, doc_id: int) -> EntryWords:
        """Return the words of an entry, cached."""
        return self._cache.get(doc_id, lambda: self._read(doc_id))

    def _read(self, doc_id: int) -> EntryWords:
        entry = self._entries[doc_id]
        return EntryWords.of(entry, self._questions.get(entry.id, ""))

    def warm(self) -> Iterator[None]:
        """Read entries, one per step, until many are kept."""
        for doc_id in range(len(self)):
            if self._cache.is_nearly_full:
                return
            self.words(doc_id)
            yield
