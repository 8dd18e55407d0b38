"""Lists every file below a program's folder, without following links or opening anything."""

import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from guide.content.pack_files import TAKEN_FOLDER
from guide.stick.manifest import MANIFEST, Digests
from guide.stick.program_files import APP_SUFFIX, DATA_FOLDER, is_settings


class FileState(StrEnum):
    """The way in which a file differs from the manifest."""

    DIFFERS = "differs"
    MISSING = "missing"
    NOT_LISTED = "not listed"
    LINK = "link"
    UNREADABLE = "unreadable"
    REFUSED = "refused"  # a pack, or trust.yaml, that the program does not use
    UNFINISHED = "unfinished"  # what an update left that was not finished
    WRITABLE = "writable"  # also by its group, or by all who use the computer
    SET_ID = "set-id"  # runs with the rights of its owner or group


def walk_files(
    folder: Path, *, below: str = "", has_links: bool = False
) -> Iterator[tuple[str, FileState | None]]:
    """Yield (path, problem) for every file below a folder, except the manifest and the settings.

    `below` limits this to one folder in it. problem is None for a plain file, LINK for a link that is not
    allowed, UNREADABLE for a device, a pipe or a folder that can't be read. A broken link, if allowed, is not
    yielded, so that it counts as missing.
    """
    found = _walk(folder, below, has_links=has_links)
    yield from ((path, problem) for path, problem in found if not path.endswith("/"))


def empty_folders(folder: Path, digests: Digests) -> Iterator[str]:
    """Yield each folder below another with nothing in it that no listed file needs; "/" is at its end.

    Those for settings and packs are none.
    """
    for path, _ in _walk(folder):
        is_ours = path in (f"{DATA_FOLDER}/", f"{TAKEN_FOLDER}/")
        if path.endswith("/") and not is_ours and not any(f"{each}/".startswith(path) for each in digests):
            yield path


def _walk(
    folder: Path, below: str = "", *, has_links: bool = False
) -> Iterator[tuple[str, FileState | None]]:
    """Yield what `walk_files` does, and folders with nothing in them, with "/" at their end."""
    waiting = [f"{below}/" if below else ""]
    while waiting:
        above = waiting.pop()
        try:
            with os.scandir(folder / above) as entries:
                found = list(entries)
        except OSError:
            yield above.rstrip("/") or ".", FileState.UNREADABLE
            continue
        if above and not found:
            yield above, None
        for entry in found:
            path = above + entry.name
            try:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                    continue
                problem = _problem(entry, has_links=has_links or _is_in_app(path))
                is_ours = not problem and (path == MANIFEST or is_settings(folder, path))
            except OSError:
                problem, is_ours = FileState.UNREADABLE, False
            if problem is not FileState.MISSING and not is_ours:
                yield path, problem


def _is_in_app(path: str) -> bool:
    first, _, inside = path.partition("/")
    return first.endswith(APP_SUFFIX) and bool(inside)


def _problem(entry: os.DirEntry[str], *, has_links: bool) -> FileState | None:
    """Return the problem that the type of a file shows; MISSING for a broken link, None for a plain file."""
    if entry.is_symlink() and not has_links:
        return FileState.LINK
    if entry.is_file():
        return None
    # Opening a pipe or a device could block.
    return FileState.MISSING if entry.is_symlink() else FileState.UNREADABLE
