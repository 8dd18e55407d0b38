"""Imports what the index needs of Whoosh, and keeps it from network modules and from files."""

import functools
import sys
from collections.abc import Iterator
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
    from whoosh.codec.base import FieldWriter
    from whoosh.codec.whoosh3 import W3Codec
    from whoosh.fields import FieldType, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.formats import Existence
    from whoosh.index import Index
    from whoosh.writing import PostingPool

__all__ = [
    "Existence",
    "FieldType",
    "FieldWriter",
    "Index",
    "MemoryStorage",
    "PostingPool",
    "Schema",
    "W3Codec",
]


class MemoryStorage(RamStorage):  # type: ignore[misc]  # Whoosh's classes are untyped
    """Keeps an index in memory, and also what Whoosh writes while it builds one.

    Whoosh's own class writes that to the computer's folder for temporary files.
    """

    def temp_storage(self, name: str | None = None) -> "MemoryStorage":  # noqa: ARG002 - Whoosh names it
        """Return another storage in memory; `name` is that of a folder, which it doesn't need."""
        return MemoryStorage()
