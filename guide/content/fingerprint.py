"""One number for the content of a pack, to find out whether a prebuilt index belongs to it."""

import os
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from guide.content.pack_files import FOLDERS, MAX_FILE_BYTES, TOP_FILES

_ENTRY_FOLDERS = frozenset(FOLDERS.values())


def fingerprint(folder: Path) -> str:
    """Return the SHA-256 of the names and bytes of all files that are read of a pack.

    Raise OSError if the folder is missing, or if anything in it is a link, is not a plain file or can't be
    read: two such packs could have the same fingerprint.
    """
    whole = sha256()
    for name in _names(os.fspath(folder)):
        data = _bytes_of(f"{folder}/{name}")
        whole.update(f"{name}\n{len(data)}\n".encode("utf-8", "surrogateescape") + data)
    return whole.hexdigest()


def _names(folder: str) -> Iterator[str]:
    for name in _listed(folder):
        if name in _ENTRY_FOLDERS:
            inside = _listed(f"{folder}/{name}")
            yield from (f"{name}/{file}" for file in inside if file.endswith(".yaml") and file[0] != ".")
        elif name in TOP_FILES:
            yield name


def _listed(folder: str) -> list[str]:
    if not stat.S_ISDIR(os.lstat(folder).st_mode):
        raise NotADirectoryError(folder)
    with os.scandir(folder) as there:
        return sorted(entry.name for entry in there)


def _bytes_of(path: str) -> bytes:
    # Reading a pipe or a device could block forever.
    if not stat.S_ISREG(os.lstat(path).st_mode):
        raise OSError(f"{path} is no plain file")
    # This runs before the first paint and for many files, so without path objects and buffers.
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read(MAX_FILE_BYTES + 1)
