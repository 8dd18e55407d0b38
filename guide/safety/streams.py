"""What a program prints lands in the journal of a desktop, a trace: the standalone window prints nothing."""

import os
import sys
from collections.abc import Collection
from contextlib import suppress


def print_nothing(kept: Collection[str] = ()) -> None:
    """Send to nowhere what no terminal shows, and drop tracebacks; only in the standalone program.

    Nothing is sent away while one of the environment variables named is set: then somebody listens.
    """
    if not getattr(sys, "frozen", False):
        return
    sys.excepthook = _drop
    sys.unraisablehook = _drop
    if any(name in os.environ for name in kept):
        return
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (1, 2):
            if not os.isatty(stream):
                os.dup2(nowhere, stream)


def _drop(*_told: object) -> None:
    """Tell nobody."""
