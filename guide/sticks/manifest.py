"""Whether a program's folder is as it was built: each file against the list made then.

The list is what sha256sum writes and reads (sha256sum -c SHA256SUMS). It finds damage; whoever changes a file
on purpose can change the list too.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path

from guide.errors import GuideError
from guide.i18n import tr

LIST = "SHA256SUMS"
CONTENT, OWN_DATA, APP = "resources", "data", ".app"
LONGEST_LIST = 16 * 1024 * 1024
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")

Sums = Mapping[str, str]  # SHA-256 (hex) by path, its parts joined by "/"


class State(StrEnum):
    """What is wrong with a file."""

    DIFFERS = "differs"
    MISSING = "missing"
    NOT_LISTED = "not listed"
    LINK = "link"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Finding:
    """One file that is not as it was built."""

    path: str
    state: State

    @property
    def is_content(self) -> bool:
        """Whether it belongs to the guide's content, which its owners may change."""
        return is_content(self.path)


@dataclass(frozen=True, slots=True)
class Verified:
    """How many files the list names, and what is wrong, by path."""

    listed: int
    findings: tuple[Finding, ...]


def is_content(path: str) -> bool:
    """Tell the path of a file of the guide's content, also of that inside a macOS app."""
    parts = path.split("/")
    return CONTENT in (parts[2:4] if parts[0].endswith(APP) else parts[:2])


def verify(folder: Path, *, has_links: bool = False) -> Verified:
    """Check every file of a program's folder but its own data; links are named unless it has some.

    A macOS app is nothing without its links: inside one they are never named.
    """
    sums = read_list(folder)
    findings = []
    there = set()
    for path, problem in walk(folder, has_links=has_links):
        there.add(path)
        state = problem or _state(folder / path, sums.get(path))
        if state:
            findings.append(Finding(path, state))
    findings += [Finding(path, State.MISSING) for path in sums if path not in there]
    return Verified(len(sums), tuple(sorted(findings, key=lambda finding: finding.path)))


def read_list(folder: Path) -> Sums:
    """Read the list of a folder; a GuideError where there is none, or at the first line that is damaged."""
    file = folder / LIST
    if not folder.is_dir():
        raise GuideError(tr("There is no folder '{folder}'.", folder=folder))
    if not os.path.lexists(file):
        raise GuideError(
            tr("There is no {list} here: only the standalone program carries a list of its files.", list=LIST)
        )
    try:
        data = _beginning(file, LONGEST_LIST + 1)
    except OSError:
        raise GuideError(tr("{list} can't be read.", list=LIST)) from None
    if len(data) > LONGEST_LIST:
        raise GuideError(tr("{list} is damaged: it is far too long.", list=LIST))
    return _parsed(data)


def _beginning(file: Path, length: int) -> bytes:
    if not file.is_file():
        raise OSError  # a pipe, for one, that would be waited for
    with file.open("rb") as stream:
        return stream.read(length)


def _parsed(data: bytes) -> Sums:
    *lines, rest = data.split(b"\n")
    sums: dict[str, str] = {}
    last = ""
    for number, line in enumerate(lines, 1):
        digest, path = _line(line, number)
        if path <= last:
            raise _damaged(number)
        sums[path] = digest
        last = path
    if rest or not sums:
        raise _damaged(len(lines) + 1)
    return sums


def _line(line: bytes, number: int) -> tuple[str, str]:
    try:
        match = _LINE.fullmatch(line.decode("utf-8"))
    except UnicodeDecodeError:
        match = None
    if match is None or not can_be_listed(match[2]):
        raise _damaged(number)
    return match[1], match[2]


def can_be_listed(path: str) -> bool:
    """Tell a path that leads into the folder, to what the list may name."""
    parts = path.split("/")
    leads_out = any(part in ("", ".", "..") for part in parts) or "\\" in path or re.match("[A-Za-z]:", path)
    return path.isprintable() and not leads_out and path != LIST and parts[0] != OWN_DATA


def _damaged(number: int) -> GuideError:
    return GuideError(
        tr("{list} is damaged at line {number}: nothing was checked.", list=LIST, number=number)
    )


def walk(folder: Path, *, has_links: bool) -> Iterator[tuple[str, State | None]]:
    """Give the path of every file, and what is already known to be wrong with it."""
    waiting = [""]
    while waiting:
        above = waiting.pop()
        try:
            with os.scandir(folder / above) as entries:
                found = list(entries)
        except OSError:
            yield above.rstrip("/") or ".", State.UNREADABLE
            continue
        for entry in found:
            path = above + entry.name
            try:
                is_folder = entry.is_dir(follow_symlinks=False)
                problem = None if is_folder else _problem(entry, has_links=has_links or _is_in_app(path))
            except OSError:
                is_folder, problem = False, State.UNREADABLE
            if is_folder:
                waiting += [f"{path}/"] if path != OWN_DATA else []
            elif problem is not State.MISSING and (problem or path != LIST):
                yield path, problem


def _is_in_app(path: str) -> bool:
    first, _, inside = path.partition("/")
    return first.endswith(APP) and bool(inside)


def _problem(entry: os.DirEntry[str], *, has_links: bool) -> State | None:
    """Tell what can be seen to be wrong without opening it; a link that leads nowhere is not there."""
    if entry.is_symlink() and not has_links:
        return State.LINK
    if entry.is_file():
        return None
    # A pipe or a device is not to be opened.
    return State.MISSING if entry.is_symlink() else State.UNREADABLE


def _state(file: Path, digest: str | None) -> State | None:
    if digest is None:
        return State.NOT_LISTED
    try:
        with file.open("rb") as stream:
            return None if file_digest(stream, "sha256").hexdigest() == digest else State.DIFFERS
    except OSError:
        return State.UNREADABLE
