"""A module of the benchmark in a process of its own, so that nothing measured before weighs on it."""

import json
import os
import subprocess
import sys
from typing import Any

PATIENCE = 10  # seconds


def child(*words: str) -> Any:
    """Run a module of the benchmark in a process of its own; gives what it printed as JSON."""
    command = [sys.executable, "-P", "-m", *words]
    # What is compiled is kept, as in every program that was started before.
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=variables) as process:
        try:
            told, _ = process.communicate()
        except BaseException as ending:
            _end(process, is_told=isinstance(ending, KeyboardInterrupt))
            raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return json.loads(told)


def _end(process: subprocess.Popen[str], *, is_told: bool) -> None:
    """Wait until a process has undone what it did; Ctrl+C has told it to end already."""
    if not is_told:
        process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
