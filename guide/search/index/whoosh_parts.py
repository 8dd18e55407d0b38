"""Imports what the index needs of Whoosh, and keeps it from network modules and from files."""

import functools
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace

# Modules that Whoosh imports, and what takes their places. It never calls the function for downloads that it
# takes from urllib.request; the package cached_property imports asyncio, and functools has a function of the
# same name. The program blocks urllib.request and asyncio, so that Whoosh could not be imported. Only fields
# of numbers, which the guide has none of, use decimal: a large module that nothing else needs.
STAND_INS = {
    "cached_property": functools,
    "decimal": SimpleNamespace(Decimal=None),
    "urllib.request": SimpleNamespace(urlretrieve=None),
}


@contextmanager
def _stand_ins() -> Iterator[None]:
    before = {name: sys.modules[name] for name in STAND_INS if name in sys.modules}
    sys.modules.update(STAND_INS)  # type: ignore[arg-type]  # all that Python asks of a module is its names
    try:
        yield
    finally:
        for name in STAND_INS:
            del sys.modules[name]
        sys.modules.update(before)


with _stand_ins():
    from whoosh.codec.whoosh3 import W3Codec
    from whoosh.fields import FieldType, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.formats import Existence
    from whoosh.writing import PostingPool

FIELD = "stems"

Document = Iterable[tuple[str, float]]  # the terms of an entry, each once, with their weights
Posting = tuple[str, bytes, int, float, bytes]  # field, term, number of the document, weight, and b""


class WeightedTerms(FieldType):  # type: ignore[misc]  # Whoosh's classes are untyped
    """A field whose value is a Document."""

    def __init__(self) -> None:
        super().__init__(format=Existence(), analyzer=None, scorable=True)

    def index(self, value: Document, **_kwargs: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each term as Whoosh takes it: with how often it counts for the length, and its weight."""
        return ((term.encode(), 1, weight, b"") for term, weight in value)


class MemoryStorage(RamStorage):  # type: ignore[misc]
    """Keeps an index in memory, and also what Whoosh writes while it builds one.

    Whoosh's own class writes that to the computer's folder for temporary files.
    """

    def temp_storage(self, name: str | None = None) -> "MemoryStorage":  # noqa: ARG002 - Whoosh names it
        """Return another storage in memory; `name` is that of a folder, which it doesn't need."""
        return MemoryStorage()


class TermPool(PostingPool):  # type: ignore[misc]
    """Keeps the postings of each term apart, so that only the terms are sorted.

    Whoosh's own sorts all at once, in which no other thread can work, and writes files when there are many.
    """

    def __init__(self) -> None:
        self._by_term = defaultdict[bytes, list[tuple[int, float]]](list)

    def add(self, item: Posting) -> None:
        """Keep a posting."""
        self._by_term[item[1]].append(item[2:4])

    def iter_postings(self) -> Iterator[Posting]:
        """Yield all postings, sorted by term."""
        for term in sorted(self._by_term):
            for number, weight in self._by_term[term]:
                yield FIELD, term, number, weight, b""

    def cleanup(self) -> None:
        """Do nothing: there are no files."""


class KeepingCodec(W3Codec):  # type: ignore[misc]
    """Keeps the postings of an index as they are; Whoosh's own would write them, to be read back."""

    is_closed = True  # as there is nothing to be closed
    postings: tuple[Posting, ...] = ()

    def field_writer(self, _storage: object, _segment: object) -> "KeepingCodec":
        """Return the object to which Whoosh hands the postings."""
        return self

    def add_postings(self, _schema: object, _lengths: object, items: Iterable[Posting]) -> None:
        """Keep `items`, sorted by term and document."""
        self.postings = tuple(items)

    def close(self) -> None:
        """Do nothing."""

    def __getstate__(self) -> dict[str, object]:
        """Return nothing: Whoosh notes the codec beside the index, and it is not read again."""
        return {}


def indexed(documents: Iterable[Document]) -> Iterator[tuple[str, int, float]]:
    """Return the terms of documents as Whoosh indexes them, each with a document's number and its weight."""
    codec, index = KeepingCodec(), MemoryStorage().create_index(Schema(**{FIELD: WeightedTerms()}))
    writer = index.writer(codec=codec, compound=False)
    writer.pool = TermPool()
    for document in documents:
        writer.add_document(**{FIELD: document})
    writer.commit()
    return ((term.decode(), number, weight) for _, term, number, weight, _ in codec.postings)
