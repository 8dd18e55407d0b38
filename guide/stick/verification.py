"""Compares the files of the standalone program with its manifest.

This finds damage, not attacks, because a person who changes a file on purpose can change the manifest too.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path

from guide.files import open_plain
from guide.packs.editions import Edition
from guide.packs.keeping import UNFINISHED
from guide.packs.trust import TRUST_FILE
from guide.stick.folder_walk import FileState, empty_folders, walk_files
from guide.stick.manifest import Manifest, read_manifest
from guide.stick.permissions import odd_permissions
from guide.stick.program_files import is_content, is_own_pack, is_read_as_content
from guide.stick.taken_packs import Looked, is_in_packs, look_at_packs


class Part(StrEnum):
    """The part of the guide to which a file belongs."""

    PROGRAM = "program"
    CONTENT = "content"
    PACK = "pack"  # in the folder of the packs that were taken, whether it is one or not
    TRUST = "trust"  # whom the program trusts, if that is not listed
    OTHER = "other"  # neither listed nor read as content: it is no part of the guide


@dataclass(frozen=True, slots=True)
class Finding:
    """One file that differs from the manifest, or one empty folder, whose path ends with "/".

    `reason` is a sentence if the file is there but not used.
    """

    path: str
    state: FileState
    part: Part
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """The number of listed files, the files that differ, and the content that is as copied but not as built.

    `packs` are the whole packs that the guide has taken, which no list names. All paths are sorted.
    """

    listed: int
    findings: tuple[Finding, ...]
    own_content: tuple[str, ...] = ()
    packs: tuple[Edition, ...] = ()


def verify(folder: Path, *, has_links: bool = False) -> Verification:
    """Compare every file of a program's folder, except the settings, with its manifest.

    Files of the program that others may change are findings, too.

    Links are findings if `has_links` is false; inside a macOS app, which needs links, they are allowed.
    Raise GuideError if the manifest is missing or damaged.
    """
    manifest = read_manifest(folder)
    states = dict.fromkeys(manifest.digests, FileState.MISSING) | {
        path: problem or state_of(folder / path, manifest.digests.get(path))
        for path, problem in walk_files(folder, has_links=has_links)
    }
    states |= dict.fromkeys(empty_folders(folder, manifest.digests), FileState.NOT_LISTED)
    whole = [path for path in manifest.digests if not states[path]]
    states |= odd_permissions(folder, (path for path in whole if _part(path, is_listed=True) is Part.PROGRAM))
    looked = look_at_packs(folder)
    found = (_finding(path, state, manifest, looked) for path, state in sorted(states.items()))
    findings = tuple(finding for finding in found if finding)
    own_content = sorted(path for path in manifest.own_content if not states[path])
    return Verification(len(manifest.digests), findings, tuple(own_content), tuple(looked.whole.values()))


def state_of(file: Path, digest: str | None) -> FileState | None:
    """Return how a plain file differs from its listed digest (None if it is not listed); None if equal."""
    if digest is None:
        return FileState.NOT_LISTED
    try:
        with open_plain(file) as stream:
            return None if file_digest(stream, "sha256").hexdigest() == digest else FileState.DIFFERS
    except OSError:
        return FileState.UNREADABLE


def _finding(path: str, state: FileState | None, manifest: Manifest, looked: Looked) -> Finding | None:
    """Return the finding on a file; None if it is as it should be."""
    part = _part(path, is_listed=path in manifest.digests)
    if path == TRUST_FILE and looked.slip:
        return Finding(path, FileState.REFUSED, part, looked.slip)
    if part is not Part.PACK or state is not FileState.NOT_LISTED:
        return Finding(path, state, part) if state else None
    if path in looked.whole:
        return None
    if path in looked.refused:
        return Finding(path, FileState.REFUSED, part, looked.refused[path])
    return Finding(path, FileState.UNFINISHED if path.endswith(UNFINISHED) else state, part)


def _part(path: str, *, is_listed: bool) -> Part:
    if is_listed and (is_own_pack(path) or not is_content(path)):
        return Part.PROGRAM
    if is_content(path) and (is_listed or is_read_as_content(path)):
        return Part.CONTENT
    if path == TRUST_FILE:
        return Part.TRUST
    return Part.PACK if is_in_packs(path) else Part.OTHER
