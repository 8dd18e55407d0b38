"""Starts this program as a child process, for work that must not block the window."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QProcess

import guide as package


def start_own(child: QProcess, *args: str) -> None:
    """Start this program as `child`, with the command-line arguments `args`."""
    child.setWorkingDirectory(str(Path(package.__file__).resolve().parents[1]))
    module = [] if getattr(sys, "frozen", False) else ["-m", "guide"]
    child.start(sys.executable, [*module, *args])


def kill_with_group(child: QProcess) -> None:
    """Kill `child` and the processes that it started in its group, without waiting for their end."""
    if child.state() == QProcess.ProcessState.NotRunning:
        return
    if sys.platform != "win32":
        # The group of a child that has just started does not exist yet, and so do no processes of it.
        with suppress(OSError):
            os.killpg(child.processId(), signal.SIGKILL)
    child.kill()
