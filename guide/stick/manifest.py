"""Verifies the files of the standalone program against its manifest, a list made when it was built.

The manifest can be checked with "sha256sum -c SHA256SUMS" too. It finds damage, not attacks, because a person
who changes a file on purpose can change the manifest too.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path

from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr

MANIFEST = "SHA256SUMS"
CONTENT_FOLDER, DATA_FOLDER, APP_SUFFIX = "resources", "data", ".app"
MAX_MANIFEST = 16 * 1024 * 1024  # bytes
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")

Digests = Mapping[str, str]  # SHA-256 in hex by path, relative to the folder, with "/" between its parts


class FileState(StrEnum):
    """The way in which a file differs from the manifest."""

    DIFFERS = "differs"
    MISSING = "missing"
    NOT_LISTED = "not listed"
    LINK = "link"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Finding:
    """One file that differs from the manifest."""

    path: str
    state: FileState

    @property
    def is_content(self) -> bool:
        """Whether the file is content, which the publisher of the pack may change."""
        return is_content(self.path)


@dataclass(frozen=True, slots=True)
class Verification:
    """The number of files that the manifest lists, and the files that differ, sorted by path."""

    listed: int
    findings: tuple[Finding, ...]


def is_content(path: str) -> bool:
    """Return whether a path is in the content folder, which is beside the program or inside a macOS app."""
    parts = path.split("/")
    return CONTENT_FOLDER in (parts[2:4] if parts[0].endswith(APP_SUFFIX) else parts[:2])


def verify(folder: Path, *, has_links: bool = False) -> Verification:
    """Compare every file of a program's folder, except the settings, with its manifest.

    Links are findings if `has_links` is false; inside a macOS app, which needs links, they are allowed.
    Raise GuideError if the manifest is missing or damaged.
    """
    digests = read_manifest(folder)
    findings = []
    there = set()
    for path, problem in walk_files(folder, has_links=has_links):
        there.add(path)
        state = problem or _state(folder / path, digests.get(path))
        if state:
            findings.append(Finding(path, state))
    findings += [Finding(path, FileState.MISSING) for path in digests if path not in there]
    return Verification(len(digests), tuple(sorted(findings, key=lambda finding: finding.path)))


def read_manifest(folder: Path) -> Digests:
    """Return the digests in the manifest of a folder.

    Raise GuideError if the folder or its manifest is missing, or if a line of the manifest is damaged.
    """
    file = folder / MANIFEST
    if not folder.is_dir():
        raise GuideError(tr("There is no folder '{folder}'.", folder=escape_invisible(str(folder))))
    if not os.path.lexists(file):
        raise GuideError(
            tr(
                "There is no {list} here: only the standalone program carries a list of its files.",
                list=MANIFEST,
            )
        )
    try:
        data = _beginning(file, MAX_MANIFEST + 1)
    except OSError:
        raise GuideError(tr("{list} can't be read.", list=MANIFEST)) from None
    if len(data) > MAX_MANIFEST:
        raise GuideError(tr("{list} is damaged: it is far too long.", list=MANIFEST))
    return _parsed(data)


def _beginning(file: Path, length: int) -> bytes:
    if not file.is_file():
        raise OSError  # for example a pipe, which would block the reader
    with file.open("rb") as stream:
        return stream.read(length)


def _parsed(data: bytes) -> Digests:
    *lines, rest = data.split(b"\n")
    digests: dict[str, str] = {}
    last = ""
    for number, line in enumerate(lines, 1):
        digest, path = _line(line, number)
        if path <= last:
            raise _damaged(number)
        digests[path] = digest
        last = path
    if rest or not digests:
        raise _damaged(len(lines) + 1)
    return digests


def _line(line: bytes, number: int) -> tuple[str, str]:
    try:
        match = _LINE.fullmatch(line.decode("utf-8"))
    except UnicodeDecodeError:
        match = None
    if match is None or not can_be_listed(match[2]):
        raise _damaged(number)
    return match[1], match[2]


def can_be_listed(path: str) -> bool:
    """Return whether a manifest may list a path: it is printable, inside the folder and no settings file."""
    parts = path.split("/")
    leads_out = any(part in ("", ".", "..") for part in parts) or "\\" in path or re.match("[A-Za-z]:", path)
    return path.isprintable() and not leads_out and path != MANIFEST and parts[0] != DATA_FOLDER


def _damaged(number: int) -> GuideError:
    return GuideError(
        tr("{list} is damaged at line {number}: nothing was checked.", list=MANIFEST, number=number)
    )


def walk_files(folder: Path, *, has_links: bool) -> Iterator[tuple[str, FileState | None]]:
    """Yield (path, problem) for every file below a folder, except the manifest and the settings.

    problem is None for a plain file, LINK for a link that is not allowed, UNREADABLE for a device, a pipe or
    a folder that can't be read. A broken link, if allowed, is not yielded, so that it counts as missing.
    """
    waiting = [""]
    while waiting:
        above = waiting.pop()
        try:
            with os.scandir(folder / above) as entries:
                found = list(entries)
        except OSError:
            yield above.rstrip("/") or ".", FileState.UNREADABLE
            continue
        for entry in found:
            path = above + entry.name
            try:
                is_folder = entry.is_dir(follow_symlinks=False)
                problem = None if is_folder else _problem(entry, has_links=has_links or _is_in_app(path))
            except OSError:
                is_folder, problem = False, FileState.UNREADABLE
            if is_folder:
                waiting += [f"{path}/"] if path != DATA_FOLDER else []
            elif problem is not FileState.MISSING and (problem or path != MANIFEST):
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


def _state(file: Path, digest: str | None) -> FileState | None:
    if digest is None:
        return FileState.NOT_LISTED
    try:
        with file.open("rb") as stream:
            return None if file_digest(stream, "sha256").hexdigest() == digest else FileState.DIFFERS
    except OSError:
        return FileState.UNREADABLE
