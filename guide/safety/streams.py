"""Silences the standalone window, since desktops write what a program prints to a journal."""

import os
import sys
from collections.abc import Collection
from contextlib import suppress


def silence_output(*, unless: Collection[str] = ()) -> None:
    """Discard tracebacks and all output that no terminal shows; only in the standalone program.

    Output is not discarded if one of the environment variables `unless` is set, as another program then
    reads it.
    """
    if not getattr(sys, "frozen", False):
        return
    sys.excepthook = _drop
    sys.unraisablehook = _drop
    if any(name in os.environ for name in unless):
        return
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (1, 2):
            if not os.isatty(stream):
                os.dup2(nowhere, stream)


def _drop(*_exception: object) -> None:
    """Ignore an exception, in place of printing its traceback."""
