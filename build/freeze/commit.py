"""Reads from git which commit a program is built from."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from dev.console import BuildError

EARLIEST = 315532800  # seconds from 1970 to 1 January 1980, the first day that a zip can record


@dataclass(frozen=True, kw_only=True)
class Commit:
    """A commit. `is_dirty` means that the folder of the sources also holds uncommitted changes."""

    name: str
    seconds: int  # from 1970 to the time of the commit
    is_dirty: bool


def commit_of(root: Path) -> Commit:
    """Return the commit that is checked out in `root`; raise BuildError if git or a commit is missing."""
    name, _, seconds = _git(root, "log", "-1", "--format=%H %ct").partition(" ")
    changes = _git(root, "status", "--porcelain")
    return Commit(name=name, seconds=max(EARLIEST, int(seconds)), is_dirty=bool(changes))


def repeatable(root: Path) -> dict[str, str]:
    """Return environment variables that make two builds of the same sources identical."""
    try:
        seconds = commit_of(root).seconds
    except BuildError:  # a copy of the sources without git can be built, too
        seconds = EARLIEST
    # The seed fixes the order in which Python iterates sets; programs for Windows contain the time.
    return {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(seconds)}


def _git(root: Path, *arguments: str) -> str:
    """Return the output of a git command in `root`; raise BuildError if the command fails."""
    git = shutil.which("git")
    if git is None:
        raise BuildError("A release is made from a commit, and git was not found.")
    done = subprocess.run([git, "-C", str(root), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"A release is made from a commit, and git found none: {done.stderr.strip()}")
    return done.stdout.strip()
