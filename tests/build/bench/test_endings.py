"""Ending in good order: what was begun is undone."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is measured")
WORK = """
import os, sys, time
from bench.endings import in_good_order

try:
    with in_good_order():
        print(os.getpid(), flush=True)
        time.sleep(60)
finally:
    print("undone", flush=True)
"""
PARENT = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]])"


def started(scripts: Path, *words: str) -> subprocess.Popen[str]:
    variables = {**os.environ, "PYTHONPATH": str(scripts)}
    return subprocess.Popen([sys.executable, *words], env=variables, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_who_is_told_to_end_undoes_first_what_it_did(scripts: Path, number: signal.Signals) -> None:
    process = started(scripts, "-c", WORK)
    assert process.stdout is not None
    assert int(process.stdout.readline()) == process.pid
    process.send_signal(number)
    assert process.communicate(timeout=20)[0] == "undone\n"
    assert process.returncode == 128 + number


def test_who_is_told_twice_undoes_all_the_same(scripts: Path) -> None:
    twice = WORK.replace("        time.sleep(60)", """
        try:
            time.sleep(60)
        finally:
            os.kill(os.getpid(), 15)
            time.sleep(0.2)""")  # fmt: skip
    process = started(scripts, "-c", twice)
    assert process.stdout is not None
    process.stdout.readline()
    process.terminate()
    assert process.communicate(timeout=20)[0] == "undone\n"
    assert process.returncode == 128 + signal.SIGTERM


def test_whose_parent_is_gone_ends_too(scripts: Path) -> None:
    parent = started(scripts, "-c", PARENT, WORK)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    assert parent.communicate(timeout=20)[0] == "undone\n"
    assert child != parent.pid
