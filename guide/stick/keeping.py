"""Finds the files in a guide that are not its makers', and keeps them when the guide is replaced."""

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from guide import files
from guide.stick.existing import GUIDE_NAME, UNFINISHED_MARK, remove_copy
from guide.stick.folder_walk import FileState, empty_folders, walk_files
from guide.stick.going_over import goes_over
from guide.stick.manifest import MANIFEST, Manifest, read_manifest
from guide.stick.program_files import (
    APP_SUFFIX,
    SETTINGS,
    is_content,
    is_read_as_content,
    is_settings,
    is_system_file,
)
from guide.stick.verification import state_of

KEPT = "FieldGuide (kept from before)"
# A program whose list has this file marks an owner's content in the list of each copy that it makes.
_MARKING_FILE = "/guide/stick/keeping.pyc"
# An owner does not edit these, and they are large: reading them all would take long.
_PROGRAM_PARTS = (GUIDE_NAME, "program-")


Kept = tuple[Path, tuple[str, ...]]  # a folder with files that were kept, and their paths in it


class GuideFiles(NamedTuple):
    """The files in a guide, by whether its owner added or changed them; paths are sorted.

    An empty folder of the owner is among them; its path ends with "/".
    """

    owners: tuple[str, ...]
    makers: tuple[str, ...]


def sort_files(folder: Path, new: Path) -> GuideFiles:
    """Return the files in a guide; settings and files of the operating system count as its makers'.

    Where the list does not mark an owner's content, all content counts as the owner's that is not the same in
    `new`, the guide that replaces this one.

    Raise GuideError if the manifest is damaged, OSError if a folder of the guide can't be read.
    """
    manifest = read_manifest(folder)
    has_marks = any(path.endswith(_MARKING_FILE) for path in manifest.digests)
    owners = [*empty_folders(folder, manifest.digests)]
    makers: list[str] = []
    over = goes_over(folder, new, manifest)
    for path, problem in _readable_files(folder, manifest):
        is_ours = over.get(path, False) or _is_mark(folder, path) or is_system_file(folder, path)
        is_owners = not is_ours and (
            path in over
            or _is_owners(folder, path, manifest, problem)
            or (not has_marks and is_content(path) and _differs(new / path, manifest.digests[path]))
        )
        (owners if is_owners else makers).append(path)
    return GuideFiles(tuple(sorted(owners)), tuple(sorted(makers)))


def kept_folder(folder: Path) -> Path:
    """Return the path of a folder on the stick that does not exist yet, for files that are kept."""
    number, path = 1, folder / KEPT
    while os.path.lexists(path):
        number += 1
        path = folder / f"{KEPT[:-1]} {number})"
    return path


def remove_all_but_kept(old: Path, new: Path) -> Kept | None:
    """Remove a guide, and keep what its owner added or changed in a folder beside it.

    `new` is the guide that replaces it. Return that folder and the paths of the files in it, or None if there
    was nothing to keep. Raise OSError if something can't be removed. Interrupted, `old` still has its list,
    so that a later call goes on.
    """
    return _keep_beside(old, sort_files(old, new))


def remove_unfinished_but_kept(unfinished: Path, planned: Collection[str]) -> Kept | None:
    """Remove an unfinished copy, and keep what others put into it in a folder beside it.

    `planned` are the paths of the next copy. Return and raise as `remove_all_but_kept`.
    Interrupted, the copy still has its mark, so that a later call goes on.
    """
    listed = Manifest(dict.fromkeys(planned, ""))
    empty = empty_folders(unfinished, listed.digests)
    found = {path for path, _ in _readable_files(unfinished, listed)} - {UNFINISHED_MARK}
    makers = {path for path in found if path in listed.digests or is_system_file(unfinished, path)}
    makers |= {path for path in found if _is_of_other_system(path, planned)}
    owners = (path for path in {*empty, *(found - makers)} if not _is_of_other_system(path, planned))
    # The mark goes last: without it, a folder that still holds something of others is never removed.
    return _keep_beside(unfinished, GuideFiles(tuple(sorted(owners)), (*makers, UNFINISHED_MARK)))


def _keep_beside(folder: Path, found: GuideFiles) -> Kept | None:
    if not found.owners:
        remove_copy(folder)
        return None
    _remove_makers_files(folder, found)
    beside = kept_folder(folder.parent)
    folder.rename(beside)
    files.sync_renamed(beside)
    with suppress(OSError):
        (beside / MANIFEST).unlink()
    return beside, found.owners


def _is_of_other_system(path: str, planned: Collection[str]) -> bool:
    """Return whether a path is in a program's folder of which the planned copy has nothing."""
    top, _, below = path.partition("/")
    is_program = bool(below) and top.startswith(_PROGRAM_PARTS)
    return is_program and not any(each.startswith(f"{top}/") for each in planned)


def _readable_files(folder: Path, manifest: Manifest) -> Iterator[tuple[str, FileState | None]]:
    """Yield what `walk_files` does; raise OSError if a folder of the guide can't be read."""
    for path, problem in walk_files(folder):
        if problem is FileState.UNREADABLE and _is_folder_of(path, manifest):
            raise OSError(errno.EIO, os.strerror(errno.EIO), path)
        yield path, problem


def _is_folder_of(path: str, manifest: Manifest) -> bool:
    return path == "." or any(listed.startswith(f"{path}/") for listed in manifest.digests)


def _is_mark(folder: Path, path: str) -> bool:
    """Return whether a file is the mark that an interrupted removal left, which is empty."""
    return path == UNFINISHED_MARK and (folder / path).lstat().st_size == 0


def _differs(file: Path, digest: str) -> bool:
    return not os.path.lexists(file) or state_of(file, digest) is not None


def _is_owners(folder: Path, path: str, manifest: Manifest, problem: FileState | None) -> bool:
    digest = manifest.digests.get(path)
    if digest is None or problem or path in manifest.own_content:
        return True
    if is_content(path) and not is_read_as_content(path) and not path.rpartition("/")[2].startswith("README"):
        return True  # earlier versions copied and listed whatever lay there
    return not path.startswith(_PROGRAM_PARTS) and state_of(folder / path, digest) is not None


def _remove_makers_files(old: Path, found: GuideFiles) -> None:
    """Remove the makers' files of a guide but the manifest, the settings, and folders that are then empty."""
    for app in old.glob(f"{GUIDE_NAME}*{APP_SUFFIX}"):
        # Links to folders, which only an app has, are not in the list of files.
        is_folder = app.is_dir() and not app.is_symlink()
        if is_folder and not any(path.startswith(f"{app.name}/") for path in found.owners):
            shutil.rmtree(app)
    for path in found.makers:
        (old / path).unlink(missing_ok=True)
    for path in SETTINGS:
        if is_settings(old, path):
            (old / path).unlink()
    for above, _, _ in os.walk(old, topdown=False):
        with suppress(OSError):
            if f"{Path(above).relative_to(old).as_posix()}/" not in found.owners:
                Path(above).rmdir()
