"""Writes the one file that a worker names: nothing else, nothing half, never through a link."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from guide.content.report import visible
from guide.errors import GuideError
from guide.i18n import tr

# Never through a link to another place, and never into a child process.
_FLAGS = os.O_CREAT | os.O_WRONLY | sum(getattr(os, n, 0) for n in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))
_ASKED = 0o666  # as any program's file: the system's mask takes away from it


class SavingError(GuideError):
    """A file could not be written; a new one that was begun is gone."""


class ExistingFileError(SavingError):
    """There is such a file already, and nobody said that it may be written over."""


def save(path: Path, data: bytes, *, over: bool = False) -> None:
    """Write a file; raises SavingError, or ExistingFileError where one is there that is to stay.

    A new file is whole or not there. One that is there grows to its new size first: where there is no room
    for that, it is cut back and holds what it held. Only a stick that fails or is pulled out while the rest
    is written over, or a full one that keeps old data beside new, can leave a mixture.
    """
    is_new, file = _opened(path, over=over)
    try:
        try:
            _write_out(file, data)
        finally:
            os.close(file)
    except OSError as error:
        if is_new:
            with suppress(OSError):
                path.unlink()
        raise _cant(path, error) from error


def _opened(path: Path, *, over: bool) -> tuple[bool, int]:
    """Give whether the file is new, and its handle."""
    try:
        is_new = not os.path.lexists(path)
        if not (is_new or stat.S_ISREG(path.lstat().st_mode)):
            raise SavingError(tr("'{file}' is no plain file; choose another name.", file=_shown(path)))
        only_new = os.O_EXCL if is_new or not over else 0
        return is_new, os.open(path, _FLAGS | only_new, _ASKED)
    except FileExistsError as error:
        raise ExistingFileError(tr("'{file}' is there already.", file=_shown(path))) from error
    except (OSError, ValueError) as error:
        raise _cant(path, error) from error


def _write_out(file: int, data: bytes) -> None:
    _grow(file, data)
    os.lseek(file, 0, os.SEEK_SET)
    _write_all(file, data)
    os.ftruncate(file, len(data))
    _sync(file)


def _grow(file: int, data: bytes) -> None:
    """Write what comes after the end of what is there, before anything of that is written over."""
    size = os.fstat(file).st_size
    try:
        os.lseek(file, size, os.SEEK_SET)
        _write_all(file, data[size:])
        _sync(file)
    except OSError:
        with suppress(OSError):
            os.ftruncate(file, size)
        raise


def _write_all(file: int, data: bytes) -> None:
    rest = data
    while rest:
        rest = rest[os.write(file, rest) :]


def _sync(file: int) -> None:
    try:
        os.fsync(file)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a place that can't be asked to
            raise


def _cant(path: Path, error: Exception) -> SavingError:
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SavingError(tr("'{file}' can't be written: {why}.", file=_shown(path), why=why))


def _shown(path: Path) -> str:
    return visible(str(path))
