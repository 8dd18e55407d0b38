"""Writes a file to the folder of what a stick has taken: whole or not at all."""

import errno
from pathlib import Path

from guide.files import remove, sync_folder, sync_renamed, write
from guide.i18n import tr
from guide.packs.errors import PackFileError, ReadOnlyStickError

UNFINISHED = ".part"  # ends the name of a file that is not written to its end
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)


def keep(path: Path, data: bytes) -> None:
    """Write a file under another name first, then give it its own.

    What earlier attempts left in its folder is removed. Raise PackFileError if writing fails,
    ReadOnlyStickError if nothing can be written there; the stick then keeps what it had.
    """
    folder, unfinished = path.parent, path.with_name(path.name + UNFINISHED)
    try:
        if not folder.is_dir():
            folder.mkdir()
            sync_folder(folder.parent)  # else FAT does not sync what is renamed in it
        remove(unfinished)
        write(unfinished, data)
        unfinished.replace(path)
        sync_renamed(path)
    except OSError as error:
        remove(unfinished)
        kind = ReadOnlyStickError if error.errno in _READ_ONLY else PackFileError
        raise kind(_not_kept(error)) from None
    for left in folder.glob(f"*{UNFINISHED}"):
        remove(left)


def _not_kept(error: OSError) -> str:
    return tr(
        "The update can't be kept on this stick ({reason}). The stick has what it had before.",
        reason=error.strerror or str(error),
    )
