"""Decides how Ctrl+C ends the program: the window at once, a command after it has cleaned up.

Until one of these functions is called, the standalone program ends at once
(build/freeze/frozen_interrupts.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager


def end_when_interrupted() -> None:
    """Make Ctrl+C end the program at once, because Qt's event loop never calls Python's own handler."""
    import signal  # noqa: PLC0415 - milliseconds; called after the first paint

    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def interruptible() -> Iterator[None]:
    """Make Ctrl+C raise KeyboardInterrupt within the with block."""
    import signal  # noqa: PLC0415

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
