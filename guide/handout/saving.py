"""Writes the one file that a worker names: nothing else, nothing half, never through a link."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from guide.content.report import visible
from guide.errors import GuideError
from guide.words import tr

# Never through a link to another place, and never into a child process.
_FLAGS = os.O_CREAT | os.O_WRONLY | sum(getattr(os, n, 0) for n in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))
_ASKED = 0o666  # as any program's file: the system's mask takes away from it


class SavingError(GuideError):
    """A file could not be written; what was begun is gone."""


class ExistingFileError(SavingError):
    """There is such a file already, and nobody said that it may be written over."""


def save(path: Path, data: bytes, *, over: bool = False) -> None:
    """Write a file; raises SavingError, or ExistingFileError where one is there that is to stay."""
    file = _opened(path, over=over)
    try:
        _write_out(file, data)
    except OSError as error:
        with suppress(OSError):
            os.close(file)
        with suppress(OSError):
            path.unlink()
        raise _cant(path, error) from error


def _opened(path: Path, *, over: bool) -> int:
    try:
        if over and os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
            raise SavingError(tr("'{file}' is no plain file; choose another name.", file=_shown(path)))
        return os.open(path, _FLAGS | (os.O_TRUNC if over else os.O_EXCL), _ASKED)
    except FileExistsError as error:
        raise ExistingFileError(tr("'{file}' is there already.", file=_shown(path))) from error
    except (OSError, ValueError) as error:
        raise _cant(path, error) from error


def _write_out(file: int, data: bytes) -> None:
    rest = data
    while rest:
        rest = rest[os.write(file, rest) :]
    try:
        os.fsync(file)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a place that can't be asked to
            raise
    os.close(file)


def _cant(path: Path, error: Exception) -> SavingError:
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SavingError(tr("'{file}' can't be written: {why}.", file=_shown(path), why=why))


def _shown(path: Path) -> str:
    return visible(str(path))
