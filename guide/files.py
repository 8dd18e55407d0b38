"""Reads and writes single files.

A function that writes a file syncs it to the disk before it returns, and never writes through a link. Files
are overwritten in place. Renaming a new file over the old one would be safer on most file systems, but not on
FAT, which most sticks have.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from io import BufferedReader
from pathlib import Path

# Links are not followed, and child processes do not inherit the open file.
_FLAGS = os.O_CREAT | os.O_WRONLY | sum(getattr(os, n, 0) for n in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))
_READ_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_BINARY"))
# Permissions before the umask; FAT has no permissions. Only its owner may change a file of a program.
_MODE, _OWNER_MODE = 0o666, 0o600
_PROGRAM_MODE, _EXECUTABLE_MODE = 0o644, 0o755
_CANNOT_SYNC = (
    errno.EINVAL,
    errno.ENOTSUP,
    errno.ENOTTY,
)  # errors of file systems and devices that can't sync


class NotPlainFileError(OSError):
    """The path is a folder or a pipe, or a link that would be written to."""


def read(path: Path, limit: int) -> bytes:
    """Return the first `limit` bytes of a file; b"" if the path is no plain file or can't be read."""
    with suppress(OSError):
        # Reading a pipe would block the window, and a link could lead to any file.
        if stat.S_ISREG(path.lstat().st_mode):
            with path.open("rb") as file:
                return file.read(limit)
    return b""


def open_plain(path: Path) -> BufferedReader:
    """Return the opened file at `path`, for reading. Raise OSError if it is no plain file or can't be read.

    Opening a pipe could wait forever.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotPlainFileError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    return path.open("rb")


def read_plain(path: Path) -> bytes:
    """Return the bytes of a file of this program. Raise OSError if it is no plain file or can't be read."""
    with open_plain(path) as file:
        return file.read()


def write(path: Path, data: bytes, *, overwrite: bool = False, only_for_owner: bool = False) -> None:
    """Write `data` to a file and sync the file to the disk; `overwrite` allows the file to exist.

    A new file that is `only_for_owner` can't be read by other users of the computer.

    If writing fails, a new file is removed. An existing file is first extended to its new size; if the disk
    has no room for that, the file is cut back and keeps its old data. Only a disk that fails after that can
    leave a mixture of old and new data.

    Raise FileExistsError if the file exists and `overwrite` is false, NotPlainFileError if `path` is a
    folder, link or pipe, ValueError if `path` is not valid (it has a zero byte), OSError if writing fails.
    """
    is_new = not os.path.lexists(path)
    if not is_new and not stat.S_ISREG(path.lstat().st_mode):
        raise NotPlainFileError(errno.EEXIST, "not a plain file")
    mode = _OWNER_MODE if only_for_owner else _MODE
    handle = os.open(path, _FLAGS | (0 if overwrite else os.O_EXCL), mode)
    try:
        try:
            _overwrite(handle, data)
        finally:
            os.close(handle)
    except BaseException:  # Ctrl+C, too
        if is_new:
            remove(path)
        raise
    if is_new:
        sync_folder(path.parent)


def write_new_file(path: Path, chunks: Iterable[bytes], *, executable: bool = False) -> str:
    """Write `chunks` to a new file, sync it to the disk, and return the SHA-256 of its data in hex.

    Only its owner may change the file. Raise FileExistsError if the file exists, OSError if writing fails; an
    incomplete file is not removed.
    """
    digest = sha256()
    handle = os.open(path, _FLAGS | os.O_EXCL, _EXECUTABLE_MODE if executable else _PROGRAM_MODE)
    try:
        for chunk in chunks:
            digest.update(chunk)
            _write_all(handle, chunk)
        _sync(handle)
    finally:
        os.close(handle)
    return digest.hexdigest()


def read_from_disk(path: Path, size: int) -> Iterator[bytes]:
    """Yield a file in chunks of at most `size` bytes, read from the disk and not from the system's cache.

    Raise OSError if the file can't be read.
    """
    handle = os.open(path, _READ_FLAGS)
    try:
        _drop_cache(handle)
        while chunk := os.read(handle, size):
            yield chunk
    finally:
        os.close(handle)


@contextmanager
def alone_in(folder: Path, lock: Path) -> Iterator[None]:
    """Hold a folder against all others that ask for it so; raise BlockingIOError if one of them holds it.

    The system takes it from a process that is killed. Windows locks no folders: there the file `lock` stands
    for it, which can't be removed while it is open, and is removed after that.
    """
    path, flags = (lock, os.O_CREAT | os.O_RDWR) if sys.platform == "win32" else (folder, os.O_RDONLY)
    handle = os.open(path, flags, _MODE)
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)
        if sys.platform == "win32":
            remove(lock)


def sync_folder(folder: Path) -> None:
    """Sync the list of files in a folder to the disk; do nothing if the system can't."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_renamed(path: Path) -> None:
    """Sync a file or folder that just got its name to the disk; do nothing if the system can't.

    On FAT a name leads to nothing until what has it is synced, too: a stick that is pulled before that would
    have an empty file, or an empty folder.
    """
    with suppress(OSError):
        # Windows syncs only what may be written.
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        try:
            _sync(handle)
        finally:
            os.close(handle)
    sync_folder(path.parent)


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
    """Append `data` to a file of `size` bytes; if that fails, cut the file back and raise OSError."""
    os.lseek(handle, size, os.SEEK_SET)
    try:
        _write_all(handle, data)
        _sync(handle)
    except OSError:
        with suppress(OSError):
            os.ftruncate(handle, size)
        raise


def _write_all(handle: int, data: bytes) -> None:
    unwritten = memoryview(data)
    while unwritten:
        unwritten = unwritten[os.write(handle, unwritten) :]


def _sync(handle: int) -> None:
    if sys.platform == "darwin":
        from fcntl import F_FULLFSYNC, fcntl  # noqa: PLC0415 - Windows has none

        try:
            fcntl(handle, F_FULLFSYNC)  # on macOS, fsync leaves the data in the cache of the disk
            return
        except OSError as error:
            if error.errno not in _CANNOT_SYNC:
                raise
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise


def _lock(handle: int) -> None:
    """Lock an open file or folder, as long as it is open; raise BlockingIOError if it is locked."""
    if sys.platform == "win32":
        from msvcrt import LK_NBLCK, locking  # noqa: PLC0415 - only Windows has it

        try:
            locking(handle, LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN)) from error
    else:
        from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415 - Windows has none

        try:
            flock(handle, LOCK_EX | LOCK_NB)
        except OSError as error:
            if isinstance(error, BlockingIOError):
                raise  # other errors are those of drives that can't lock


def _drop_cache(handle: int) -> None:
    """Request that the system drops its cache of a file, so that the next read is from the disk."""
    if sys.platform == "darwin":
        from fcntl import F_NOCACHE, fcntl  # noqa: PLC0415 - Windows has none

        fcntl(handle, F_NOCACHE, 1)
    elif sys.platform != "win32":
        with suppress(OSError):  # some file systems do not support this
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
