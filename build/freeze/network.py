"""Finds files of a built program that contain or load code for network connections."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from dev.console import BuildError

# Beginnings of file names. Python's own network modules are separate files, too.
LIBRARIES = ("libQt6Network", "Qt6Network", "libssl", "libcrypto")
MODULES = ("QtNetwork", "_socket.", "socket.", "_ssl.", "ssl.", "_hashlib.", "asyncio")
ELF = b"\x7fELF"


def code_in(folder: Path) -> list[str]:
    """Return the names of files with network code, and of files that load a library with network code."""
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if _opens_network(path.name)]
    needed = [
        f"{path.name} (asks for {name})" for path, name in _needed(folder) if name.startswith(LIBRARIES)
    ]
    return sorted(names + needed)


def _opens_network(name: str) -> bool:
    return name.startswith(LIBRARIES + MODULES)


def _needed(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each ELF file with the name of each library that it loads.

    Raise BuildError if the tool readelf is not installed.
    """
    files = [path for path in folder.rglob("*") if path.is_file() and _is_elf(path)]
    if not files:
        return
    reader = shutil.which("readelf")
    if reader is None:
        raise BuildError("Without readelf (binutils) the libraries that the program needs are not known.")
    for path in files:
        output = subprocess.run([reader, "-dW", path], capture_output=True, text=True, check=True).stdout
        for name in re.findall(r"\(NEEDED\).*\[(.+)\]", output):
            yield path, name


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == ELF
