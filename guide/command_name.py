"""Finds the name by which this program was called, for hints that a person can copy into a terminal."""

import os
import sys
from pathlib import Path

from guide.paths import is_standalone

# Set by build/dev.py, which starts the program in the terminal under words of its own.
CALLED = "FIELDGUIDE_CALLED"


def command_name() -> str:
    """Return the words before a command, as they were typed: a path, "python -m guide" or "fieldguide"."""
    called = sys.argv[0] if sys.argv else ""
    if is_standalone():
        name = called or Path(sys.executable).name
        return f'"{name}"' if " " in name else name
    if os.environ.get(CALLED):
        return os.environ[CALLED]
    return "python -m guide" if Path(called).name == "__main__.py" else "fieldguide"
