"""Runs in a child process of the window, because a print service can keep its caller waiting for ever.

The child ends with the window, however the window ends: its standard input closes then. A job that did not
arrive whole is not printed.
"""

import os
import signal
import sys
import threading
from functools import partial

from guide.printing.job import LIST_PRINTERS, Printers, PrintJob

if sys.platform == "win32":
    from guide.printing.windows_printers import find_printers, print_job

    def _lead_group() -> None:
        """Do nothing: this process starts no other process."""

    def _end() -> None:
        os._exit(1)

else:
    from guide.printing.lp import find_printers, print_job

    def _lead_group() -> None:
        """Make this process and those that it starts a group, which can be killed together."""
        os.setpgid(0, 0)

    def _end() -> None:
        os.killpg(0, signal.SIGKILL)


def run_worker(word: str) -> int:
    """List the printers on standard output, or print the job of standard input. Return the exit code."""
    _lead_group()
    if word == LIST_PRINTERS:
        _end_with_window()
        _answer(find_printers())
        return 0
    job = PrintJob.read(partial(os.read, 0))
    if job is None:
        return 1
    _end_with_window()
    return 0 if print_job(job) else 1


def _answer(printers: Printers) -> None:
    with os.fdopen(1, "wb") as output:
        output.write(printers.to_bytes())


def _end_with_window() -> None:
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    """Wait until standard input closes, then end this process and those that it started."""
    while os.read(0, 1):
        pass
    _end()
