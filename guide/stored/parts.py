"""Joins named parts, each compressed, into one run of bytes that begins with their names and lengths."""

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from guide.stored.errors import StoredDataError

LONGEST_HEAD = 65_536  # bytes
LONGEST_PART = 256 * 1024 * 1024  # bytes when it is read
LEVEL = 7  # of compression: 9 saves a twentieth more, and takes four times as long
_FORMAT = 1


class _Place(NamedTuple):
    """The position of a part in the bytes, and its number of bytes when it is read."""

    start: int
    end: int
    length: int


class Parts(Mapping[str, bytes]):
    """The parts in `data`. A part is decompressed each time that it is asked for, into a known length."""

    def __init__(self, data: bytes) -> None:
        """Find the parts in `data`. Raise StoredDataError if they do not fill it exactly."""
        self._data = memoryview(data)  # a view, because copying megabytes would take time
        end = data.find(b"\n", 0, LONGEST_HEAD)
        try:
            head = json.loads(data[:end]) if end > 0 else {}
            if head["format"] != _FORMAT:
                raise StoredDataError
            self._places, at = dict[str, _Place](), end + 1
            for name, (stored, length) in head["lengths"].items():
                self._places[name] = _Place(at, at := at + _checked(stored), _checked(length))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise StoredDataError from None
        if at != len(data):
            raise StoredDataError

    def __getitem__(self, name: str) -> bytes:
        """Return the part `name`. Raise KeyError if there is none, StoredDataError if it is damaged."""
        start, end, length = self._places[name]
        return inflated(self._data[start:end], length)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def inflated(data: bytes | memoryview, length: int) -> bytes:
    """Return the `length` bytes that `data` was compressed from, or raise StoredDataError."""
    reading = zlib.decompressobj()
    try:
        # One byte more than the length, so that a part that goes on is noticed and not read to its end.
        part = reading.decompress(data, length + 1)
    except zlib.error:
        raise StoredDataError from None
    if len(part) != length or not reading.eof or reading.unused_data:
        raise StoredDataError
    return part


def join_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return the bytes that `Parts` reads. The same parts give the same bytes."""
    stored = {name: zlib.compress(data, LEVEL) for name, data in parts.items()}
    lengths = {name: (len(data), len(parts[name])) for name, data in stored.items()}
    head = json.dumps({"format": _FORMAT, "lengths": lengths}).encode("ascii")
    return b"\n".join((head, b"".join(stored.values())))


def _checked(length: object) -> int:
    if type(length) is not int or not 0 <= length <= LONGEST_PART:
        raise StoredDataError
    return length
