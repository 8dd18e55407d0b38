"""Counts for all entries at once: one whole number has a lane of 16 bits for each entry, side by side.

Python adds, subtracts and combines the digits of a whole number in C: for 50,000 entries in some
microseconds, where a loop would take milliseconds. A lane has a number up to MOST; its highest bit is
spare. A mask has that bit of the entries in a set, and nothing else.
"""

from array import array
from collections.abc import Iterable, Mapping, Set
from itertools import compress

from guide.search.ranking.allowed import AllBut

WIDTH = 16  # bits
MOST = (1 << (WIDTH - 1)) - 1
FACTORS = 127  # the highest factor of a number of one byte that fits into a lane
_SPARSE = 16  # a set of less than this part of all entries is looked through bit by bit
_REMEMBERED = 8  # sets whose masks are kept


class Lanes:
    """Computes with lanes and masks for a number of entries."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.ones = int.from_bytes(b"\1\0" * count, "little")
        self.all = self.ones << (WIDTH - 1)  # the mask of all entries
        self._masks: dict[int, tuple[Set[int], int]] = {}
        self._halves: dict[int, tuple[int, int]] = {}

    def of(self, values: Mapping[int, float], scale: float) -> int:
        """Return lanes with these values by doc id, times `scale` and rounded up; 0 for all others.

        Each is at most MOST.
        """
        lanes = array("H", bytes(2 * self.count))
        for doc_id, value in values.items():
            lanes[doc_id] = int(value * scale) + 1
        return int.from_bytes(lanes.tobytes(), "little")

    def spread(self, numbers: bytes) -> int:
        """Return lanes with a number of one byte for each entry."""
        lanes = bytearray(2 * self.count)
        lanes[::2] = numbers
        return int.from_bytes(lanes, "little")

    def times(self, lanes: int, factor: float) -> int:
        """Return numbers of one byte, each times `factor`, up to FACTORS; by less than 1 too low."""
        shift = 0
        while factor * (2 << shift) < FACTORS and shift < WIDTH - 2:
            shift += 1
        # Rounded up, so that only the bits that the shift drops are missing.
        product = lanes * (int(factor * (1 << shift)) + 1)
        return (product >> shift) & (self.ones * ((1 << (WIDTH - shift)) - 1))

    def present(self, lanes: int) -> int:
        """Return the mask of the entries whose number is not 0."""
        return ((lanes | self.all) - self.ones) & self.all

    def at_least(self, lanes: int, number: int) -> int:
        """Return the mask of the entries whose number is at least `number`, which is at most MOST + 1."""
        return ((lanes | self.all) - self.ones * number) & self.all

    def filled(self, mask: int, number: int = MOST) -> int:
        """Return lanes with a number for the entries in `mask`, else 0."""
        return mask - (mask >> (WIDTH - 1)) if number == MOST else (mask >> (WIDTH - 1)) * number

    def higher(self, one: int, other: int) -> int:
        """Return the higher one of two numbers for each entry."""
        return _higher(one, other, self.all)

    def mask(self, doc_ids: Set[int] | None) -> int:
        """Return the mask of some entries; None means all. Those of the latest sets are kept."""
        if doc_ids is None:
            return self.all
        known = self._masks.pop(id(doc_ids), None)
        if known is None:
            excluded = doc_ids.excluded if isinstance(doc_ids, AllBut) else None
            made = self.all ^ self.mask_of(excluded) if excluded is not None else self.mask_of(doc_ids)
            known = doc_ids, made
        self._masks[id(doc_ids)] = known  # with the set itself, so that no other gets its id
        if len(self._masks) > _REMEMBERED:
            del self._masks[next(iter(self._masks))]
        return known[1]

    def mask_of(self, doc_ids: Iterable[int]) -> int:
        """Return the mask of some entries."""
        lanes = bytearray(2 * self.count)
        for doc_id in doc_ids:
            lanes[2 * doc_id + 1] = 0x80
        return int.from_bytes(lanes, "little")

    def members(self, mask: int) -> list[int]:
        """Return the doc ids in `mask`, ascending."""
        data = mask.to_bytes(2 * self.count, "little")
        if mask.bit_count() * _SPARSE > self.count:
            return [*compress(range(self.count), data[1::2])]
        found, at = list[int](), data.find(0x80)
        while at >= 0:
            found.append(at >> 1)
            at = data.find(0x80, at + 1)
        return found

    def enough(self, lanes: int, limit: int) -> int:
        """Return a number that at least `limit` entries reach, near the highest such number; 0 if none does.

        The lanes are folded, and the higher one of two kept, until a few times `limit` are left to sort.
        """
        count = self.count
        while count > 8 * limit:
            count = (count + 1) // 2
            if count not in self._halves:
                lower = (1 << (WIDTH * count)) - 1
                self._halves[count] = lower, self.all & lower
            lower, spare = self._halves[count]
            lanes = _higher(lanes & lower, lanes >> (WIDTH * count), spare)
        numbers = sorted(array("H", lanes.to_bytes(2 * count, "little")))
        return numbers[-limit] if limit <= count else 0


def _higher(one: int, other: int, spare: int) -> int:
    """Return the higher one of two numbers in each lane; `spare` has the highest bit of each."""
    is_one = ((one | spare) - other) & spare
    return other ^ ((one ^ other) & (is_one - (is_one >> (WIDTH - 1))))
