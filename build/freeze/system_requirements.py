"""Finds what a built program requires of the system that it runs on."""

import re
from collections.abc import Iterator
from pathlib import Path

ELF = b"\x7fELF"
NEEDS = {
    "windows": "Windows 10 (1809) or newer, as Qt asks for: not tried.",
    "macos": "macOS 13 or newer, as Qt asks for: not tried.",
}


def needs(folder: Path, system: str) -> str:
    """Return a sentence with the requirements of the program in `folder`.

    `system` is the program's system and processor, for example "linux-x86_64".
    """
    kind, _, machine = system.partition("-")
    if kind != "linux":
        return f"{kind}: {NEEDS[kind]}"
    newest = max(_versions(folder), default=(0, 0))
    desktop = "a desktop with X11 or Wayland, its libGL and libEGL (Debian: libgl1, libegl1)"
    return f"linux: {machine}, glibc {newest[0]}.{newest[1]} or newer, {desktop}."


def _versions(folder: Path) -> Iterator[tuple[int, int]]:
    """Yield the (major, minor) version of glibc for each requirement in an ELF file of `folder`."""
    for path in folder.rglob("*"):
        if path.is_file() and (data := path.read_bytes()).startswith(ELF):
            for found in re.finditer(rb"\x00GLIBC_(\d+)\.(\d+)(?=[.\x00])", data):
                yield int(found[1]), int(found[2])
