"""Merges releases of several systems, so that a stick has one content and a program for each system."""

import filecmp
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dev.console import BuildError
from freeze import checksums
from release import archive
from release.build_record import DOCUMENTS, records_in
from release.readme_sheets import FOR_IT, FOR_WORKER
from release.release_documents import COPIED

CONTENT = "resources"
# Files that are written again for all systems together, or that are equal in all releases.
SHARED = frozenset(
    [checksums.LIST, FOR_WORKER, *(f"{DOCUMENTS}/{name}" for name in (FOR_IT, *COPIED.values()))]
)
MOST_NAMED = 20


def add(folder: Path, given: Path, *, verify: Callable[[Path], None]) -> None:
    """Add the files of `given`, the folder or zip of a release made on another system, to `folder`.

    `verify` raises BuildError if a file of the other release is damaged. Raise BuildError if the releases
    have different commits, editions or content, or programs for the same system.
    """
    with tempfile.TemporaryDirectory(dir=folder.parent) as room:
        other = opened(given, Path(room))
        check_match(folder, other, given.name)
        verify(other)
        for name in sorted(_files(other)):
            if name not in SHARED and name.partition("/")[0] not in (CONTENT, checksums.OWN_DATA):
                _copy(other / name, folder / name, given.name)


def check_paths(added: Iterable[Path], folder: Path) -> None:
    """Raise BuildError if a path in `added` does not exist or is in `folder`, which the build deletes."""
    for given in added:
        if not given.exists():
            raise BuildError(f"{given} is not there: --add takes the zip or the folder of a release.")
        if given.resolve().is_relative_to(folder.resolve()):
            raise BuildError(f"{given} is in the folder of the new release: copy it elsewhere first.")


def opened(given: Path, room: Path) -> Path:
    """Return the folder of the release `given`.

    `given` is that folder, the folder around it, or a zip, which is unpacked into the folder `room`.
    """
    if given.is_dir():
        inside = given / "FieldGuide"
        return inside if (inside / DOCUMENTS).is_dir() else given
    return archive.unpack(given, room)


def check_match(folder: Path, other: Path, name: str) -> None:
    """Raise BuildError if two releases can't share a stick; its text calls the other release `name`."""
    for theirs in records_in(other):
        for ours in records_in(folder):
            obstacle = ours.obstacle(theirs)
            if obstacle:
                raise BuildError(f"{name} can't be added: {obstacle}.")
    differing = sorted(_differing(folder / CONTENT, other / CONTENT))
    if differing:
        more = f" and {len(differing) - MOST_NAMED} more" if len(differing) > MOST_NAMED else ""
        named = ", ".join(f"{CONTENT}/{each}" for each in differing[:MOST_NAMED])
        raise BuildError(f"{name} can't be added: its content differs, in {named}{more}.")


def _differing(one: Path, other: Path) -> Iterator[str]:
    """Yield the paths of the files that are in only one of two folders or whose bytes differ."""
    ours, theirs = _files(one), _files(other)
    yield from ours ^ theirs
    for name in ours & theirs:
        if not filecmp.cmp(one / name, other / name, shallow=False):
            yield name


def _files(folder: Path) -> set[str]:
    """Return the paths of all files in `folder`, relative to it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _copy(source: Path, target: Path, name: str) -> None:
    """Copy a file of the release `name`; raise BuildError if the target exists."""
    if target.exists():
        raise BuildError(f"{name} can't be added: {target.name} is there already.")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    if target.name in archive.PROGRAMS:
        target.chmod(0o755)
