"""Starts a program with an empty home folder, and measures the memory and reads of its processes."""

import contextlib
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import psutil

from bench.measuring import MB, SkipReason

PASSED = ("PATH", "XAUTHORITY")  # environment variables that programs inherit
Found = TypeVar("Found")


def start(command: Sequence[str], *, home: Path, display: str) -> subprocess.Popen[bytes]:
    """Start a program as the leader of a new session, with `home` as its only folder for settings."""
    own = dict.fromkeys(("HOME", "TMPDIR", "XDG_RUNTIME_DIR"), str(home))
    variables = {name: os.environ[name] for name in PASSED if name in os.environ} | {
        **own,
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        # Without this, some programs start a session bus that keeps running after them.
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/none",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",  # without this, Qt's browser does not start as root
    }
    null = subprocess.DEVNULL
    return subprocess.Popen(
        command, cwd=home, env=variables, start_new_session=True, stdin=null, stdout=null, stderr=null
    )


def members(leader: int) -> set[psutil.Process]:
    """Return the processes in the session of `leader`, and their children outside of the session."""
    found = set()
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if os.getsid(process.pid) == leader:
                found |= {process, *process.children(recursive=True)}
    return found


def bytes_read(leader: int) -> int:
    """Return the number of bytes that the processes of a session have read from a drive."""
    return sum(_each(leader, lambda process: process.io_counters().read_bytes))


def usage(leader: int) -> dict[str, float]:
    """Return the memory (PSS) of a session and the amount it has read from a drive, both in MB."""
    memory = sum(_each(leader, lambda process: process.memory_full_info().pss))
    return {"memory": memory / MB, "read": bytes_read(leader) / MB}


def _each(leader: int, read: Callable[[psutil.Process], Found]) -> Iterator[Found]:
    """Yield the result of `read` for each process of a session. Processes that have ended are skipped."""
    for process in members(leader):
        with contextlib.suppress(psutil.Error):
            yield read(process)


def kill(leader: int) -> None:
    """Kill the processes of a session and all processes that they started."""
    # The leader first: it could still react to the end of the others.
    for process in sorted(members(leader), key=lambda each: each.pid != leader):
        with contextlib.suppress(psutil.Error):
            process.kill()


def empty_cache() -> None:
    """Empty the system's cache of files. Raise SkipReason if this process has no right to do so."""
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    except OSError as error:
        reason = f"only root can make the system forget the files it has read ({error.strerror})"
        raise SkipReason(reason) from None
