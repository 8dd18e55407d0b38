"""Writes and opens the prebuilt pack, with which the standalone program starts without reading YAML.

A prebuilt file has three parts, in the order in which the start needs them:
1. a head line: the fingerprint of the pack's folder, the length of the guide in bytes, the index's SHA-256;
2. the guide;
3. the index.

Guide and index are plain data, which can run no code. They are opened only if the pack's files are unchanged
and the digests match: the program contains the SHA-256 of head line and guide, and the head line contains the
SHA-256 of the index.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from guide.content.fingerprint import fingerprint
from guide.content.guide import Guide
from guide.content.stored_guide import guide_of, guide_parts
from guide.errors import GuideError
from guide.files import open_plain
from guide.i18n import tr
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts

_LONGEST_HEAD = 1_000  # bytes


class DamagedPrebuiltError(GuideError, ValueError):
    """The prebuilt file is missing or not as it was built, so the guide must be read without it."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "A file of this program is damaged: its prebuilt index. The guide was read without it, and "
                "all of it works. Copy the whole folder FieldGuide again from where you got it. In a "
                "terminal, the program's word 'verify' names every damaged file."
            )
        )


@dataclass(frozen=True, slots=True)
class PrebuiltPack:
    """A guide from a prebuilt file. `read_index` returns the bytes of its index.

    It raises DamagedPrebuiltError if the index was changed or can't be read.
    """

    guide: Guide
    read_index: Callable[[], bytes]


def build_prebuilt(folder: Path) -> bytes:
    """Return the prebuilt file of the pack in `folder`. Raise OSError if a file is a link or unreadable."""
    # Imported here, because opening a prebuilt pack must not load these modules before the first paint.
    from guide.content.load import load  # noqa: PLC0415
    from guide.search.index.index import SearchIndex  # noqa: PLC0415

    guide = load(folder)
    guide_bytes = join_parts(dict(guide_parts(guide)))
    index = SearchIndex.build(guide).to_bytes()
    head = f"{fingerprint(folder)} {len(guide_bytes)} {sha256(index).hexdigest()}\n"
    return head.encode("ascii") + guide_bytes + index


def digest_of(data: bytes) -> str:
    """Return the SHA-256 (hex) of head line and guide of the prebuilt file `data`, for `open_prebuilt`."""
    head = data.index(b"\n") + 1
    _, length, _ = data[:head].split()
    return sha256(data[: head + int(length)]).hexdigest()


def open_prebuilt(file: Path, digest: str, folder: Path) -> PrebuiltPack | None:
    """Return the prebuilt pack in `file`, or None if `file` or the pack's `folder` is changed or unreadable.

    `digest` is the result of `digest_of` when the program was built.
    """
    with suppress(DamagedPrebuiltError):
        return read_prebuilt(file, digest, folder)
    return None


def read_prebuilt(file: Path, digest: str, folder: Path) -> PrebuiltPack | None:
    """Return the prebuilt pack in `file`, or None if the pack's `folder` was changed after the build.

    Raise DamagedPrebuiltError if `file` is not as it was built. `digest` is as for `open_prebuilt`.
    """
    checked = _checked(file, digest)
    try:
        if checked.fingerprint != fingerprint(folder):
            return None
    except OSError:
        return None
    return PrebuiltPack(
        _opened(checked.guide), partial(_read_index, file, checked.index_start, checked.index_digest)
    )


def read_built_guide(file: Path, digest: str) -> Guide:
    """Return the guide in `file` as it was built, whatever the pack's folder has now.

    Raise DamagedPrebuiltError if `file` is not as it was built. `digest` is as for `open_prebuilt`.
    """
    return _opened(_checked(file, digest).guide)


class _Checked(NamedTuple):
    """The parts of a prebuilt file whose digest was right; the index begins at byte `index_start`."""

    fingerprint: str
    guide: bytes
    index_start: int
    index_digest: str


def _checked(file: Path, digest: str) -> _Checked:
    try:
        with open_plain(file) as stream:
            line = stream.readline(_LONGEST_HEAD)
            pack, length, index = line.decode("ascii").split()
            guide = stream.read(int(length))
    except (OSError, ValueError, OverflowError):
        raise DamagedPrebuiltError from None
    if sha256(line + guide).hexdigest() != digest:
        raise DamagedPrebuiltError
    return _Checked(pack, guide, len(line) + len(guide), index)


def _opened(guide: bytes) -> Guide:
    """Return the guide in checked bytes; raise DamagedPrebuiltError if they are of another program."""
    try:
        return guide_of(Parts(guide))
    except StoredDataError as error:  # if somebody replaced the digest as well
        raise DamagedPrebuiltError from error


def _read_index(file: Path, start: int, digest: str) -> bytes:
    """Return the index from byte `start` of `file`.

    Raise DamagedPrebuiltError if its SHA-256 is not `digest`. The file is read once, so that exactly the
    checked bytes are opened.
    """
    try:
        with open_plain(file) as stream:
            stream.seek(start)
            data = stream.read()
    except OSError:
        raise DamagedPrebuiltError from None
    if sha256(data).hexdigest() != digest:
        raise DamagedPrebuiltError
    return data
