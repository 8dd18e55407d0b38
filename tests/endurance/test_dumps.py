"""What systemd-coredump and apport are fed with; only in endure, as it changes a setting of the machine."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.running import run_program

ROOT = Path(__file__).parents[2]
CORE = Path("/proc/sys/kernel/core_pattern")
NONE = "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))"
OURS = "from guide.safety.core_dumps import disable_core_dumps\ndisable_core_dumps()"
CRASHES = 20


def crash(guard):
    program = f"import os, resource\n{guard}\nos.kill(os.getpid(), 11)"
    done = run_program([sys.executable, "-B", "-c", program], cwd=ROOT)
    assert done.returncode == -signal.SIGSEGV


@pytest.mark.endure
@pytest.mark.skipif(
    sys.platform != "linux" or not os.access(CORE, os.W_OK), reason="the kernel's pattern can't be set here"
)
def test_the_kernels_pipe_gets_nothing(figures, tmp_path):
    before = CORE.read_text(encoding="ascii")
    catcher, caught = tmp_path / "catch", tmp_path / "caught"
    catcher.write_text(f"#!/bin/sh\nhead -c 100 > {caught}\n", encoding="ascii")
    catcher.chmod(0o755)
    try:
        CORE.write_text(f"|{catcher}", encoding="ascii")
        crash(NONE)
        if not caught.exists():
            pytest.skip("the kernel runs no program for a dump here")
        # That was the control: where dumps go through a pipe no limit is heeded, not even 0.
        caught.unlink()
        for _ in range(CRASHES):
            crash(OURS)
        assert not caught.exists()
    finally:
        CORE.write_text(before, encoding="ascii")
    figures("T6: crashes into the kernel's pipe, dumps", f"{CRASHES}, 0")
