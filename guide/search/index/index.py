"""Holds everything that is computed once for a guide, and converts it to bytes of plain data and back."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.search.analysis.analyzer import words_of
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.fields import boosts_by_level, names_of
from guide.search.index.term_table import TermTable
from guide.search.patterns.compiled import CompiledGrammar
from guide.search.query.suppressed_terms import SuppressedTerms
from guide.search.query.synonyms import SynonymMatcher
from guide.search.weights import Weights
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts
from guide.stored.values import as_json, from_json

Names = Mapping[
    tuple[str, ...], tuple[int, ...]
]  # folded words of a name → doc ids of entries with that name
Progress = Callable[[int], object]  # a function that is called with the number of entries indexed so far


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Everything that is computed once for a guide: its terms, the lexicon, synonyms, names and danger.

    The doc id of an entry is its position in `guide.entries`.
    """

    terms: TermTable
    lexicon: Lexicon
    synonyms: SynonymMatcher
    names: Names
    suppressed: SuppressedTerms
    danger: CompiledGrammar
    fingerprint: int  # result of `fingerprint_of` for the guide's entries and the weights

    @classmethod
    def build(
        cls, guide: Guide, *, weights: Weights | None = None, progress: Progress = lambda _done: None
    ) -> "SearchIndex":
        """Return the index of `guide` with the boosts of `weights`. Takes 1 to 3 ms per entry."""
        # Imported late: an index that is only opened needs no Whoosh.
        from guide.search.index.building import term_table, whoosh_index  # noqa: PLC0415

        weights = weights or Weights()
        lexicon: dict[str, float] = defaultdict(float)
        said: set[str] = set()
        index = whoosh_index(guide, lexicon, said, weights=weights, progress=progress)
        return cls(
            term_table(index),
            Lexicon(lexicon, lexicon.keys() - said),
            SynonymMatcher(guide.thesaurus),
            _names(guide.entries),
            SuppressedTerms.from_lists(guide.thesaurus, guide.words),
            CompiledGrammar(guide.urgent),
            fingerprint_of(guide.entries, weights),
        )

    def to_bytes(self) -> bytes:
        """Return the index as bytes that hold nothing but texts and numbers."""
        return join_parts(
            {
                "fingerprint": as_json(self.fingerprint),
                **dict(self.terms.to_parts()),
                "lexicon": as_json(self.lexicon.as_data()),
                "synonyms": as_json(self.synonyms.as_data()),
                "names": as_json({" ".join(words): doc_ids for words, doc_ids in self.names.items()}),
                "suppressed": as_json(self.suppressed.as_data()),
                "danger": as_json(self.danger.as_data()),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes, guide: Guide) -> "SearchIndex":
        """Return the index in `data`, made by `to_bytes` for `guide`, or raise StoredDataError."""
        parts = Parts(data)
        try:
            terms = TermTable.from_parts(parts)
            names = from_json(dict[str, tuple[int, ...]], parts["names"])
            index = cls(
                terms,
                Lexicon.from_data(parts["lexicon"]),
                SynonymMatcher.from_data(parts["synonyms"], guide.thesaurus),
                {tuple(words.split(" ")): doc_ids for words, doc_ids in names.items()},
                SuppressedTerms.from_data(parts["suppressed"]),
                CompiledGrammar.from_data(parts["danger"], guide.urgent),
                from_json(int, parts["fingerprint"]),
            )
        except (KeyError, IndexError):
            raise StoredDataError from None
        if not all(0 <= doc_id < terms.doc_count for doc_ids in index.names.values() for doc_id in doc_ids):
            raise StoredDataError
        return index


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


def _names(entries: Sequence[Entry]) -> Names:
    """Return the doc ids of the entries by the folded words of each of their names."""
    names: dict[tuple[str, ...], tuple[int, ...]] = defaultdict(tuple)
    for doc_id, entry in enumerate(entries):
        for words in dict.fromkeys(
            tuple(word.surface for word in words_of(name)) for name in names_of(entry)
        ):
            names[words] += (doc_id,)
    return dict(names)
