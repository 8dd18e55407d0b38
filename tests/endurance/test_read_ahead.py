"""X1: soon after the start the system holds all of the program in memory, in case the stick stops answering."""

import os
import shutil
from pathlib import Path

import pytest

from tests.driving import Screen, copy_of_program, until, worker_environment
from tests.endurance.session import Session
from tests.running import run_program

pytestmark = [pytest.mark.bundle, pytest.mark.endure]


def _not_in_memory(parts: Path) -> list[str]:
    """Return the files of a folder that would still have to be read from the drive, at least in part."""
    files = [str(path) for path in sorted(parts.rglob("*")) if path.is_file() and path.stat().st_size]
    command = ["fincore", "--noheadings", "--raw", "--bytes", "--output", "PAGES,SIZE", *files]
    lines = run_program(command, capture_output=True, text=True, check=True).stdout.splitlines()
    held = [tuple(map(int, line.split())) for line in lines]
    size_of_page = os.sysconf("SC_PAGESIZE")
    return [file for file, (pages, size) in zip(files, held, strict=True) if pages < -(-size // size_of_page)]


def _forget(parts: Path) -> None:
    """Let the system drop the files of a folder from memory, as if the stick had just been plugged in."""
    for path in parts.rglob("*"):
        if path.is_file():
            with path.open("r+b") as file:
                os.fsync(file.fileno())
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def test_all_of_the_program_is_read_soon_after_its_start(screen: Screen, tmp_path: Path, figures) -> None:
    if not shutil.which("fincore"):
        pytest.skip("there is no fincore to tell what is in memory")
    program = copy_of_program(tmp_path / "FieldGuide")
    (parts,) = tmp_path.glob("FieldGuide/program-*")
    _forget(parts)
    before = len(_not_in_memory(parts))
    if not before:
        pytest.skip("the file system here keeps its files in memory")
    environment = worker_environment(HOME=str(tmp_path), DISPLAY=screen.variables["DISPLAY"])
    with Session(screen, [str(program)], environment=environment, folder=tmp_path) as session:
        session.open()
        until(lambda: not _not_in_memory(parts), "the program to be read")
        assert session.end("Hide now") == 0
    figures(
        "X1: files of the program to read from the stick, at the start and a little later", f"{before}, 0"
    )
