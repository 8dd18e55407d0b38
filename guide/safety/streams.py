"""Silences the standalone program, because desktops log the output of programs in a journal."""

import os
import sys
from collections.abc import Collection
from contextlib import suppress


def silence_output(*, unless: Collection[str] = ()) -> None:
    """Discard tracebacks, and output that does not go to a terminal, if this is the standalone program.

    Output is not discarded if one of the environment variables `unless` is set, because another program reads
    the output then.
    """
    if not getattr(sys, "frozen", False):
        return
    sys.excepthook = _drop
    sys.unraisablehook = _drop
    if any(name in os.environ for name in unless):
        return
    with suppress(OSError):
        null_device = os.open(os.devnull, os.O_RDWR)
        for stream in (1, 2):
            if not os.isatty(stream):
                os.dup2(null_device, stream)


def _drop(*_exception: object) -> None:
    """Ignore an exception instead of printing its traceback."""
