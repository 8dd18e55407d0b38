"""Finds files and names that a stick can't hold, because FAT and exFAT allow less than other systems."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

LONGEST_PATH = 150  # characters, counted from inside the program's folder
LARGEST_FILE = 2**32 - 1  # bytes
FORBIDDEN = frozenset('\\:*?"<>|') | {chr(code) for code in (*range(32), 127)}
DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)


def faults(folder: Path) -> list[str]:
    """Return a line for each file or name that a stick can't hold or that another system can't read."""
    paths = sorted(folder.rglob("*"))
    names = [path.relative_to(folder).as_posix() for path in paths]
    found = [f"{name}: {fault}" for name in names for fault in name_faults(name)]
    found += [f"{path.relative_to(folder).as_posix()}: {fault}" for path in paths for fault in _kinds(path)]
    return found + [f"{one} and {other}: the same but for case" for one, other in clashes(names)]


def name_faults(name: str) -> Iterator[str]:
    """Yield a phrase for each fault of `name`, a path in the program's folder with "/" as separator."""
    if len(name) > LONGEST_PATH:
        yield f"more than {LONGEST_PATH} characters"
    for part in PurePosixPath(name).parts:
        if FORBIDDEN & set(part):
            yield "a character that FAT refuses"
        if part.rstrip(". ") != part:
            yield "a dot or a blank at the end of a name"
        # Windows reads "con.txt" as the device "con", so only the part before the first dot counts.
        if part.split(".")[0].rstrip().lower() in DEVICES:
            yield "the name of a device"
        if len(part.encode("utf-16-le")) > 2 * 255:
            yield "a name of more than 255 letters"


def clashes(names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of names that differ only in letter case."""
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            yield other, name


def _kinds(path: Path) -> Iterator[str]:
    """Yield a phrase if a path is a link, a special file or too large for FAT."""
    if path.is_symlink():
        yield "a link"
    elif not (path.is_file() or path.is_dir()):
        yield "neither a file nor a folder"
    elif path.stat().st_size > LARGEST_FILE:
        yield "4 GiB or more"
