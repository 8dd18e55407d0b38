"""Ending in good order: whoever is told to end, or whose parent is gone, undoes first what it did."""

import contextlib
import ctypes
import signal
import sys
from collections.abc import Iterator
from types import FrameType

PARENT_GONE = 1  # of prctl(2): the signal that comes when the parent ends
SIGNALS = (signal.SIGTERM, signal.SIGHUP)


@contextlib.contextmanager
def in_good_order() -> Iterator[None]:
    """Leave as Python does, from the inside out, when a signal tells this process to end."""

    def leave(number: int, _frame: FrameType | None) -> None:
        for each in SIGNALS:  # told twice, it would be torn out of undoing
            signal.signal(each, signal.SIG_IGN)
        sys.exit(128 + number)

    before = {number: signal.signal(number, leave) for number in SIGNALS}
    # The script that makes the virtual screen ends without a word to what runs in it.
    ctypes.CDLL(None).prctl(PARENT_GONE, signal.SIGTERM)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
