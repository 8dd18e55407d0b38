"""Lists the files to copy: program files that the manifest names, and content files that exist now."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.stick.errors import StickError
from guide.stick.manifest import APP_SUFFIX, CONTENT_FOLDER, can_be_listed, is_content, read_manifest

# Files that operating systems create in folders that a person opens; they are not content.
SYSTEM_FILES = (".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class CopySource:
    """The guide to copy: its folder, and the folder with its manifest (for a macOS app, inside the app)."""

    folder: Path
    manifest_folder: Path


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file to copy; its size is in bytes."""

    path: str  # relative to the folder of the copy, its parts joined by "/"
    source: Path
    size: int
    digest: str = ""  # the SHA-256 in hex that the file must have; "" for content, which may have changed
    is_executable: bool = False
    link_target: str = ""  # set for a link inside a macOS app


def is_system_file(path: str) -> bool:
    """Return whether the operating system creates files of this name by itself."""
    name = path.rpartition("/")[2]
    return name in SYSTEM_FILES or name.startswith("._")


def plan_copy(source: CopySource) -> tuple[PlannedFile, ...]:
    """Return the files to copy, sorted by path; raise StickError if a file can't be copied."""
    planned = {file.path: file for file in (*_program(source), *_content(source.folder))}
    if not any(is_content(path) for path in planned):
        raise StickError(tr("This copy has no content: there is nothing to be copied."))
    return tuple(planned[path] for path in sorted(planned))


def _program(source: CopySource) -> Iterator[PlannedFile]:
    # A macOS app without other systems' programs beside it has its manifest inside.
    inside = source.manifest_folder.relative_to(source.folder).as_posix()
    before = "" if inside == "." else f"{inside}/"
    digests = {before + path: digest for path, digest in read_manifest(source.manifest_folder).items()}
    for path, digest in digests.items():
        if not path.startswith(f"{CONTENT_FOLDER}/"):
            yield _planned(source.folder, path, digest)
    for app in sorted({path.partition("/")[0] for path in digests if f"{APP_SUFFIX}/" in path}):
        # A manifest lists files only, so links to folders are searched in the app.
        yield from (_link(source.folder, path) for path in _links(source.folder, app) if path not in digests)


def _planned(folder: Path, path: str, digest: str) -> PlannedFile:
    file = folder / path
    try:
        seen = file.lstat()
    except OSError:
        raise StickError(_missing(path)) from None
    if stat.S_ISLNK(seen.st_mode) and APP_SUFFIX in path.partition("/")[0]:
        return _link(folder, path, digest)
    if not stat.S_ISREG(seen.st_mode):
        raise StickError(tr("'{file}' is no plain file, so nothing was copied.", file=escape_invisible(path)))
    return PlannedFile(path, file, seen.st_size, digest, is_executable=bool(seen.st_mode & stat.S_IXUSR))


def _missing(path: str) -> str:
    return tr(
        "'{file}' of this copy is missing or can't be read, so nothing was copied. "
        "Take a copy that is whole; 'fieldguide verify' tells.",
        file=escape_invisible(path),
    )


def _links(folder: Path, app: str) -> Iterator[str]:
    for above, folders, names in os.walk(folder / app):
        for name in (*folders, *names):
            link = Path(above) / name
            if link.is_symlink():
                yield link.relative_to(folder).as_posix()


def _link(folder: Path, path: str, digest: str = "") -> PlannedFile:
    leads_to = os.readlink(folder / path)  # noqa: PTH115 - Path.readlink would change its form
    end = os.path.normpath(Path(path).parent / leads_to)
    if Path(leads_to).is_absolute() or Path(end).parts[0] != path.partition("/")[0]:
        raise StickError(
            tr("'{file}' is a link to another place, so nothing was copied.", file=escape_invisible(path))
        )
    return PlannedFile(path, folder / path, 0, digest, link_target=leads_to)


def _content(folder: Path) -> Iterator[PlannedFile]:
    if not os.path.lexists(folder / CONTENT_FOLDER):
        return
    for above, folders, names in os.walk(folder / CONTENT_FOLDER, onerror=_unreadable):
        links = [name for name in folders if (Path(above) / name).is_symlink()]
        for name in (*names, *links):
            path = (Path(above) / name).relative_to(folder).as_posix()
            if is_system_file(path):
                continue
            if not can_be_listed(path):
                raise StickError(
                    tr(
                        "'{file}' has a name that can't go on a stick; change it.",
                        file=escape_invisible(path),
                    )
                )
            yield _planned(folder, path, "")


def _unreadable(error: OSError) -> None:
    raise StickError(_missing(Path(str(error.filename)).name)) from error
