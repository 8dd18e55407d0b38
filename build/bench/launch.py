"""Starts a program in an empty home, and reads what its processes use."""

import contextlib
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import psutil

from bench.measuring import MB, SkipReason

PASSED = ("PATH", "XAUTHORITY")
Found = TypeVar("Found")


def start(command: Sequence[str], *, home: Path, display: str) -> subprocess.Popen[bytes]:
    """Start a program as the leader of a session of its own, in a home where nothing was ever saved."""
    own = dict.fromkeys(("HOME", "TMPDIR", "XDG_RUNTIME_DIR"), str(home))
    variables = {name: os.environ[name] for name in PASSED if name in os.environ} | {
        **own,
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        # Otherwise some programs start a bus and leave it behind.
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/none",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",  # as root, Qt's browser does not open otherwise
    }
    null = subprocess.DEVNULL
    return subprocess.Popen(
        command, cwd=home, env=variables, start_new_session=True, stdin=null, stdout=null, stderr=null
    )


def members(leader: int) -> set[psutil.Process]:
    """Return the processes of a session, and those that they started outside of it."""
    found = set()
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if os.getsid(process.pid) == leader:
                found |= {process, *process.children(recursive=True)}
    return found


def bytes_read(leader: int) -> int:
    """Return the bytes that the processes of a session have read from a drive."""
    return sum(_each(leader, lambda process: process.io_counters().read_bytes))


def usage(leader: int) -> dict[str, float]:
    """Return a session's memory (PSS) and what it has read from a drive, in MB."""
    memory = sum(_each(leader, lambda process: process.memory_full_info().pss))
    return {"memory": memory / MB, "read": bytes_read(leader) / MB}


def _each(leader: int, read: Callable[[psutil.Process], Found]) -> Iterator[Found]:
    """Read something from each process of a session that has not ended in the meantime."""
    for process in members(leader):
        with contextlib.suppress(psutil.Error):
            yield read(process)


def kill(leader: int) -> None:
    """End a session and everything that it started, at once."""
    for process in members(leader):
        with contextlib.suppress(psutil.Error):
            process.kill()


def empty_cache() -> None:
    """Make the system forget all files that it has read. Raise SkipReason if it may not."""
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    except OSError as error:
        reason = f"only root can make the system forget the files it has read ({error.strerror})"
        raise SkipReason(reason) from None
