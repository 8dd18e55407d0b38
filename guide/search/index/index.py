"""Holds the index of a guide as plain values: made by Whoosh, joined, or read from bytes."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.search.analysis.analyzer import words_of
from guide.search.analysis.lexicon import Lexicon, StoredLexicon
from guide.search.index.fields import names_of
from guide.search.index.index_fingerprint import fingerprint_of
from guide.search.index.term_table import TermTable
from guide.search.query.document_expansion import expansions_of
from guide.search.weights import Weights
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts
from guide.stored.values import as_json, from_json

Names = Mapping[
    tuple[str, ...], tuple[int, ...]
]  # folded words of a name → doc ids of entries with that name
Progress = Callable[[int], object]  # a function that is called with the number of entries indexed so far


@dataclass(frozen=True)
class SearchIndex:
    """Everything that is computed once for a guide, as it is stored, joined and searched.

    The doc id of an entry is its position in the guide's entries.
    """

    terms: TermTable
    words: StoredLexicon
    names: Names
    fingerprint: int  # result of `fingerprint_of` for the guide's entries and the weights

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words, to complete and to correct what is typed."""
        return Lexicon.of(self.words)

    @classmethod
    def build(
        cls, guide: Guide, *, weights: Weights | None = None, progress: Progress = lambda _done: None
    ) -> "SearchIndex":
        """Return the index of `guide` with the boosts of `weights`. Takes 1 to 3 ms per entry."""
        # Imported late: an index that is only opened needs no Whoosh.
        from guide.search.index.building import LexiconWords, term_table  # noqa: PLC0415

        weights, words = weights or Weights(), LexiconWords()
        terms = term_table(guide.entries, expansions_of(guide), words, weights=weights, progress=progress)
        return cls(
            terms,
            words.lexicon,
            names_in(guide.entries),
            fingerprint_of(guide.entries, weights),
        )

    def to_bytes(self) -> bytes:
        """Return the index as bytes that hold nothing but texts and numbers."""
        return join_parts(
            {
                "fingerprint": as_json(self.fingerprint),
                **dict(self.terms.to_parts()),
                "lexicon": as_json(self.words),
                "names": as_json({" ".join(words): doc_ids for words, doc_ids in self.names.items()}),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> "SearchIndex":
        """Return the index in `data`, made by `to_bytes`, or raise StoredDataError."""
        parts = Parts(data)
        try:
            lexicon = from_json(StoredLexicon, parts["lexicon"])
            known = {word: word for word in lexicon.weights}  # shared, as equal strings take megabytes
            terms = TermTable.from_parts(parts, known)
            names = from_json(dict[str, tuple[int, ...]], parts["names"])
            index = cls(
                terms,
                lexicon,
                _split(names, known),
                from_json(int, parts["fingerprint"]),
            )
        except (KeyError, IndexError, ValueError):
            raise StoredDataError from None
        if not all(0 <= doc_id < terms.doc_count for doc_ids in index.names.values() for doc_id in doc_ids):
            raise StoredDataError
        return index


def _split(names: Mapping[str, tuple[int, ...]], known: Mapping[str, str]) -> Names:
    """Return the names as tuples of their words; `known` has equal strings to share."""
    return {
        tuple([known.get(word, word) for word in name.split(" ")]): doc_ids for name, doc_ids in names.items()
    }


def names_in(entries: Sequence[Entry]) -> Names:
    """Return the doc ids of the entries by the folded words of each of their names."""
    names: dict[tuple[str, ...], tuple[int, ...]] = defaultdict(tuple)
    for doc_id, entry in enumerate(entries):
        for words in dict.fromkeys(
            tuple(word.surface for word in words_of(name)) for name in names_of(entry)
        ):
            names[words] += (doc_id,)
    return dict(names)
