"""Runs a command in a terminal of its own and types into it."""

import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


def run_in_terminal(command: Sequence[str], folder: Path, *, answers: Sequence[str] = ()) -> tuple[int, str]:
    """Return a command's exit code and all that stood in its terminal.

    The next of `answers` is typed whenever the terminal asks for something.
    """
    ours, theirs = os.openpty()
    child = subprocess.Popen(
        ["setsid", "--ctty", "--wait", *command], cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown, waiting = b"", list(answers)
    with suppress(OSError):  # Linux's way to say that the terminal is closed
        while chunk := os.read(ours, 1024):
            shown += chunk
            if shown.endswith(b": ") and waiting:
                os.write(ours, waiting.pop(0).encode() + b"\n")
    os.close(ours)
    assert waiting == []
    return child.wait(timeout=60), shown.decode().replace("\r\n", "\n")
