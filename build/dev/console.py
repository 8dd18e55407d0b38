"""Prints messages to the user of dev.py, and runs tools, if needed on a virtual screen."""

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

SCREEN = "-screen 0 1366x768x24 -nolisten tcp -noreset"


class BuildError(Exception):
    """A failure that the user must resolve. Its text is the sentence that dev.py prints."""


def notify(sentence: str) -> None:
    """Print a sentence on standard error, because standard output belongs to the program."""
    print(sentence, file=sys.stderr, flush=True)


def run_tool(
    command: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    timeout: float | None = None,
) -> int:
    """Run a tool without input and with all its output on standard error; return its exit code.

    Raise subprocess.TimeoutExpired if the tool runs for more than `timeout` seconds.
    """
    quiet = partial(subprocess.call, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    return quiet(command, env=env, cwd=cwd, timeout=timeout)


def on_virtual_screen(command: Sequence[str]) -> list[str]:
    """Return a command line that runs `command` on a virtual screen, or `command` if xvfb-run is missing."""
    if sys.platform == "linux" and shutil.which("xvfb-run"):
        return ["xvfb-run", "-a", "-s", SCREEN, *command]
    return list(command)
