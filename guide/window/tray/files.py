"""Hand-outs and lists as files: written where the worker said, whole or not at all."""

import errno
from contextlib import suppress
from pathlib import Path

from guide import small_file
from guide.errors import GuideError
from guide.words import tr

MOST = 1_000_000  # bytes of a list; none that was saved here comes near


class FileError(GuideError):
    """A file can't be written or read; the sentence says why and what to do."""


def write_file(path: Path, data: bytes) -> None:
    """Write a file; where that fails, what was there before is there again, and no half file is left."""
    # A file is cut to its new length last, so only what was written over has to be put back.
    before = small_file.read(path, len(data))
    try:
        small_file.write(path, data)
    except OSError as error:
        if before:
            with suppress(OSError), path.open("r+b") as file:
                file.write(before)
        raise FileError(_why_not_written(error, path)) from error


def read_file(path: Path) -> bytes:
    """Read a list."""
    data = small_file.read(path, MOST + 1)
    if not data or len(data) > MOST:
        raise FileError(tr("{name} can't be read as a list.", name=path.name))
    return data


def _why_not_written(error: OSError, path: Path) -> str:
    if error.errno == errno.ENOSPC:
        return tr("{name} was not saved: there is no room left. Choose another place.", name=path.name)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return tr("{name} was not saved: nothing can be written there. Choose another place.", name=path.name)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return tr("{name} was not saved: that folder is gone. Choose another place.", name=path.name)
    return tr("{name} was not saved: the place can't be used. Choose another one.", name=path.name)
