"""Guards can't be taken off again: each is tried in a Python of its own."""

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running import run_program

ROOT = Path(__file__).parents[2]
# Debian's own Python has its socket code built in, where it can be blocked but not be left out.
PYTHONS = sorted({sys.executable, *filter(None, [shutil.which("python3", path="/usr/bin")])})


@pytest.fixture
def python() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a program in a Python that finds the guide and nothing else of ours."""

    def run(
        program: str, *, which: str = sys.executable, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        return run_program(
            [which, "-B", "-c", textwrap.dedent(program)],
            cwd=ROOT,
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run
