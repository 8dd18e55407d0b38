"""Starts copies of the standalone program in a terminal, whole and damaged, and sees how each start ends."""

import os
import pty
import select
import shutil
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from tests.driving import DIST, PATIENCE, PROGRAM, end_with_children, needs_program, worker_environment


@dataclass(frozen=True)
class Start:
    """What came of one start in a terminal: whether the window was painted, the exit code, what was printed."""

    painted: bool
    code: int | None
    said: str


def harm(file: Path, how: str) -> None:
    """Damage a file that other copies may share."""
    data, third = file.read_bytes(), file.stat().st_size // 3
    file.unlink()
    if how != "missing":
        damaged = {"zeroed": data[:third] + bytes(third) + data[2 * third :], "half": data[: len(data) // 2]}
        file.write_bytes(damaged.get(how, b""))
        file.chmod(0o755)


def link_or_copy(source: str, target: str) -> None:
    """Copy a file without using room for it, if both are on one file system."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def linked_copy(folder: Path) -> Path:
    """Make a copy of the program that shares its files where it can; return what starts it."""
    needs_program()
    shutil.copytree(DIST, folder, copy_function=link_or_copy, ignore=shutil.ignore_patterns("data"))
    return folder / PROGRAM.name


def start(program: Path, *words: str, variables: Mapping[str, str] = MappingProxyType({})) -> Start:
    """Start the program in a terminal; end it once it has painted its window."""
    painted, paints = os.pipe()
    terminal, its_side = pty.openpty()
    environment = worker_environment(FIELDGUIDE_STARTED_FD=str(paints), **variables)
    process = subprocess.Popen(
        [str(program), *words],
        env=environment,
        pass_fds=(paints,),
        stdout=its_side,
        stderr=its_side,
        start_new_session=True,
    )
    os.close(paints)
    os.close(its_side)
    try:
        ready = select.select([painted], [], [], PATIENCE)[0]
        is_painted = bool(ready and os.read(painted, 1))
        if is_painted:
            os.killpg(process.pid, signal.SIGKILL)  # strace around it would not end otherwise
        code = process.wait(PATIENCE)
        return Start(is_painted, None if is_painted else code, _all_of(terminal))
    finally:
        end_with_children(process)
        os.close(painted)
        os.close(terminal)


def _all_of(terminal: int) -> str:
    said = b""
    while True:
        try:
            said += os.read(terminal, 9999)
        except OSError:  # every process at the other side has ended
            return said.decode(errors="replace")
