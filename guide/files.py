"""One small file, written over in place: no copy beside it, no renaming, never through a link."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

# Never through a link to another place, and never into a child process.
_FLAGS = os.O_CREAT | os.O_WRONLY | sum(getattr(os, n, 0) for n in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))


def read(path: Path, most: int) -> bytes:
    """Give what a file holds, at most so many bytes; nothing where it can't be read or is no plain file."""
    with suppress(OSError):
        # A pipe would hold the window up, a link would lead elsewhere.
        if stat.S_ISREG(path.lstat().st_mode):
            with path.open("rb") as file:
                return file.read(most)
    return b""


def write(path: Path, data: bytes) -> None:
    """Write a file over in place and see that it reaches the stick; raises OSError.

    Nothing is cut off before: even on a full stick there is room for what was there.
    """
    is_new = not os.path.lexists(path)
    if not is_new and not stat.S_ISREG(path.lstat().st_mode):
        raise FileExistsError(errno.EEXIST, "not a plain file")
    try:
        _write_out(path, data)
    except OSError:
        if is_new:
            remove(path)
        raise
    if is_new:
        sync_folder(path.parent)


def _write_out(path: Path, data: bytes) -> None:
    file = os.open(path, _FLAGS, 0o666)
    try:
        rest = data
        while rest:
            rest = rest[os.write(file, rest) :]
        os.ftruncate(file, len(data))
        os.fsync(file)
    finally:
        os.close(file)


def sync_folder(folder: Path) -> None:
    """Have the name of a new file reach the stick too, on systems that can be asked to."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove(path: Path) -> None:
    """Take a file away if that can be done."""
    with suppress(OSError):
        path.unlink()
