"""The commit that something is built from, as git describes it."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from dev.console import BuildError

EARLIEST = 315532800  # 1 January 1980, the first day that a zip can record


@dataclass(frozen=True, kw_only=True)
class Commit:
    """The commit of a folder; it is dirty if the folder also holds changes that are not committed."""

    name: str
    seconds: int  # since 1970
    is_dirty: bool


def commit_of(root: Path) -> Commit:
    """Return the commit of a folder; raise BuildError if git is missing or finds none."""
    name, _, seconds = _git(root, "log", "-1", "--format=%H %ct").partition(" ")
    changes = _git(root, "status", "--porcelain")
    return Commit(name=name, seconds=max(EARLIEST, int(seconds)), is_dirty=bool(changes))


def repeatable(root: Path) -> dict[str, str]:
    """Return environment variables with which the same sources build to the same bytes."""
    try:
        seconds = commit_of(root).seconds
    except BuildError:  # a copy without git can be built as well
        seconds = EARLIEST
    # Python then iterates sets in one order, and programs for Windows carry the commit's time.
    return {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(seconds)}


def _git(root: Path, *words: str) -> str:
    git = shutil.which("git")
    if git is None:
        raise BuildError("A release is made from a commit, and git was not found.")
    done = subprocess.run([git, "-C", str(root), *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"A release is made from a commit, and git found none: {done.stderr.strip()}")
    return done.stdout.strip()
