"""Running the program as a child process: its exit code, its crash without a display, its end."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from typing import Any

INTERRUPTED = 130
QT_EXPLANATION = b"platform plugin"


def run_child(command: Sequence[str], variables: Mapping[str, str], **more: Any) -> int:
    """Run a command on this terminal and return its exit code, as a shell counts it; more goes to Popen.

    The command ends if this script is interrupted or terminated.
    """
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    child = subprocess.Popen(command, env=variables, **more)
    try:
        code = child.wait()
        return code if code >= 0 else 128 - code
    finally:
        # Ctrl+C has reached the child as well, so it has a moment to end by itself.
        for end in (child.terminate, child.kill, child.kill):
            with suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
                child.wait(1)
                break
            end()


def run_window(command: Sequence[str], variables: Mapping[str, str]) -> int | None:
    """Run the window and return its exit code, or None if it crashed before it painted anything.

    Qt explains a missing display at length, so standard error goes to a file until the first paint. Then the
    program writes one byte to the descriptor FIELDGUIDE_STARTED_FD and takes the descriptor
    FIELDGUIDE_STDERR_FD as its standard error.
    """
    if os.name == "nt":  # where descriptors can't be passed on
        return run_child(command, variables)
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
