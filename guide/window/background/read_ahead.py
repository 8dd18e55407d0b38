"""Reads the program's files while nothing is asked of it, in case the stick stops answering later.

The window loads parts only when they are needed, and the system maps libraries piece by piece. With a stick
that does not answer, such a piece would hold up the whole window, and the quick exit with it. What was read
once is in the memory of the system, which gives it to the program without the stick.
"""

import threading
from contextlib import suppress
from pathlib import Path

PIECE = 1 << 18  # bytes read at once


def start_read_ahead(folder: Path) -> None:
    """Read all files of a folder in a thread of their own, which does not keep the program from ending."""
    threading.Thread(target=read_ahead, args=[folder], name="read ahead", daemon=True).start()


def read_ahead(folder: Path) -> None:
    """Read each file in a folder and below it, the smallest first; leave out what can't be read."""
    buffer = bytearray(PIECE)
    for path in _files(folder):
        with suppress(OSError), path.open("rb", buffering=0) as file:
            while file.readinto(buffer):
                pass


def _files(folder: Path) -> list[Path]:
    sizes: list[tuple[int, Path]] = []
    for path in folder.rglob("*"):
        with suppress(OSError):
            if path.is_file():
                sizes.append((path.stat().st_size, path))
    return [path for _, path in sorted(sizes)]
