"""Runs the program as a child process, and detects when its window crashes for lack of a display."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from typing import Any

INTERRUPTED = 130
WINDOWS_ABORT = 0xC0000409  # the exit code of a program that called abort()
QT_EXPLANATION = b"platform plugin"


def run_child(command: Sequence[str], variables: Mapping[str, str], **options: Any) -> int:
    """Run a command in this terminal; return its exit code, which is 128 + N after signal N as in a shell.

    `options` are further arguments of Popen. The child ends if dev.py is interrupted or terminated, or if its
    terminal is closed.
    """
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), lambda number, _frame: sys.exit(128 + number))
    child = subprocess.Popen(command, env=variables, **options)
    try:
        code = child.wait()
        return code if code >= 0 else 128 - code
    finally:
        # Ctrl+C has reached the child as well, so the child has a second to end by itself.
        for end in (child.terminate, child.kill, child.kill):
            with suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
                child.wait(1)
                break
            end()


def run_window(command: Sequence[str], variables: Mapping[str, str]) -> int | None:
    """Run the window; return its exit code, or None if it crashed before its first paint.

    Qt explains a missing display at length, so standard error goes to a file until the first paint. Then the
    program writes one byte to the descriptor FIELDGUIDE_STARTED_FD and uses the descriptor
    FIELDGUIDE_STDERR_FD as its standard error.
    """
    if os.name == "nt":  # Windows can't pass descriptors to a child
        code = run_child(command, variables)
        return None if code == WINDOWS_ABORT else code
    with TemporaryFile() as started, TemporaryFile() as errors, os.fdopen(os.dup(2), "wb") as stderr:
        passed = {"FIELDGUIDE_STARTED_FD": started.fileno(), "FIELDGUIDE_STDERR_FD": stderr.fileno()}
        numbers = {name: str(descriptor) for name, descriptor in passed.items()}
        code = run_child(command, {**variables, **numbers}, stderr=errors, pass_fds=tuple(passed.values()))
        crashed = code in (128 + signal.SIGABRT, 128 + signal.SIGSEGV) and not started.seek(0, os.SEEK_END)
        errors.seek(0)
        held_back = errors.read()
        if not (crashed and QT_EXPLANATION in held_back):
            stderr.write(held_back)
    return None if crashed else code
