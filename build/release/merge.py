"""Adds releases made on other systems, so that one stick has programs for all over one content."""

import filecmp
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dev.console import BuildError
from freeze import checksums
from release import archive
from release.readme_sheets import FOR_IT, FOR_WORKER
from release.release_documents import COPIED
from release.release_note import DOCUMENTS, notes_in

CONTENT = "resources"
# Written for all systems together, or the same for each.
SHARED = frozenset(
    [checksums.LIST, FOR_WORKER, *(f"{DOCUMENTS}/{name}" for name in (FOR_IT, *COPIED.values()))]
)
MOST_NAMED = 20


def add(folder: Path, given: Path, *, verify: Callable[[Path], None]) -> None:
    """Add a release made on another system, a folder or a zip, to a release's folder.

    Raise BuildError if they do not fit together; verify raises it for a damaged release.
    """
    with tempfile.TemporaryDirectory(dir=folder.parent) as room:
        other = opened(given, Path(room))
        refuse_mismatch(folder, other, given.name)
        verify(other)
        for name in sorted(_files(other)):
            if name not in SHARED and name.partition("/")[0] not in (CONTENT, checksums.OWN_DATA):
                _copy(other / name, folder / name, given.name)


def refuse_early(added: Iterable[Path], folder: Path) -> None:
    """Raise BuildError for what can't be added, before minutes are spent on building."""
    for given in added:
        if not given.exists():
            raise BuildError(f"{given} is not there: --add takes the zip or the folder of a release.")
        if given.resolve().is_relative_to(folder.resolve()):
            raise BuildError(f"{given} is in the folder of the new release: copy it elsewhere first.")


def opened(given: Path, room: Path) -> Path:
    """Return the folder of a release that was given as that folder, as its parent, or as a zip."""
    if given.is_dir():
        inside = given / "FieldGuide"
        return inside if (inside / DOCUMENTS).is_dir() else given
    return archive.unpack(given, room)


def refuse_mismatch(folder: Path, other: Path, name: str) -> None:
    """Raise BuildError if another release has another commit, edition or content."""
    for theirs in notes_in(other):
        for ours in notes_in(folder):
            obstacle = ours.obstacle(theirs)
            if obstacle:
                raise BuildError(f"{name} can't be added: {obstacle}.")
    differing = sorted(_differing(folder / CONTENT, other / CONTENT))
    if differing:
        more = f" and {len(differing) - MOST_NAMED} more" if len(differing) > MOST_NAMED else ""
        named = ", ".join(f"{CONTENT}/{each}" for each in differing[:MOST_NAMED])
        raise BuildError(f"{name} can't be added: its content differs, in {named}{more}.")


def _differing(one: Path, other: Path) -> Iterator[str]:
    ours, theirs = _files(one), _files(other)
    yield from ours ^ theirs
    for name in ours & theirs:
        if not filecmp.cmp(one / name, other / name, shallow=False):
            yield name


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _copy(source: Path, target: Path, name: str) -> None:
    if target.exists():
        raise BuildError(f"{name} can't be added: {target.name} is there already.")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    if target.name in archive.PROGRAMS:
        target.chmod(0o755)
