"""Reads the words of entries, and keeps those of the entries that were compared last."""

from collections.abc import Callable, Mapping, Sequence

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.search.analysis.cache import LruCache
from guide.search.index.entry_tokens import EntryTokens
from guide.search.index.entry_words import EntryWords
from guide.search.index.signs import Signs
from guide.search.index.stored_words import Words
from guide.search.query.document_expansion import questions_by_page
from guide.stored.partly_read import ReadApart

BUDGET = 1_000_000  # words, up to 8 bytes each


class EntryReader:
    """Reads the words of entries, and keeps the tokens of those that were compared last."""

    def __init__(self, tokens_of: Callable[[int], EntryTokens], signs: Signs, count: int) -> None:
        """`tokens_of` returns the words in `signs` of an entry by its doc id. There are `count`."""
        self._tokens_of = tokens_of
        self._count = count
        self.signs = signs
        self._cache: LruCache[int, EntryTokens] = LruCache(BUDGET)

    @classmethod
    def of(
        cls, entries: Sequence[Entry], questions: Mapping[str, str], stored: Words | None = None
    ) -> "EntryReader":
        """Return a reader of the `stored` words, or of the entries themselves where none are stored.

        `questions` lead to the entry with an id.
        """
        signs = Signs()
        stored_of = stored.read_with(signs) if stored else None

        def tokens_of(doc_id: int) -> EntryTokens:
            known = stored_of(doc_id) if stored_of else None
            if known is not None:
                return known
            entry = entries[doc_id]
            return EntryTokens.of(EntryWords.of(entry, questions.get(entry.id, "")), signs)

        return cls(tokens_of, signs, len(entries))

    @classmethod
    def of_guide(cls, guide: Guide, stored: Words | None) -> "EntryReader":
        """Return a reader of the entries of `guide`."""
        return cls.of(ReadApart(guide.entries), questions_by_page(guide), stored)

    def __len__(self) -> int:
        return self._count

    def tokens(self, doc_id: int) -> EntryTokens:
        """Return the tokens of an entry, cached."""
        return self._cache.get(doc_id, lambda: self._tokens_of(doc_id))

    def tokens_ahead(self, doc_id: int) -> EntryTokens:
        """Return the tokens of an entry. They are kept unless others would soon have to go for them."""
        return self._tokens_of(doc_id) if self._cache.is_nearly_full else self.tokens(doc_id)
