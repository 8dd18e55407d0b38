"""A pack made ready when the program is built: read, checked and indexed; a start has little left to do.

Such a file holds pickles, which run code when they are opened: only bytes whose SHA-256 the program was built
with are opened, and only while the pack's own files are those it was made of. What the first paint needs
comes first and vouches for the rest: a line with the pack's fingerprint, the length of the guide in bytes and
the SHA-256 of the index; then the guide; then the index.
"""

import io
import pickle
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

from guide.content.fingerprint import fingerprint
from guide.content.guide import Guide

_FIELDS = tuple(field.name for field in fields(Guide) if field.init)
_LONGEST_HEAD = 1_000  # bytes


@dataclass(frozen=True, slots=True)
class PrebuiltPack:
    """A guide, and what reads its index for SearchIndex.from_bytes: a ValueError where it is not as built."""

    guide: Guide
    read_index: Callable[[], bytes]


def build_prebuilt(folder: Path) -> bytes:
    """Make a pack ready; an OSError where it holds links or what can't be read."""
    # Imported late: whoever only opens what is prepared needs neither before the first paint.
    from guide.content.load import load  # noqa: PLC0415
    from guide.search.index.index import SearchIndex  # noqa: PLC0415

    guide = load(folder)
    values = _dumped([getattr(guide, name) for name in _FIELDS])
    index = SearchIndex.of(guide).to_bytes()
    head = f"{fingerprint(folder)} {len(values)} {sha256(index).hexdigest()}\n"
    return head.encode("ascii") + values + index


def digest_of(data: bytes) -> str:
    """Give the SHA-256 (hex) to build a program with, of what was made ready."""
    head = data.index(b"\n") + 1
    _, length, _ = data[:head].split()
    return sha256(data[: head + int(length)]).hexdigest()


def open_prebuilt(file: Path, digest: str, folder: Path) -> PrebuiltPack | None:
    """Open a file made with a known digest for a pack; None where either is another or can't be read."""
    try:
        with file.open("rb") as stream:
            line = stream.readline(_LONGEST_HEAD)
            pack, length, index = line.decode("ascii").split()
            values = stream.read(int(length))
        if sha256(line + values).hexdigest() != digest or pack != fingerprint(folder):
            return None
    except (OSError, ValueError, OverflowError):
        return None
    guide = Guide(*pickle.loads(values))  # noqa: S301 - its digest is known
    return PrebuiltPack(guide, partial(_index, file, len(line) + len(values), index))


def _index(file: Path, start: int, digest: str) -> bytes:
    """Read an index, once: what is checked here is what is opened."""
    try:
        with file.open("rb") as stream:
            stream.seek(start)
            data = stream.read()
    except OSError:
        raise ValueError("the index can't be read") from None
    if sha256(data).hexdigest() != digest:
        raise ValueError("the index is not as it was built")
    return data


class _Pickler(pickle.Pickler):
    """Writes our own values as what makes them again fastest."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, MappingProxyType):
            return _frozen, (dict(value),)
        if is_dataclass(value) and not isinstance(value, type):
            names = tuple(field.name for field in fields(value))
            if names == getattr(value, "__slots__", ()):
                return _made, (type(value), *(getattr(value, name) for name in names))
        return NotImplemented


def _dumped(value: object) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def _frozen(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Make a frozen mapping again: its type has no name that pickle could find."""
    return MappingProxyType(values)


def _made(kind: Any, *values: Any, put: Callable[..., None] = object.__setattr__) -> Any:
    """Make a value again from those of its slots; several times as fast as the way dataclasses offer."""
    made = object.__new__(kind)
    for name, value in zip(kind.__slots__, values, strict=True):
        put(made, name, value)
    return made
