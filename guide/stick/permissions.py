"""Finds files of the program that others may change, or that run with the rights of their owner."""

import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from guide.stick.folder_walk import FileState

_WRITABLE, _SET_ID = stat.S_IWGRP | stat.S_IWOTH, stat.S_ISUID | stat.S_ISGID


def odd_permissions(folder: Path, paths: Iterable[str]) -> Mapping[str, FileState]:
    """Return the files in `folder` whose permissions let others in."""
    found: dict[str, FileState] = {}
    open_to = _writers(folder)
    for path in paths:
        with suppress(OSError):
            mode = (folder / path).stat().st_mode
            if mode & _SET_ID:
                found[path] = FileState.SET_ID
            elif mode & _WRITABLE & ~open_to:
                found[path] = FileState.WRITABLE
    return found


def _writers(folder: Path) -> int:
    """Return who may put another program in the place of this one, as permissions of group and all others.

    They need no permissions of its files. That covers sticks with FAT, whose files and folders all have the
    permissions with which it is mounted, and Windows, where Python shows each folder as open to all.
    """
    inside, above = folder.stat(), (folder / os.pardir).stat()
    mode = (above if above.st_dev == inside.st_dev else inside).st_mode
    return 0 if mode & stat.S_ISVTX else mode & _WRITABLE
