"""Keeps what Whoosh has counted as a table of terms; its own codec would write it, to be read back."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from guide.search.index.schema import FIELD
from guide.search.index.term_table import TermTable, numbered
from guide.search.index.whoosh_parts import FieldWriter, PostingPool, W3Codec

Posting = tuple[str, bytes, int, float, bytes]  # field, term, doc id, weight, and what we have none of


class TableCodec(W3Codec):  # type: ignore[misc]  # Whoosh's classes are untyped
    """Keeps what is written in `table`: the terms of all entries, None until then."""

    table: TermTable | None = None

    def field_writer(self, _storage: object, _segment: object) -> "_TableWriter":
        """Return the object to which Whoosh hands the postings."""
        return _TableWriter(self)

    def __getstate__(self) -> dict[str, object]:
        """Return nothing: Whoosh notes the codec beside the index, and it is not read again."""
        return {}


class _TableWriter(FieldWriter):  # type: ignore[misc]
    def __init__(self, codec: TableCodec) -> None:
        self._codec = codec
        self.is_closed = False

    def add_postings(self, _schema: object, lengths: Any, items: Iterable[Posting]) -> None:
        """Make the table of `items`, sorted by term and doc id; `lengths` knows the lengths of entries."""
        terms, starts = list[bytes](), array("I")
        doc_ids, weights = array("I"), array("f")
        for _, term, doc_id, weight, _ in items:
            if not terms or term != terms[-1]:
                terms.append(term)
                starts.append(len(doc_ids))
            doc_ids.append(doc_id)
            weights.append(weight)
        starts.append(len(doc_ids))
        count = lengths.doc_count_all()
        of_entries = array("I", (lengths.doc_field_length(doc_id, FIELD, 1) for doc_id in range(count)))
        total = float(lengths.field_length(FIELD))
        numbers = numbered(map(bytes.decode, terms))
        self._codec.table = TermTable(numbers, starts, doc_ids, weights, of_entries, total)

    def close(self) -> None:
        self.is_closed = True


class TermPool(PostingPool):  # type: ignore[misc]
    """Keeps the postings of each term apart: they come in the order of the entries, so only terms are sorted.

    Whoosh's own keeps a tuple for each posting, and sorts all at once, in which no other thread can work.
    """

    def __init__(self) -> None:
        self._by_term = defaultdict[bytes, tuple["array[int]", "array[float]"]](
            lambda: (array("I"), array("f"))
        )

    def add(self, item: Posting) -> None:
        """Keep a posting."""
        _, term, doc_id, weight, _ = item
        doc_ids, weights = self._by_term[term]
        doc_ids.append(doc_id)
        weights.append(weight)

    def iter_postings(self) -> Iterator[Posting]:
        """Yield all postings, sorted by term."""
        for term in sorted(self._by_term):
            for doc_id, weight in zip(*self._by_term[term], strict=True):
                yield FIELD, term, doc_id, weight, b""

    def cleanup(self) -> None:
        """Do nothing: there are no files."""
