"""Describes what each edition of a pack carries on from those before it: changes of key, and withdrawals."""

from dataclasses import dataclass
from itertools import pairwise

MOST_HANDOVERS = 12
MOST_WITHDRAWN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A publisher's change of its key: the keys as lines, and the contents of two signature files.

    `offline` is the offline key from then on, the same as before or another.
    """

    old: str
    new: str
    offline: str
    by_old: str = ""
    by_offline: str = ""

    @property
    def statement(self) -> bytes:
        """The bytes that are signed with the old key and with the offline key of before."""
        return (
            "Field Guide: a publisher's key is handed over\n"
            f"old {self.old}\nnew {self.new}\noffline {self.offline}\n"
        ).encode()


@dataclass(frozen=True, slots=True)
class Lineage:
    """All that an edition of a pack carries on from those before it, as its publisher says it.

    That is how the key was handed over since the first, the oldest edition that is still taken, and the
    numbers of later ones that were withdrawn.
    """

    handovers: tuple[Handover, ...] = ()
    oldest: int = 1
    withdrawn: tuple[int, ...] = ()

    def refuses(self, order: tuple[int, int]) -> bool:
        """Return whether an older edition, by the number of handovers and its own, is not taken any more."""
        handovers, edition = order
        is_withdrawn = handovers == len(self.handovers) and edition in self.withdrawn
        return is_withdrawn or order < (len(self.handovers), self.oldest)

    def fits(self, edition: int) -> bool:
        """Return whether the edition with this number can carry it: none withdraws itself or a later one."""
        is_rising = all(one < next_one for one, next_one in pairwise((0, *self.withdrawn, edition)))
        is_short = len(self.handovers) <= MOST_HANDOVERS and len(self.withdrawn) <= MOST_WITHDRAWN
        return is_rising and is_short and 0 < self.oldest <= edition


NO_LINEAGE = Lineage()  # of a first edition
