"""Keeps the words of the entries that were compared last, as strings in which words are found quickly."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.search.analysis.cache import LruCache
from guide.search.index.entry_words import EntryWords
from guide.search.index.stored_words import Words
from guide.search.query.document_expansion import questions_by_page
from guide.stored.partly_read import ReadApart

BUDGET = 10_000_000  # characters


@dataclass(frozen=True, slots=True)
class EntryTokens:
    """The words of an entry and of its questions as strings, with a blank before and after each word."""

    text: str  # the folded words, in order: a term may be of two
    stems: str  # the stems of the same words
    questions_at: int  # where in `stems` the questions begin
    names: tuple[tuple[str, ...], ...]  # the stems of each name of the entry, each once
    said: str  # the stems of names, summary and goal, each once

    @classmethod
    def of(cls, words: EntryWords) -> "EntryTokens":
        """Return the tokens of these words."""
        own = words.stems[: sum(words.lengths[: words.own_passages])]
        text, stems, said = (f" {' '.join(each)} " for each in (words.surfaces, words.stems, words.said))
        return cls(text, stems, sum(map(len, own)) + len(own), words.names, said)

    def __len__(self) -> int:
        return len(self.text) + len(self.stems)

    def tells(self, beginning: str, *, questions: bool) -> bool:
        """Return whether a word of names, summary or goal, or with `questions` of these, begins so.

        A blank at the end stands for the end of the stem.
        """
        sought = f" {beginning}"
        if sought in self.said or not questions:
            return sought in self.said
        return self.stems.find(sought, self.questions_at) >= 0


class EntryReader:
    """Reads the words of entries, and keeps the tokens of those that were compared last."""

    def __init__(self, words_of: Callable[[int], EntryWords], count: int) -> None:
        """`words_of` returns the words of the entry with a doc id, of which there are `count`."""
        self._words_of = words_of
        self._count = count
        self._last: tuple[int, EntryWords] | None = None
        self._cache: LruCache[int, EntryTokens] = LruCache(BUDGET)

    @classmethod
    def of(
        cls, entries: Sequence[Entry], questions: Mapping[str, str], stored: Words | None = None
    ) -> "EntryReader":
        """Return a reader of the `stored` words, or of the entries themselves where none are stored.

        `questions` lead to the entry with an id.
        """

        def words_of(doc_id: int) -> EntryWords:
            known = stored.words_of(doc_id) if stored else None
            return known or EntryWords.of(entry := entries[doc_id], questions.get(entry.id, ""))

        return cls(words_of, len(entries))

    @classmethod
    def of_guide(cls, guide: Guide, stored: Words | None) -> "EntryReader":
        """Return a reader of the entries of `guide`."""
        return cls.of(ReadApart(guide.entries), questions_by_page(guide), stored)

    def __len__(self) -> int:
        return self._count

    def words(self, doc_id: int) -> EntryWords:
        """Return the words of an entry. Those that were read last are kept."""
        if self._last is None or self._last[0] != doc_id:
            self._last = doc_id, self._words_of(doc_id)
        return self._last[1]

    def tokens(self, doc_id: int) -> EntryTokens:
        """Return the tokens of an entry, cached."""
        return self._cache.get(doc_id, lambda: EntryTokens.of(self.words(doc_id)))

    def warm(self) -> Iterator[int]:
        """Read the tokens of all entries, one per step, until the cache is nearly full. Yield the doc ids."""
        for doc_id in range(self._count):
            if self._cache.is_nearly_full:
                return
            self.tokens(doc_id)
            yield doc_id
