"""Messages to the user of dev.py, the tools that it runs, and a virtual screen for them."""

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

SCREEN = "-screen 0 1366x768x24 -nolisten tcp -noreset"


class BuildError(Exception):
    """A failure that the user must mend first; its text is the sentence that dev.py prints."""


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
    """Run a tool that gets no input and prints on standard error only; return its exit code."""
    quiet = partial(subprocess.call, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    return quiet(command, env=env, cwd=cwd, timeout=timeout)


def on_virtual_screen(command: Sequence[str]) -> list[str]:
    """Return the command line that runs a command on a virtual screen, if there is an xvfb-run."""
    if sys.platform == "linux" and shutil.which("xvfb-run"):
        return ["xvfb-run", "-a", "-s", SCREEN, *command]
    return list(command)
