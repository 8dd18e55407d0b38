"""Compares the files of the standalone program with its manifest.

This finds damage, not attacks, because a person who changes a file on purpose can change the manifest too.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path

from guide.files import open_plain
from guide.stick.folder_walk import FileState, walk_files
from guide.stick.manifest import read_manifest
from guide.stick.program_files import is_content, is_read_as_content


class Part(StrEnum):
    """The part of the guide to which a file belongs."""

    PROGRAM = "program"
    CONTENT = "content"
    OTHER = "other"  # neither listed nor read as content: it is no part of the guide


@dataclass(frozen=True, slots=True)
class Finding:
    """One file that differs from the manifest."""

    path: str
    state: FileState
    part: Part


@dataclass(frozen=True, slots=True)
class Verification:
    """The number of listed files, the files that differ, and the content that is as copied but not as built.

    All paths are sorted.
    """

    listed: int
    findings: tuple[Finding, ...]
    own_content: tuple[str, ...] = ()


def verify(folder: Path, *, has_links: bool = False) -> Verification:
    """Compare every file of a program's folder, except the settings, with its manifest.

    Links are findings if `has_links` is false; inside a macOS app, which needs links, they are allowed.
    Raise GuideError if the manifest is missing or damaged.
    """
    manifest = read_manifest(folder)
    states = dict.fromkeys(manifest.digests, FileState.MISSING) | {
        path: problem or state_of(folder / path, manifest.digests.get(path))
        for path, problem in walk_files(folder, has_links=has_links)
    }
    findings = [
        Finding(path, state, _part(path, is_listed=path in manifest.digests))
        for path, state in sorted(states.items())
        if state
    ]
    own_content = sorted(path for path in manifest.own_content if not states[path])
    return Verification(len(manifest.digests), tuple(findings), tuple(own_content))


def state_of(file: Path, digest: str | None) -> FileState | None:
    """Return how a plain file differs from its listed digest (None if it is not listed); None if equal."""
    if digest is None:
        return FileState.NOT_LISTED
    try:
        with open_plain(file) as stream:
            return None if file_digest(stream, "sha256").hexdigest() == digest else FileState.DIFFERS
    except OSError:
        return FileState.UNREADABLE


def _part(path: str, *, is_listed: bool) -> Part:
    if is_content(path) and (is_listed or is_read_as_content(path)):
        return Part.CONTENT
    return Part.PROGRAM if is_listed else Part.OTHER
