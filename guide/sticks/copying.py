"""Files written to a stick and read back from it, byte by byte, past what the system still remembers."""

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from guide import files
from guide.content.report import visible
from guide.i18n import tr
from guide.sticks.failures import StickError
from guide.sticks.plan import Piece

CHUNK = 1024 * 1024  # bytes read and written in one go

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
            digests[piece.path] = files.create(place, _read(piece, tell), executable=piece.runs)
    return digests


def read_back(digests: Mapping[str, str], folder: Path, tell: Tell) -> None:
    """Read every file from the stick again; a StickError names the first that is not what was written."""
    for path, digest in digests.items():
        whole = sha256()
        for chunk in files.read_from_disk(folder / path, CHUNK):
            whole.update(chunk)
            tell(len(chunk))
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
