"""A crash leaves no picture of the memory: tried with a real one (through a pipe: tests/endurance/test_dumps.py)."""

import signal
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core dumps")

CORE = Path("/proc/sys/kernel/core_pattern")
CRASH = """
import os, resource
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
{guard}
os.chdir({folder!r})
os.kill(os.getpid(), 11)
"""
BEFORE = ("(r.RLIM_INFINITY, r.RLIM_INFINITY)", "(0, r.RLIM_INFINITY)", "(0, 0)", "(4096, 8192)")
GUARD = "from guide.safety.core_dumps import disable_core_dumps\ndisable_core_dumps()"


def test_the_limit_is_set_from_any_before_and_handed_on_to_children(python):
    for before in BEFORE:
        done = python(
            f"""
            import os, resource as r, subprocess, sys
            r.setrlimit(r.RLIMIT_CORE, {before})
            {GUARD.splitlines()[0]}
            os.getuid() == 0 and os.setuid(65534)  # who may not even look into root's folders
            disable_core_dumps()
            print(r.getrlimit(r.RLIMIT_CORE), flush=True)
            subprocess.run(["sh", "-c", "ulimit -c"])
            """
        )
        least = (0, 0) if before == "(0, 0)" or sys.platform != "linux" else (1, 1)
        assert done.stdout.splitlines() == [str(least), "0"], (before, done.stderr)


def dumps(python, folder, guard):
    folder.mkdir()
    done = python(CRASH.format(guard=guard, folder=str(folder)))
    assert done.returncode == -signal.SIGSEGV
    return [path for path in folder.rglob("*") if path.stat().st_size]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells where dumps go")
def test_a_crash_leaves_no_file(python, tmp_path):
    pattern = CORE.read_text(encoding="ascii").strip()
    if pattern.startswith(("|", "/", "@")):
        pytest.skip(f"dumps do not go to files in the folder here, but to {pattern}")
    if not dumps(python, tmp_path / "control", ""):
        pytest.skip("nothing is dumped here in any case: the hard limit is 0")
    assert dumps(python, tmp_path / "guarded", GUARD) == []
