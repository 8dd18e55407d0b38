"""Orca as it listens to the program; what it would say is read from its log, and nothing is spoken."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.driving import until, worker_environment

SAID = re.compile(r"SPEECH OUTPUT: '(.*?)' \{", re.DOTALL)
# Run at the start of Orca's Python: there is no speech server, and the log is written at once.
CUSTOM = """
import sys, threading, time

def flush():
    while True:
        time.sleep(0.1)
        log = getattr(sys.modules.get("orca.debug"), "debugFile", None)
        if log:
            log.flush()

sys.modules["speechd"] = None
threading.Thread(target=flush, daemon=True).start()
"""
START = 120  # seconds: it imports much


def needs_orca() -> None:
    """Skip a test where there is no Orca."""
    if not shutil.which("orca"):
        pytest.skip("there is no orca (Debian: orca)")


@contextmanager
def orca_on(address: str, folder: Path) -> Iterator[Callable[[], list[str]]]:
    """Run Orca on the session bus at an address; gives a function that returns all it has said."""
    log, silent = folder / "orca.log", folder / "silent"
    silent.mkdir()
    (silent / "sitecustomize.py").write_text(CUSTOM)
    own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PYTHONPATH": str(silent)}
    variables = worker_environment(DBUS_SESSION_BUS_ADDRESS=address, **own)
    process = subprocess.Popen(
        ["orca", f"--debug-file={log}"], env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )

    def heard() -> list[str]:
        return SAID.findall(log.read_text(encoding="utf-8", errors="replace")) if log.exists() else []

    try:
        until(lambda: "Screen reader on." in heard(), "Orca", seconds=START)
        yield heard
    finally:
        process.kill()
        process.wait()
