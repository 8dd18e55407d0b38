"""Copies files to a stick, and reads every byte back to check that the stick stored it."""

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from guide import files
from guide.command_name import command_name
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.stick.errors import StickError
from guide.stick.plan import PlannedFile

CHUNK = 1024 * 1024  # bytes read and written at a time

OnBytes = Callable[[int], None]  # called with the number of bytes copied or read back since the last call


def copy_files(planned: Iterable[PlannedFile], folder: Path, on_bytes: OnBytes) -> dict[str, str]:
    """Copy the planned files into a folder. Return the SHA-256 by path of all but links to folders.

    Raise StickError at the first file that is damaged in the source, OSError if writing fails.
    """
    digests = {}
    for file in planned:
        path = folder / file.path
        _make_folders(folder, file.path)
        if file.link_target:
            _make_link(file, path)
            digests.update({file.path: file.digest} if file.digest else {})
        else:
            digests[file.path] = files.write_new_file(
                path, _read(file, on_bytes), executable=file.is_executable
            )
    return digests


def read_back(digests: Mapping[str, str], folder: Path, on_bytes: OnBytes) -> None:
    """Read every file of the copy back from the stick; raise StickError if one differs from its digest.

    folder is the folder of the copy; digests has the expected SHA-256 by path.
    """
    for path, digest in digests.items():
        whole = sha256()
        for chunk in files.read_from_disk(folder / path, CHUNK):
            whole.update(chunk)
            on_bytes(len(chunk))
        if whole.hexdigest() != digest:
            raise StickError(
                tr(
                    "'{file}' is not on the stick as it was written: this stick fails. Take another one.",
                    file=escape_invisible(path),
                )
            )


def _make_folders(folder: Path, path: str) -> None:
    """Create the folders inside `folder` that the file at `path` needs.

    `folder` itself must exist. It is not created, because after a stick is pulled out, the path of the stick
    can lead to the computer.
    """
    for above in reversed(PurePosixPath(path).parents):
        if above.name:
            (folder / above).mkdir(exist_ok=True)


def _read(file: PlannedFile, on_bytes: OnBytes) -> Iterator[bytes]:
    """Yield a source file in chunks; raise StickError if the file can't be read or is damaged."""
    whole = sha256()
    try:
        with file.source.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                whole.update(chunk)
                yield chunk
                on_bytes(len(chunk))
    except OSError as error:
        raise StickError(_unreadable(file)) from error
    if file.digest and whole.hexdigest() != file.digest:
        raise StickError(
            tr(
                "'{file}' of this copy is damaged, so it was not copied. Take a copy that is whole; "
                "'{command} verify' names every file that is not.",
                file=escape_invisible(file.path),
                command=command_name(),
            )
        )


def _unreadable(file: PlannedFile) -> str:
    return tr(
        "'{file}' of this copy can't be read: its own stick was pulled out, or it fails.",
        file=escape_invisible(file.path),
    )


def _make_link(file: PlannedFile, path: Path) -> None:
    try:
        path.symlink_to(file.link_target)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EACCES):
            raise
        raise StickError(
            tr(
                "This stick can't hold the app for macOS as a folder, as it takes no links. "
                "Put the app there as its zip file, or take a stick formatted on a Mac."
            )
        ) from error
