"""Holds the terms of an index as plain numbers."""

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from guide.stored.errors import StoredDataError
from guide.stored.values import as_json, from_json

_ARRAYS = {"starts": "I", "doc_ids": "I", "weights": "f", "lengths": "I"}  # array codes, 4 bytes each


@dataclass(frozen=True, slots=True)
class TermTable:
    """The terms of an index and, for each, the doc ids of the entries that have it, with its weights there.

    The entries of term number n are `doc_ids[starts[n] : starts[n + 1]]`, ascending. `lengths` has the number
    of terms of each entry.
    """

    numbers: Mapping[str, int]
    starts: "array[int]"
    doc_ids: "array[int]"
    weights: "array[float]"
    lengths: "array[int]"

    def to_parts(self) -> Iterator[tuple[str, bytes]]:
        """Yield the name and the bytes of each part that `from_parts` reads."""
        yield "terms", as_json(tuple(self.numbers))
        for name in _ARRAYS:
            yield name, little_endian(getattr(self, name)).tobytes()

    @classmethod
    def from_parts(cls, parts: Mapping[str, bytes], known: Mapping[str, str]) -> "TermTable":
        """Return the table in `parts`; `known` has equal strings to share.

        Raise StoredDataError if a number in them leads out of the table.
        """
        terms = [known.get(term, term) for term in from_json(tuple[str, ...], parts["terms"])]
        arrays = {name: _read(parts[name], code) for name, code in _ARRAYS.items()}
        table = cls(numbered(terms), **arrays)
        if not table._is_sound():
            raise StoredDataError
        return table

    def _is_sound(self) -> bool:
        starts, count = self.starts, len(self.doc_ids)
        return (
            len(starts) == len(self.numbers) + 1
            and starts[0] == 0
            and starts[-1] == count == len(self.weights)
            and all(map(int.__le__, starts, starts[1:]))
            and max(self.doc_ids, default=-1) < len(self.lengths)
            and min(self.weights, default=1.0) > 0
            and isfinite(sum(self.weights))
        )

    @property
    def doc_count(self) -> int:
        """The number of entries."""
        return len(self.lengths)

    def span(self, term: str) -> tuple[int, int]:
        """Return the indexes of the first posting of `term` and after its last one."""
        number = self.numbers.get(term)
        return (0, 0) if number is None else (self.starts[number], self.starts[number + 1])

    def postings(self, term: str) -> Iterator[tuple[int, float]]:
        """Return the doc ids of the entries that have `term`, ascending, each with its weight there."""
        start, end = self.span(term)
        return zip(self.doc_ids[start:end], self.weights[start:end], strict=True)

    def doc_frequency(self, term: str) -> int:
        """Return the number of entries that have `term`."""
        start, end = self.span(term)
        return end - start


def numbered(terms: Iterable[str]) -> Mapping[str, int]:
    """Return the number of each term, in the order of `terms`."""
    return {term: number for number, term in enumerate(terms)}


def _read(part: bytes, code: str) -> "array[Any]":
    if len(part) % 4:
        raise StoredDataError
    values: array[Any] = array(code)
    values.frombytes(part)
    return little_endian(values)


def little_endian(values: "array[Any]") -> "array[Any]":
    """Return the values with their bytes turned between the order of this computer and that of files."""
    if sys.byteorder == "big":
        values = array(values.typecode, values)
        values.byteswap()
    return values
