"""Stores many runs of bytes in compressed blocks of a few each, of which only those looked at are read."""

import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from guide.steps import Tick, no_tick, watched
from guide.stored.errors import StoredDataError
from guide.stored.parts import LEVEL, LONGEST_PART, inflated
from guide.stored.values import as_json, from_json

RUNS = 16  # in a block: more would be smaller, and slower to look one up


def blocks_of(runs: Sequence[bytes], number: int = RUNS, tick: Tick = no_tick) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each part that `Blocks` reads; a block has this `number` of runs."""
    starts = watched(range(0, len(runs), number), tick)
    stored = [zlib.compress(b"".join(runs[at : at + number]), LEVEL) for at in starts]
    yield "blocks", b"".join(stored)
    yield "block_lengths", as_json(tuple(map(len, stored)))
    yield "run_lengths", as_json(tuple(map(len, runs)))


class Blocks(Sequence[bytes]):
    """The runs of bytes in the parts of `blocks_of`. The block that was read last is kept."""

    def __init__(self, parts: Mapping[str, bytes], number: int = RUNS) -> None:
        """Find the blocks. Raise StoredDataError if a length is wrong, KeyError if a part is missing."""
        self._number = number
        self._data = memoryview(parts["blocks"])
        self._starts = _starts(parts["block_lengths"])
        self._run_starts = _starts(parts["run_lengths"])
        if self._starts[-1] != len(self._data) or len(self._starts) - 1 != -(-len(self) // number):
            raise StoredDataError
        self._last = (-1, b"")  # number of a block, and what is in it

    def __len__(self) -> int:
        return len(self._run_starts) - 1

    def __getitem__(self, number: int) -> bytes:  # type: ignore[override]
        """Return a run. Raise StoredDataError if its block is damaged."""
        block = number // self._number
        first = self._run_starts[block * self._number]
        if self._last[0] != block:
            end = self._run_starts[min((block + 1) * self._number, len(self))]
            stored = self._data[self._starts[block] : self._starts[block + 1]]
            self._last = (block, inflated(stored, end - first))
        return self._last[1][self._run_starts[number] - first : self._run_starts[number + 1] - first]


def _starts(lengths: bytes) -> "array[int]":
    """Return where each of the stored lengths begins, and where the last one ends."""
    numbers = from_json(tuple[int, ...], lengths)
    if min(numbers, default=0) < 0 or sum(numbers) > LONGEST_PART:
        raise StoredDataError
    return array("I", accumulate(numbers, initial=0))
