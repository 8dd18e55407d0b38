"""Writes a file to the folder of what a stick has taken: whole or not at all."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

from guide.files import alone_in, remove, sync_folder, sync_renamed, write_new_file
from guide.i18n import tr
from guide.packs.errors import PackFileError, ReadOnlyStickError

UNFINISHED = ".part"  # ends the name of a file that is not written to its end
PART = 1 << 20  # bytes that are written between two reports of the progress
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)
Progress = Callable[[int, int], object]  # a function that is called with the bytes written so far, and all


def unseen(_done: int, _total: int) -> None:
    """Do nothing with the progress."""


def keep(path: Path, data: bytes, progress: Progress = unseen) -> None:
    """Write a file under another name first, then give it its own.

    What earlier attempts left in its folder is removed. `progress` is called with the number of bytes written
    so far and that of all; what it raises ends the writing. Raise PackFileError if writing fails, or if
    another process writes there at this moment, ReadOnlyStickError if nothing can be written there; the stick
    then keeps what it had.
    """
    folder = path.parent
    try:
        if not folder.is_dir():
            folder.mkdir(exist_ok=True)  # another process may just have made it
            sync_folder(folder.parent)  # else FAT does not sync what is renamed in it
        with alone_in(folder, folder / f"lock{UNFINISHED}"):
            for left in folder.glob(f"*{UNFINISHED}"):
                remove(left)
            _write(path, path.with_name(path.name + UNFINISHED), data, progress)
    except BlockingIOError:
        raise PackFileError(_one_at_a_time()) from None
    except OSError as error:
        kind = ReadOnlyStickError if error.errno in _READ_ONLY else PackFileError
        raise kind(_not_kept(error)) from None


def _write(path: Path, unfinished: Path, data: bytes, progress: Progress) -> None:
    try:
        write_new_file(unfinished, _parts(unfinished, data, progress))
        sync_folder(path.parent)
        unfinished.replace(path)
        sync_renamed(path)
    finally:
        remove(unfinished)  # if it failed or was stopped


def _parts(path: Path, data: bytes, progress: Progress) -> Iterator[bytes]:
    """Yield `data` in parts. Each but the last is on the disk before `progress` is told of it."""
    for start in range(0, len(data), PART):
        if start:
            sync_renamed(path)  # else all would wait in the system's cache, and be written at once
        progress(start, len(data))
        yield data[start : start + PART]


def _one_at_a_time() -> str:
    return tr(
        "Another update is being put on this stick at this moment, so this one was not taken. Try again when "
        "that one is done."
    )


def _not_kept(error: OSError) -> str:
    return tr(
        "The update can't be kept on this stick ({reason}). The stick has what it had before.",
        reason=error.strerror or str(error),
    )
