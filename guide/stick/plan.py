"""Lists the files to copy: program files that the manifest names, and content that the guide reads now."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.command_name import command_name
from guide.content.pack_files import MAX_FILE_BYTES, READ_FOLDERS, TAKEN_FOLDER
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.archive import LARGEST_FILE
from guide.packs.trust import TRUST_FILE
from guide.paths import is_content_folder
from guide.stick.errors import StickError
from guide.stick.folder_walk import FileState, walk_files
from guide.stick.manifest import Manifest, can_be_listed, read_manifest
from guide.stick.program_files import (
    APP_SUFFIX,
    CONTENT_FOLDER,
    is_content,
    is_own_pack,
    is_read_as_content,
    path_in_content,
)

_CONTENT = f"{CONTENT_FOLDER}/"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file to copy; its size is in bytes."""

    path: str  # relative to the folder of the copy, its parts joined by "/"
    source: Path
    size: int
    digest: str = ""  # the SHA-256 in hex that the file must have; "" for content, which may have changed
    is_executable: bool = False
    link_target: str = ""  # set for a link inside a macOS app


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """The files of a future copy; all paths are relative to the folder of the guide."""

    files: tuple[PlannedFile, ...]  # sorted by path
    left_out: tuple[str, ...]  # what lies in the content folder and is no content, sorted
    listed: Manifest  # of the guide that is copied

    @property
    def paths(self) -> frozenset[str]:
        """The path of each file."""
        return frozenset(file.path for file in self.files)

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(file.size for file in self.files)


def plan_copy(folder: Path) -> CopyPlan:
    """Return what to copy of the guide in `folder`.

    Raise StickError if a file can't be copied, GuideError without a manifest.
    """
    listed = read_manifest(folder)
    content, left_out = _content(folder, listed)
    planned = {file.path: file for file in (*_program(folder, listed), *content)}
    if not any(is_read_as_content(path) for path in planned):
        raise StickError(tr("This copy has no content: there is nothing to be copied."))
    return CopyPlan(tuple(planned[path] for path in sorted(planned)), tuple(sorted(left_out)), listed)


def _program(folder: Path, listed: Manifest) -> Iterator[PlannedFile]:
    for path, digest in listed.digests.items():
        if not path.startswith((_CONTENT, f"{TAKEN_FOLDER}/")) and path != TRUST_FILE:
            yield planned_file(folder, path, digest)
    for app in sorted({path.partition("/")[0] for path in listed.digests if f"{APP_SUFFIX}/" in path}):
        # A manifest lists files only, so links to folders are searched in the app.
        links = (path for path in _links(folder, app) if path not in listed.digests)
        yield from (_link(folder, path) for path in links)


def planned_file(folder: Path, path: str, digest: str = "") -> PlannedFile:
    """Return the file at `path` to be copied; raise StickError if it is missing or no plain file."""
    file = folder / path
    try:
        seen = file.lstat()
    except OSError:
        raise StickError(_missing(path)) from None
    if stat.S_ISLNK(seen.st_mode) and APP_SUFFIX in path.partition("/")[0]:
        return _link(folder, path, digest)
    if not stat.S_ISREG(seen.st_mode):
        raise StickError(_no_plain_file(path))
    may_start = bool(seen.st_mode & stat.S_IXUSR) and not is_content(path)
    return PlannedFile(path, file, seen.st_size, digest, is_executable=may_start)


def _no_plain_file(path: str) -> str:
    return tr("'{file}' is no plain file, so nothing was copied.", file=escape_invisible(path))


def _missing(path: str) -> str:
    return tr(
        "'{file}' of this copy is missing or can't be read, so nothing was copied. "
        "Take a copy that is whole; '{command} verify' tells.",
        file=escape_invisible(path),
        command=command_name(),
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


def _content(folder: Path, listed: Manifest) -> tuple[list[PlannedFile], list[str]]:
    """Return the content files to copy, and the paths of all other files in the content folder."""
    content = folder / CONTENT_FOLDER
    is_ours = is_content_folder(content) or any(path.startswith(_CONTENT) for path in listed.digests)
    # A folder called "resources" beside a single app can belong to another program.
    if not os.path.lexists(content) or not is_ours:
        return [], []
    if content.is_symlink():
        raise StickError(_no_plain_file(CONTENT_FOLDER))
    files, left_out = [], []
    for path, problem in walk_files(folder, below=CONTENT_FOLDER):
        if path in listed.digests or _is_content(folder, path, problem):
            _check_name(path)
            # Authors edit folders: a pack file that is not as it was listed is damaged, and not spread.
            digest = listed.digests.get(path, "") if is_own_pack(path) else ""
            files.append(planned_file(folder, path, digest))
        else:
            left_out.append(path)
    return files, left_out


def _is_content(folder: Path, path: str, problem: FileState | None) -> bool:
    """Return whether the guide reads a file of the content folder, or would read it but for a problem."""
    if problem:
        return is_read_as_content(path) or path_in_content(path) in READ_FOLDERS
    most = LARGEST_FILE if is_own_pack(path) else MAX_FILE_BYTES
    return is_read_as_content(path) and (folder / path).lstat().st_size <= most


def _check_name(path: str) -> None:
    if not can_be_listed(path):
        raise StickError(
            tr("'{file}' has a name that can't go on a stick; change it.", file=escape_invisible(path))
        )
