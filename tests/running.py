"""Runs another program to its end, never for longer than a limit."""

import subprocess
from typing import Any

LIMIT = 60  # seconds: more than any needs on a busy computer


def run_program(
    command: Any, *, check: bool = False, timeout: float = LIMIT, **options: Any
) -> subprocess.CompletedProcess[Any]:
    """Run a program as subprocess.run does. After the limit end it and raise subprocess.TimeoutExpired."""
    return subprocess.run(command, check=check, timeout=timeout, **options)
