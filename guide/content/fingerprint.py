"""Which files of a pack are read, told by one number: whether a pack is the one that was made ready."""

import os
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from guide.content.pack_files import FOLDERS, MAX_FILE_BYTES, TOP_FILES

_ENTRY_FOLDERS = frozenset(FOLDERS.values())


def fingerprint(folder: Path) -> str:
    """Give the SHA-256 of all that is read of a pack, names and bytes.

    An OSError where there is no folder, or anything in it is a link, no plain file or can't be read: what was
    made ready of such a pack could not be told from another.
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
    # A pipe or a device would keep us waiting for ever.
    if not stat.S_ISREG(os.lstat(path).st_mode):
        raise OSError(f"{path} is no plain file")
    # Before the first paint each of the many files counts: no path objects, no buffers.
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read(MAX_FILE_BYTES + 1)
