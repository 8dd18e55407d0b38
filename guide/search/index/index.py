"""Holds everything that is computed once for a guide, as the search uses it."""

from dataclasses import dataclass

from guide.content.guide import Guide
from guide.search.analysis.lexicon import Lexicon
from guide.search.index.index_data import IndexData, Names, Progress
from guide.search.index.term_table import TermTable
from guide.search.weights import Weights


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Everything that is computed once for a guide: its terms, the lexicon and names.

    The doc id of an entry is its position in `guide.entries`. `data` is what is stored of it.
    """

    data: IndexData
    lexicon: Lexicon

    @classmethod
    def of(cls, data: IndexData) -> "SearchIndex":
        """Return the index with this data. Raise StoredDataError if it is damaged."""
        return cls(
            data,
            Lexicon.of(data.lexicon),
        )

    @classmethod
    def build(
        cls, guide: Guide, *, weights: Weights | None = None, progress: Progress = lambda _done: None
    ) -> "SearchIndex":
        """Return the index of `guide` with the boosts of `weights`. Takes 1 to 3 ms per entry."""
        return cls.of(IndexData.build(guide, weights=weights, progress=progress))

    def to_bytes(self) -> bytes:
        """Return the index as bytes that hold nothing but texts and numbers."""
        return self.data.to_bytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> "SearchIndex":
        """Return the index in `data`, made by `to_bytes`, or raise StoredDataError."""
        return cls.of(IndexData.from_bytes(data))

    @property
    def terms(self) -> TermTable:
        """The terms, with the entries that have them."""
        return self.data.terms

    @property
    def names(self) -> Names:
        """The doc ids of the entries by the folded words of their names."""
        return self.data.names

    @property
    def fingerprint(self) -> int:
        """The result of `fingerprint_of` for the guide's entries and the weights."""
        return self.data.fingerprint
