"""A program and its processes, as the system tells of them."""

import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has /proc")
MAPS = """\
7f0000000000-7f0000001000 r--p 00000000 fe:00 11 /usr/lib/libQt6Core.so.6.8.2
7f0000001000-7f0000002000 r-xp 00001000 fe:00 11 /usr/lib/libQt6Core.so.6.8.2
7f0000002000-7f0000003000 r--p 00000000 fe:00 12 /usr/lib/python3/_json.cpython-311-x86_64-linux-gnu.so
7f0000003000-7f0000004000 r--p 00000000 fe:00 13 /usr/share/fonts/some.sort
7f0000004000-7f0000005000 rw-p 00000000 00:00 0 [heap]
"""


def process(proc: Path, pid: int, name: str, parent: int, session: int) -> None:
    folder = proc / str(pid)
    folder.mkdir(parents=True)
    (folder / "stat").write_text(f"{pid} ({name}) S {parent} {pid} {session} 0 -1 4194304 1 0\n")
    (folder / "smaps_rollup").write_text(f"{pid} [rollup]\nRss:  9999 kB\nPss:    {pid} kB\nPss_Anon: 5 kB\n")
    (folder / "io").write_text(f"rchar: 7\nread_bytes: {pid}000000\nwrite_bytes: 0\n")
    (folder / "maps").write_text(MAPS)


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    process(tmp_path, 100, "program", 1, 100)
    process(tmp_path, 101, "a ) (name", 100, 100)
    process(tmp_path, 102, "left the session", 101, 102)
    process(tmp_path, 103, "orphan of the session", 1, 100)
    process(tmp_path, 200, "another", 1, 200)
    (tmp_path / "self").mkdir()
    (tmp_path / "104").mkdir()  # has just ended
    return tmp_path


def test_a_program_is_its_session_and_all_that_this_started(part: ModuleType, proc: Path) -> None:
    assert part.members(100, proc) == [100, 101, 102, 103]


def test_its_use_is_the_sum_of_its_processes(part: ModuleType, proc: Path) -> None:
    found = part.usage(100, proc)
    assert (found.memory, found.read, found.libraries) == (pytest.approx(406 * 1024 / 1e6), 406, 2)


def test_who_is_gone_uses_nothing(part: ModuleType, proc: Path) -> None:
    found = part.usage(104, proc)
    assert (found.memory, found.read, found.libraries) == (0, 0, 0)


@LINUX
def test_killed_is_also_what_left_the_session(part: ModuleType) -> None:
    leader = subprocess.Popen(["sh", "-c", "setsid sleep 60 & sleep 60 & wait"], start_new_session=True)
    end = time.monotonic() + 10
    while len(part.members(leader.pid)) < 3 and time.monotonic() < end:
        time.sleep(0.01)
    started = part.members(leader.pid)
    assert len(started) == 3
    part.kill(leader.pid)
    assert leader.wait(10) == -9
    while any(is_alive(pid) for pid in started) and time.monotonic() < end:
        time.sleep(0.01)
    assert not any(is_alive(pid) for pid in started)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
