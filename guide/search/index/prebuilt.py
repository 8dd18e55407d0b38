"""The prebuilt pack of the standalone program: read, checked and indexed when the program is built.

Such a file holds pickles, which run code when they are opened. It is opened only if its SHA-256 is the one
the program was built with and the pack's own files are those it was made from. It has three parts, what the
first paint needs first: a line with the pack's fingerprint, the length of the guide in bytes and the SHA-256
of the index; the guide; the index. The program's digest covers the first two, the line covers the third.
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
    """An opened guide, and a function that reads the bytes of its index (ValueError if they were changed)."""

    guide: Guide
    read_index: Callable[[], bytes]


def build_prebuilt(folder: Path) -> bytes:
    """Return the bytes of a prebuilt pack. Raise OSError if the folder holds links or unreadable files."""
    # Imported late: opening a prebuilt pack needs neither before the first paint.
    from guide.content.load import load  # noqa: PLC0415
    from guide.search.index.index import SearchIndex  # noqa: PLC0415

    guide = load(folder)
    values = _dumped([getattr(guide, name) for name in _FIELDS])
    index = SearchIndex.build(guide).to_bytes()
    head = f"{fingerprint(folder)} {len(values)} {sha256(index).hexdigest()}\n"
    return head.encode("ascii") + values + index


def digest_of(data: bytes) -> str:
    """Return the SHA-256 (hex) that a program must know to open `data`."""
    head = data.index(b"\n") + 1
    _, length, _ = data[:head].split()
    return sha256(data[: head + int(length)]).hexdigest()


def open_prebuilt(file: Path, digest: str, folder: Path) -> PrebuiltPack | None:
    """Return the prebuilt pack in `file`, or None if file or folder have changed or can't be read."""
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
    """Return the bytes of the index, read once so that the checked bytes are those that are opened."""
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
    """Pickles frozen dataclasses with slots in the form that is quickest to open."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, MappingProxyType):
            return _mapping_proxy, (dict(value),)
        if is_dataclass(value) and not isinstance(value, type):
            names = tuple(field.name for field in fields(value))
            if names == getattr(value, "__slots__", ()):
                return _from_slots, (type(value), *(getattr(value, name) for name in names))
        return NotImplemented


def _dumped(value: object) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def _mapping_proxy(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Rebuild a mapping proxy: pickle can't name its type."""
    return MappingProxyType(values)


def _from_slots(kind: Any, *values: Any, put: Callable[..., None] = object.__setattr__) -> Any:
    """Rebuild a value from its slots, several times as fast as the `__setstate__` of dataclasses."""
    made = object.__new__(kind)
    for name, value in zip(kind.__slots__, values, strict=True):
        put(made, name, value)
    return made
