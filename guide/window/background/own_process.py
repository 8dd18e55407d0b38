"""Starts this program as a child process, for work that must not block the window."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QProcess

import guide as package
from guide.paths import is_standalone


def start_own(child: QProcess, *args: str) -> None:
    """Start this program as `child`, with the command-line arguments `args`."""
    command = [sys.executable, *args]
    if not is_standalone():
        child.setWorkingDirectory(str(Path(package.__file__).resolve().parents[1]))
        command[1:1] = ["-m", "guide"]
    if sys.platform != "win32":
        # Qt waits until a child has begun. With a stick that does not answer, the shell waits instead.
        command = ["/bin/sh", "-c", 'exec "$0" "$@"', *command]
    child.start(command[0], command[1:])


def kill_with_group(child: QProcess) -> None:
    """Kill `child` and the processes that it started in its group, without waiting for their end."""
    if child.state() == QProcess.ProcessState.NotRunning:
        return
    if sys.platform != "win32":
        # The group of a child that has just started does not exist yet, and so do no processes of it.
        with suppress(OSError):
            os.killpg(child.processId(), signal.SIGKILL)
    child.kill()
