"""Reads the words of entries, and keeps those of the entries that were compared last."""

from array import array
from collections.abc import Callable, Mapping, Sequence

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.search.analysis.cache import LruCache
from guide.search.index.entry_tokens import EntryTokens
from guide.search.index.entry_words import EntryWords
from guide.search.index.signs import Signs
from guide.search.index.stored_words import Words
from guide.search.query.document_expansion import expansions_of
from guide.stored.partly_read import ReadApart

BUDGET = 4_600_000  # words, about 5 bytes each: more than 10,000 services have, which are then all read ahead


class EntryReader:
    """Reads the words of entries, and keeps the tokens of those that were compared last."""

    def __init__(self, tokens_of: Callable[[int], EntryTokens], signs: Signs, ahead: Sequence[int]) -> None:
        """`tokens_of` returns the words in `signs` of an entry by its doc id.

        `ahead` has all doc ids in the order in which they are best read ahead.
        """
        self._tokens_of = tokens_of
        self.ahead = ahead
        self.signs = signs
        self._cache: LruCache[int, EntryTokens] = LruCache(BUDGET)
        self._latest: tuple[int, EntryTokens | None] = -1, None

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

        # First those whose texts must be read: it takes longest, and what comes last may not be kept.
        ahead = array("I", sorted(range(len(entries)), key=lambda doc_id: doc_id in (stored or ())))
        return cls(tokens_of, signs, ahead)

    @classmethod
    def of_guide(cls, guide: Guide, stored: Words | None) -> "EntryReader":
        """Return a reader of the entries of `guide`."""
        return cls.of(ReadApart(guide.entries), expansions_of(guide), stored)

    def __len__(self) -> int:
        return len(self.ahead)

    def tokens(self, doc_id: int) -> EntryTokens:
        """Return the tokens of an entry, cached."""
        latest, tokens = self._latest
        if latest != doc_id or tokens is None:  # an entry is compared in several ways, one after the other
            tokens = self._cache.get(doc_id, lambda: self._tokens_of(doc_id))
            self._latest = doc_id, tokens
        return tokens

    def tokens_ahead(self, doc_id: int) -> EntryTokens:
        """Return the tokens of an entry. They are kept unless others would soon have to go for them."""
        return self._tokens_of(doc_id) if self._cache.is_nearly_full else self.tokens(doc_id)
