"""A program and all processes that it started: their memory, what they read, and their end."""

import os
import re
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
MB = 1_000_000
LIBRARY = re.compile(r"(/\S*\.so(?:\.[\w.]+)?)$", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Usage:
    """What a program takes at rest: its memory and what it read from a drive, in MB, and its libraries."""

    memory: float
    read: float
    libraries: int


def usage(leader: int, proc: Path = PROC) -> Usage:
    """Look at a program that leads a session of its own."""
    processes = members(leader, proc)
    libraries = {name for pid in processes for name in libraries_of(_text(proc, pid, "maps"))}
    return Usage(
        memory=sum(pss(_text(proc, pid, "smaps_rollup")) for pid in processes),
        read=bytes_read(leader, proc) / MB,
        libraries=len(libraries),
    )


def bytes_read(leader: int, proc: Path = PROC) -> int:
    """Give the bytes that a program had fetched from a drive so far."""
    return sum(_number(_text(proc, pid, "io"), "read_bytes") for pid in members(leader, proc))


def members(leader: int, proc: Path = PROC) -> list[int]:
    """Give the processes of a session, and those that a process of it started."""
    known = dict(_parents(proc))
    found = {pid for pid, (_, session) in known.items() if leader in (session, pid)}
    while more := {pid for pid, (parent, _) in known.items() if parent in found} - found:
        found |= more
    return sorted(found)


def _parents(proc: Path) -> Iterator[tuple[int, tuple[int, int]]]:
    """Give the parent and the session of each process that there is."""
    for pid in (int(path.name) for path in proc.iterdir() if path.name.isdigit()):
        # The name of a program may hold anything, also blanks and brackets.
        fields = _text(proc, pid, "stat").rpartition(")")[2].split()
        if fields:
            yield pid, (int(fields[1]), int(fields[3]))


def pss(rollup: str) -> float:
    """Read the megabytes that a process has for itself and as its share of what it shares."""
    return _number(rollup, "Pss") * 1024 / MB


def libraries_of(maps: str) -> set[str]:
    """Name the libraries that a process has loaded."""
    return set(LIBRARY.findall(maps))


def _number(text: str, name: str) -> int:
    found = re.search(rf"^{name}:\s+(\d+)", text, re.MULTILINE)
    return int(found[1]) if found else 0


def _text(proc: Path, pid: int, name: str) -> str:
    """Read what the system tells of a process; "" where it has just ended."""
    try:
        return (proc / str(pid) / name).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def kill(leader: int) -> None:
    """End a program and all that it started, at once."""
    for pid in members(leader):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
