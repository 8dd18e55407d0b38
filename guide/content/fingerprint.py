"""Computes a fingerprint of a pack's files, which shows whether a prebuilt index was built from them."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from guide.content.pack_files import MAX_FILE_BYTES, READ_FOLDERS, TOP_FILES, is_entry_file


def fingerprint(folder: Path) -> str:
    """Return the SHA-256, in hexadecimal, of the names and bytes of all files of a pack that are loaded.

    Raise OSError if the folder is missing, or if a file in the pack is a link, not a regular file or not
    readable, because two different packs could then have the same fingerprint.
    """
    return _digest((name, _bytes_of(f"{folder}/{name}")) for name in _names(os.fspath(folder)))


def fingerprint_of_files(files: Mapping[str, bytes]) -> str:
    """Return the fingerprint of a folder that holds exactly these files, by path with "/"."""
    return _digest((name, files[name]) for name in sorted(files, key=lambda name: name.partition("/")))


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    digest = sha256()
    for name, data in files:
        digest.update(f"{name}\n{len(data)}\n".encode("utf-8", "surrogateescape") + data)
    return digest.hexdigest()


def _names(folder: str) -> Iterator[str]:
    for name in _sorted_names(folder):
        if name in READ_FOLDERS:
            inside = _sorted_names(f"{folder}/{name}")
            yield from (f"{name}/{file}" for file in inside if is_entry_file(file))
        elif name in TOP_FILES:
            yield name


def _sorted_names(folder: str) -> list[str]:
    if not stat.S_ISDIR(os.lstat(folder).st_mode):
        raise NotADirectoryError(folder)
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries)


def _bytes_of(path: str) -> bytes:
    # Reading a pipe or a device could block forever.
    if not stat.S_ISREG(os.lstat(path).st_mode):
        raise OSError(f"{path} is no plain file")
    # Path objects and buffers would be slower, and this reads many files before the first paint.
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read(MAX_FILE_BYTES + 1)
