"""Holds the index of a guide as plain values: counted, put together of those of packs, or read from bytes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from zlib import crc32

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.building import Names, TermCounter
from guide.search.index.fields import boosts_by_level
from guide.search.index.term_table import TermTable
from guide.search.query.document_expansion import expansions_of
from guide.search.weights import Weights
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts
from guide.stored.values import as_json, from_json

Progress = Callable[[int], object]  # a function that is called with the number of entries indexed so far


@dataclass(frozen=True)
class SearchIndex:
    """Everything that is computed once for a guide, as it is stored and searched.

    The doc id of an entry is its position in the guide's entries.
    """

    terms: TermTable
    words: Mapping[str, float]  # with their weights: the sums of the boosts where they stand
    names: Names
    fingerprint: int  # result of `fingerprint_of` for the guide's entries and the weights

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words, to complete and to correct what is typed."""
        return Lexicon(self.words)

    @classmethod
    def build(
        cls,
        guide: Guide,
        packs: "Sequence[IndexedPack]" = (),
        *,
        weights: Weights | None = None,
        progress: Progress = lambda _done: None,
    ) -> "SearchIndex":
        """Return the index of `guide` with the boosts of `weights`. Takes 1 to 3 ms per entry.

        If `guide` unites `packs`, only what is not the same in these is counted: pages that another pack
        amends or has questions for. Raise ValueError if an index is not that of its pack.
        """
        weights = weights or Weights()
        counter, expansions = TermCounter(len(guide.entries), weights), expansions_of(guide)
        left = {entry.id: doc_id for doc_id, entry in enumerate(guide.entries)}
        for pack, index in packs:
            if index.fingerprint != fingerprint_of(pack.entries, weights):
                raise ValueError("An index is of another guide or has other boosts.")
            doc_ids, before = list[int | None](), expansions_of(pack)
            for entry in pack.entries:
                is_same = guide.find(entry.id) is entry and expansions.get(entry.id) == before.get(entry.id)
                doc_ids.append(left.pop(entry.id) if is_same else None)
            counter.take(index.terms, index.names, doc_ids)
            changed = [entry for entry, n in zip(pack.entries, doc_ids, strict=True) if n is None]
            counter.take_words(index.words, without=changed)
        for done, doc_id in enumerate(left.values(), 1):
            entry = guide.entries[doc_id]
            counter.count(doc_id, entry, expansions.get(entry.id, ""))
            progress(done)
        return cls(counter.terms, counter.words, counter.names, fingerprint_of(guide.entries, weights))

    def to_bytes(self) -> bytes:
        """Return the index as bytes that hold nothing but texts and numbers."""
        return join_parts(
            {
                "fingerprint": as_json(self.fingerprint),
                **dict(self.terms.to_parts()),
                "words": as_json(self.words),
                "names": as_json({" ".join(words): doc_ids for words, doc_ids in self.names.items()}),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> "SearchIndex":
        """Return the index in `data`, made by `to_bytes`, or raise StoredDataError."""
        parts = Parts(data)
        try:
            words = from_json(dict[str, float], parts["words"])
            known = {word: word for word in words}  # shared, as equal strings take megabytes
            terms = TermTable.from_parts(parts, known)
            names = from_json(dict[str, tuple[int, ...]], parts["names"])
            index = cls(terms, words, _split(names, known), from_json(int, parts["fingerprint"]))
        except (KeyError, IndexError, ValueError):
            raise StoredDataError from None
        if not all(0 <= doc_id < terms.doc_count for doc_ids in index.names.values() for doc_id in doc_ids):
            raise StoredDataError
        return index


class IndexedPack(NamedTuple):
    """A pack with its index."""

    guide: Guide
    search_index: SearchIndex


def _split(names: Mapping[str, tuple[int, ...]], known: Mapping[str, str]) -> Names:
    """Return the names as tuples of their words; `known` has equal strings to share."""
    return {
        tuple([known.get(word, word) for word in name.split(" ")]): doc_ids for name, doc_ids in names.items()
    }


def fingerprint_of(entries: Iterable[Entry], weights: Weights) -> int:
    """Return a checksum of the boosts and of the ids and titles of `entries` in order.

    Their texts are left out, because stored entries are not read before they are looked at; an index that is
    stored with its guide has the same digest to answer for.
    """
    boosts = (*boosts_by_level(weights).values(), weights.boost_questions)
    checksum = crc32(repr(boosts).encode("ascii"))
    for entry in entries:
        for text in (entry.id, entry.title):
            checksum = crc32(text.encode("utf-8", "surrogatepass"), checksum)
    return checksum
