"""Files written to a stick and read back from it, byte by byte, past what the system still remembers."""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath

from guide.content.report import visible
from guide.i18n import tr
from guide.sticks.failures import StickError
from guide.sticks.plan import Piece

CHUNK = 1024 * 1024  # bytes read and written in one go

# Only a new file, so never through a link, and never into a child process.
_MORE = sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_BINARY"))
_NEW, _OLD = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _MORE, os.O_RDONLY | _MORE
_ASKED, _ASKED_TO_RUN = 0o666, 0o777  # the system's mask takes away from it; FAT knows no such marks

Tell = Callable[[int], None]  # is told of every so many bytes that are done


def copy_pieces(pieces: Iterable[Piece], folder: Path, tell: Tell) -> dict[str, str]:
    """Copy files into a folder; gives the SHA-256 of each by path (none of links to folders).

    Raises a StickError at the first that is damaged in the source, and OSError where the folder refuses.
    """
    digests = {}
    for piece in pieces:
        place = folder / piece.path
        _make_folders(folder, piece.path)
        if piece.link:
            _make_link(piece, place)
            digests.update({piece.path: piece.digest} if piece.digest else {})
        else:
            digests[piece.path] = write_new(place, _read(piece, tell), runs=piece.runs)
    return digests


def write_new(place: Path, chunks: Iterable[bytes], *, runs: bool = False) -> str:
    """Write a file that must not be there yet, and see that it reaches the stick; gives its SHA-256."""
    whole = sha256()
    file = os.open(place, _NEW, _ASKED_TO_RUN if runs else _ASKED)
    try:
        for chunk in chunks:
            whole.update(chunk)
            rest = memoryview(chunk)
            while rest:
                rest = rest[os.write(file, rest) :]
        _sync(file)
    finally:
        os.close(file)
    return whole.hexdigest()


def read_back(digests: Mapping[str, str], folder: Path, tell: Tell) -> None:
    """Read every file from the stick again; a StickError names the first that is not what was written."""
    for path, digest in digests.items():
        whole = sha256()
        file = os.open(folder / path, _OLD)
        try:
            _forget(file)
            while chunk := os.read(file, CHUNK):
                whole.update(chunk)
                tell(len(chunk))
        finally:
            os.close(file)
        if whole.hexdigest() != digest:
            raise StickError(
                tr(
                    "'{file}' is not on the stick as it was written: this stick fails. Take another one.",
                    file=visible(path),
                )
            )


def _make_folders(folder: Path, path: str) -> None:
    """Make the folders above a file, never the copy's own: with the stick gone it would lie elsewhere."""
    for above in reversed(PurePosixPath(path).parents):
        if above.name:
            (folder / above).mkdir(exist_ok=True)


def _read(piece: Piece, tell: Tell) -> Iterator[bytes]:
    """Give a file of the source in pieces; raises a StickError where it is not what it should be."""
    whole = sha256()
    try:
        with piece.file.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                whole.update(chunk)
                yield chunk
                tell(len(chunk))
    except OSError as error:
        raise StickError(_unreadable(piece)) from error
    if piece.digest and whole.hexdigest() != piece.digest:
        raise StickError(
            tr(
                "'{file}' of this copy is damaged, so it was not copied. Take a copy that is whole; "
                "'fieldguide verify' names every file that is not.",
                file=visible(piece.path),
            )
        )


def _unreadable(piece: Piece) -> str:
    return tr(
        "'{file}' of this copy can't be read: its own stick was pulled out, or it fails.",
        file=visible(piece.path),
    )


def _make_link(piece: Piece, place: Path) -> None:
    try:
        place.symlink_to(piece.link)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EACCES):
            raise
        raise StickError(
            tr(
                "This stick can't hold the app for macOS as a folder, as it takes no links. "
                "Put the app there as its zip file, or take a stick formatted on a Mac."
            )
        ) from error


def _sync(file: int) -> None:
    if sys.platform == "darwin":
        from fcntl import F_FULLFSYNC, fcntl  # noqa: PLC0415 - Windows has none

        try:
            fcntl(file, F_FULLFSYNC)  # fsync alone leaves it in the stick's own memory there
            return
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOTTY):
                raise
    try:
        os.fsync(file)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a place that can't be asked to
            raise


def _forget(file: int) -> None:
    """Have the system forget what it remembers of a file, so that it is read from the stick."""
    if sys.platform == "darwin":
        from fcntl import F_NOCACHE, fcntl  # noqa: PLC0415 - Windows has none

        fcntl(file, F_NOCACHE, 1)
    elif hasattr(os, "posix_fadvise"):
        with suppress(OSError):  # a wish; not every place can be asked
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
