"""Whether a built program holds, or asks the system for, anything that opens a network."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from dev.console import BuildError

# Beginnings of names; Python's own modules lie open as files, so that their names tell too.
LIBRARIES = ("libQt6Network", "Qt6Network", "libssl", "libcrypto")
MODULES = ("QtNetwork", "_socket.", "socket.", "_ssl.", "ssl.", "_hashlib.", "asyncio")
ELF = b"\x7fELF"


def code_in(folder: Path) -> list[str]:
    """Name the files with network code, and the files that ask for a library with such code."""
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if _opens_network(path.name)]
    asked = [f"{path.name} (asks for {name})" for path, name in _asked(folder) if name.startswith(LIBRARIES)]
    return sorted(names + asked)


def _opens_network(name: str) -> bool:
    return name.startswith(LIBRARIES + MODULES)


def _asked(folder: Path) -> Iterator[tuple[Path, str]]:
    """Give each file of Linux's form with the libraries that it is loaded with."""
    files = [path for path in folder.rglob("*") if path.is_file() and _is_elf(path)]
    if not files:
        return
    reader = shutil.which("readelf")
    if reader is None:
        raise BuildError("Without readelf (binutils) nothing is known of the program's libraries.")
    for path in files:
        told = subprocess.run([reader, "-dW", path], capture_output=True, text=True, check=True).stdout
        for name in re.findall(r"\(NEEDED\).*\[(.+)\]", told):
            yield path, name


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == ELF
