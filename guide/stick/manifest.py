"""Reads and writes the manifest SHA256SUMS, the list of a program's files, made when it is built or copied.

"sha256sum -c SHA256SUMS" reads it, too. A "*" before a path, which sha256sum allows, marks content that the
owner of an earlier copy had changed or added: it is listed as it was copied, not as it was built.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr
from guide.stick.program_files import DATA_FOLDER, is_content

MANIFEST = "SHA256SUMS"
MAX_MANIFEST = 16 * 1024 * 1024  # bytes
_LINE = re.compile(r"([0-9a-f]{64}) ([ *])(.+)")

Digests = Mapping[str, str]  # SHA-256 in hex by path, relative to the folder, with "/" between its parts


@dataclass(frozen=True, slots=True)
class Manifest:
    """The digests of all listed files, and the paths of listed content that is not as it was built."""

    digests: Digests
    own_content: frozenset[str] = frozenset()


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a folder.

    Raise GuideError if the folder or its manifest is missing, or if a line of the manifest is damaged.
    """
    file = folder / MANIFEST
    if not folder.is_dir():
        raise GuideError(tr("There is no folder '{folder}'.", folder=escape_invisible(str(folder))))
    if not os.path.lexists(file):
        raise GuideError(
            tr(
                "There is no {list} here: the list of files lies beside the standalone program.",
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


def written(manifest: Manifest) -> bytes:
    """Return the bytes of a manifest, its lines sorted by path."""
    marks = {path: "*" if path in manifest.own_content else " " for path in manifest.digests}
    lines = (f"{digest} {marks[path]}{path}\n" for path, digest in sorted(manifest.digests.items()))
    return "".join(lines).encode()


def _beginning(file: Path, length: int) -> bytes:
    if not file.is_file():
        raise OSError  # for example a pipe, which would block the reader
    with file.open("rb") as stream:
        return stream.read(length)


def _parsed(data: bytes) -> Manifest:
    *lines, rest = data.split(b"\n")
    digests: dict[str, str] = {}
    own_content = set()
    last = ""
    for number, line in enumerate(lines, 1):
        digest, mark, path = _line(line, number)
        if path <= last:
            raise _damaged(number)
        digests[path] = digest
        last = path
        if mark == "*":
            own_content.add(path)
    if rest or not digests:
        raise _damaged(len(lines) + 1)
    return Manifest(digests, frozenset(own_content))


def _line(line: bytes, number: int) -> tuple[str, str, str]:
    try:
        match = _LINE.fullmatch(line.decode("utf-8"))
    except UnicodeDecodeError:
        match = None
    if match is None or not can_be_listed(match[3]) or (match[2] == "*" and not is_content(match[3])):
        raise _damaged(number)
    return match[1], match[2], match[3]


def can_be_listed(path: str) -> bool:
    """Return whether a manifest may list a path: it is printable, inside the folder and no settings file."""
    parts = path.split("/")
    leads_out = any(part in ("", ".", "..") for part in parts) or "\\" in path or re.match("[A-Za-z]:", path)
    return path.isprintable() and not leads_out and path != MANIFEST and parts[0] != DATA_FOLDER


def _damaged(number: int) -> GuideError:
    return GuideError(
        tr("{list} is damaged at line {number}: nothing was checked.", list=MANIFEST, number=number)
    )
