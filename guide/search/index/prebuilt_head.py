"""Writes and reads the head line of a prebuilt file, which says what is in it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

LONGEST_HEAD = 10_000  # bytes


class Row(NamedTuple):
    """A pack in the head line, or the joined index, which has no guide and no folder."""

    fingerprint: str
    guide_length: int
    index_length: int
    digest: str
    folder: str


def head_of(rows: Sequence[Row]) -> bytes:
    """Return the head line with these rows."""
    fields = (
        f"{row.fingerprint} {row.guide_length} {row.index_length} {row.digest} {row.folder}" for row in rows
    )
    return "\t".join(fields).encode("utf-8") + b"\n"


def rows_of(line: bytes) -> Iterator[Row]:
    """Yield the rows of a head line. Raise ValueError if it makes no sense."""
    for fields in line.decode("utf-8").rstrip("\n").split("\t"):
        known, guide, index, digest, folder = fields.split(" ", 4)
        yield Row(known, _length(guide), _length(index), digest, folder)


def _length(text: str) -> int:
    if not text.isdecimal():
        raise ValueError(text)
    return int(text)
