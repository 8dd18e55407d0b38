"""What goes on another stick: the program's files as its list names them, the content as it is now."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.content.report import visible
from guide.i18n import tr
from guide.sticks.failures import StickError
from guide.sticks.manifest import APP, CONTENT, can_be_listed, is_content, read_list

# What systems leave behind in every folder that is looked at; it is nobody's content.
LITTER = (".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Source:
    """A guide to be copied: its own folder, and the folder whose list names its files."""

    folder: Path
    listed: Path


@dataclass(frozen=True, slots=True)
class Piece:
    """One file to be copied; where a digest (SHA-256) is given, nothing else may arrive."""

    path: str  # from the folder of the copy on, its parts joined by "/"
    file: Path
    size: int
    digest: str = ""
    runs: bool = False
    link: str = ""  # what it leads to, where it is a link of a macOS app


def is_litter(path: str) -> bool:
    """Tell a file that some system put there by itself."""
    name = path.rpartition("/")[2]
    return name in LITTER or name.startswith("._")


def planned(source: Source) -> tuple[Piece, ...]:
    """Give all that is to be copied, by path; raises a StickError that names what can't be."""
    pieces = {piece.path: piece for piece in (*_program(source), *_content(source.folder))}
    if not any(is_content(path) for path in pieces):
        raise StickError(tr("This copy has no content: there is nothing to be copied."))
    return tuple(pieces[path] for path in sorted(pieces))


def _program(source: Source) -> Iterator[Piece]:
    # The list of an app that stands alone lies inside of it.
    inside = source.listed.relative_to(source.folder).as_posix()
    before = "" if inside == "." else f"{inside}/"
    sums = {before + path: digest for path, digest in read_list(source.listed).items()}
    for path, digest in sums.items():
        if not path.startswith(f"{CONTENT}/"):
            yield _piece(source.folder, path, digest)
    for app in sorted({path.partition("/")[0] for path in sums if f"{APP}/" in path}):
        # Links between folders are in no list of files.
        yield from (_link(source.folder, path) for path in _links(source.folder, app) if path not in sums)


def _piece(folder: Path, path: str, digest: str) -> Piece:
    file = folder / path
    try:
        seen = file.lstat()
    except OSError:
        raise StickError(_missing(path)) from None
    if stat.S_ISLNK(seen.st_mode) and APP in path.partition("/")[0]:
        return _link(folder, path, digest)
    if not stat.S_ISREG(seen.st_mode):
        raise StickError(tr("'{file}' is no plain file, so nothing was copied.", file=visible(path)))
    return Piece(path, file, seen.st_size, digest, runs=bool(seen.st_mode & stat.S_IXUSR))


def _missing(path: str) -> str:
    return tr(
        "'{file}' of this copy is missing or can't be read, so nothing was copied. "
        "Take a copy that is whole; 'fieldguide verify' tells.",
        file=visible(path),
    )


def _links(folder: Path, app: str) -> Iterator[str]:
    for above, folders, names in os.walk(folder / app):
        for name in (*folders, *names):
            place = Path(above) / name
            if place.is_symlink():
                yield place.relative_to(folder).as_posix()


def _link(folder: Path, path: str, digest: str = "") -> Piece:
    leads_to = os.readlink(folder / path)  # noqa: PTH115 - as it stands there
    end = os.path.normpath(Path(path).parent / leads_to)
    if Path(leads_to).is_absolute() or Path(end).parts[0] != path.partition("/")[0]:
        raise StickError(
            tr("'{file}' is a link to another place, so nothing was copied.", file=visible(path))
        )
    return Piece(path, folder / path, 0, digest, link=leads_to)


def _content(folder: Path) -> Iterator[Piece]:
    if not os.path.lexists(folder / CONTENT):
        return
    for above, folders, names in os.walk(folder / CONTENT, onerror=_unreadable):
        links = [name for name in folders if (Path(above) / name).is_symlink()]
        for name in (*names, *links):
            path = (Path(above) / name).relative_to(folder).as_posix()
            if is_litter(path):
                continue
            if not can_be_listed(path):
                raise StickError(
                    tr("'{file}' has a name that can't go on a stick; change it.", file=visible(path))
                )
            yield _piece(folder, path, "")


def _unreadable(error: OSError) -> None:
    raise StickError(_missing(Path(str(error.filename)).name)) from error
