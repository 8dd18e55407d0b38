"""Reads and writes single files so that the data reach the disk, in place and never through a link.

A copy that is renamed over the old file would be safer on most disks, but not on FAT, which sticks have.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

# Never through a link to another folder, and never into a child process.
_FLAGS = os.O_CREAT | os.O_WRONLY | sum(getattr(os, n, 0) for n in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))
_READ_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_BINARY"))
_MODE, _EXECUTABLE_MODE = 0o666, 0o777  # the system's umask is taken from these; FAT has no modes
_CANNOT_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOTTY)  # a file system or device without that call


class NotPlainFileError(OSError):
    """The path to write to is a folder, a link or a pipe."""


def read(path: Path, limit: int) -> bytes:
    """Return the first `limit` bytes of a file, or b"" if it is not a plain file or can't be read."""
    with suppress(OSError):
        # Reading a pipe would block the window, and a link could lead anywhere.
        if stat.S_ISREG(path.lstat().st_mode):
            with path.open("rb") as file:
                return file.read(limit)
    return b""


def write(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write `data` to a new file, or with `overwrite` over a plain file, and sync it to the disk.

    A new file is complete or removed. An existing one first grows to its new size: if there is no room for
    that, it is cut back and holds its old data. Only a disk that fails during the second half of the write
    can leave a mixture of old and new.

    Raise FileExistsError if the file exists and `overwrite` is false, NotPlainFileError if `path` is a
    folder, link or pipe, ValueError if no path can look like this, and OSError if writing fails.
    """
    is_new = not os.path.lexists(path)
    if not is_new and not stat.S_ISREG(path.lstat().st_mode):
        raise NotPlainFileError(errno.EEXIST, "not a plain file")
    handle = os.open(path, _FLAGS | (0 if overwrite else os.O_EXCL), _MODE)
    try:
        try:
            _overwrite(handle, data)
        finally:
            os.close(handle)
    except OSError:
        if is_new:
            remove(path)
        raise
    if is_new:
        sync_folder(path.parent)


def create(path: Path, chunks: Iterable[bytes], *, executable: bool = False) -> str:
    """Write `chunks` to a file that must not exist yet and sync it; return the SHA-256 of its data in hex.

    Raise FileExistsError if it exists, and OSError if writing fails; what was written stays then.
    """
    digest = sha256()
    handle = os.open(path, _FLAGS | os.O_EXCL, _EXECUTABLE_MODE if executable else _MODE)
    try:
        for chunk in chunks:
            digest.update(chunk)
            _write_all(handle, chunk)
        _sync(handle)
    finally:
        os.close(handle)
    return digest.hexdigest()


def read_from_disk(path: Path, size: int) -> Iterator[bytes]:
    """Yield a file in chunks of at most `size` bytes as the disk holds it, past the system's cache.

    Raise OSError if the file can't be read.
    """
    handle = os.open(path, _READ_FLAGS)
    try:
        _drop_cache(handle)
        while chunk := os.read(handle, size):
            yield chunk
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Sync the names in a folder to the disk, on systems that can do so."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove(path: Path) -> None:
    """Remove a file; do nothing if that fails."""
    with suppress(OSError):
        path.unlink()


def _overwrite(handle: int, data: bytes) -> None:
    size = os.fstat(handle).st_size
    if len(data) > size:
        _append(handle, data[size:], size)
    if size:
        os.lseek(handle, 0, os.SEEK_SET)
        _write_all(handle, data[:size])
        os.ftruncate(handle, len(data))
        _sync(handle)


def _append(handle: int, data: bytes, size: int) -> None:
    """Write `data` at the end of a file of `size` bytes, or cut it back to `size` if that fails."""
    os.lseek(handle, size, os.SEEK_SET)
    try:
        _write_all(handle, data)
        _sync(handle)
    except OSError:
        with suppress(OSError):
            os.ftruncate(handle, size)
        raise


def _write_all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _sync(handle: int) -> None:
    if sys.platform == "darwin":
        from fcntl import F_FULLFSYNC, fcntl  # noqa: PLC0415 - Windows has none

        try:
            fcntl(handle, F_FULLFSYNC)  # fsync alone leaves the data in the disk's own cache there
            return
        except OSError as error:
            if error.errno not in _CANNOT_SYNC:
                raise
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise


def _drop_cache(handle: int) -> None:
    """Ask the system to forget what it has cached of a file, so that the next read asks the disk."""
    if sys.platform == "darwin":
        from fcntl import F_NOCACHE, fcntl  # noqa: PLC0415 - Windows has none

        fcntl(handle, F_NOCACHE, 1)
    elif hasattr(os, "posix_fadvise"):
        with suppress(OSError):  # not every file system takes the hint
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
