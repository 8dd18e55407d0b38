"""Opens a pack file: its manifest, then what is made ready in it, or the content as its authors wrote it."""

import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from guide.content.fingerprint import fingerprint_of_files
from guide.content.guide import Guide
from guide.content.pack_files import MAX_FILE_BYTES, WORDS_FILE, is_of_pages, is_read
from guide.content.stored_guide import guide_of
from guide.errors import ContentError
from guide.files import open_plain
from guide.i18n import tr
from guide.packs.archive import LARGEST_FILE, Member, all_members, check_end, first_members, read_member
from guide.packs.errors import PackFileError, damaged_pack_sentence
from guide.packs.manifest import LARGEST_MANIFEST, Manifest, read_manifest, ready_digest
from guide.search.index.ready_format import READY_FORMAT
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts

MANIFEST, SIGNATURE, GUIDE, INDEX = FIRST = (
    "manifest.json",
    "manifest.json.minisig",
    "ready/guide",
    "ready/index",
)
CONTENT = "content/"  # begins the names of the files that its authors wrote
BEGINNING = 65_536  # bytes of a pack file, in which its manifest and the signature end
LARGEST_SIGNATURE = 4_096  # bytes
LARGEST_CONTENT = 64 * 1024 * 1024  # bytes of all files that its authors wrote, when they are read
_END = 64  # bytes at the end of a pack file that are read together with its beginning


def read_bytes(path: Path, most: int = LARGEST_FILE + 1, *, start: int = 0) -> bytes:
    """Return at most `most` bytes of a pack file, from `start` on.

    Raise PackFileError if it can't be read or is too large. Nothing is read of a file whose size says so.
    """
    try:
        with open_plain(path) as file:
            is_too_large = file.seek(0, os.SEEK_END) > LARGEST_FILE
            file.seek(start)
            data = b"" if is_too_large else file.read(most)
    except OSError as error:
        raise PackFileError(_unreadable(error)) from None
    if is_too_large or len(data) > LARGEST_FILE:
        raise PackFileError(tr("This file is larger than a pack may be. Nothing of it was read."))
    return data


def head_of(path: Path) -> "PackFile":
    """Return a pack file, of which only the beginning and the end are read.

    Raise PackFileError if it can't be read, does not begin as a pack file does, or its end is missing.
    """
    file = PackFile(path)
    try:
        size = path.stat().st_size
    except OSError as error:
        raise PackFileError(_unreadable(error)) from None
    check_end(read_bytes(path, start=max(0, size - _END)), size)
    return file


class PackFile:
    """A pack in one file, of which only what is asked for is read: at first its manifest.

    Who made it is not known yet: see `guide.packs.trust`.
    """

    def __init__(self, source: bytes | Path) -> None:
        """Find the manifest; `source` are all bytes, or where they are.

        Raise PackFileError if they do not begin as a pack file does.
        """
        self._source = source
        self._beginning = self._read(0, BEGINNING)
        first = first_members(self._beginning, 2)
        sizes = [member.size for member in first.values()]
        is_small = sizes[0] <= LARGEST_MANIFEST and sizes[1] <= LARGEST_SIGNATURE
        if tuple(first) != FIRST[:2] or not is_small:
            raise PackFileError(tr("This file is no pack of Field Guide."))
        self.manifest_bytes = read_member(self._beginning, first[MANIFEST])
        self.signature_bytes = read_member(self._beginning, first[SIGNATURE])

    @cached_property
    def manifest(self) -> Manifest:
        """The manifest, whoever wrote it. Raise PackFileError if it can't be read."""
        return read_manifest(self.manifest_bytes)

    @property
    def data(self) -> bytes:
        """All bytes of it. Raise PackFileError if they can't be read, or are another pack's now."""
        if isinstance(self._source, bytes):
            return self._source
        whole = PackFile(read_bytes(self._source))
        self.check_is(whole)
        return whole.data

    def check_is(self, other: "PackFile") -> None:
        """Raise PackFileError if another file has not the same manifest and signature."""
        if (self.manifest_bytes, self.signature_bytes) != (other.manifest_bytes, other.signature_bytes):
            raise PackFileError(damaged_pack_sentence())

    def is_one_of(self, manifests: Collection[str]) -> bool:
        """Return whether the SHA-256 (hex) of its manifest is one of these."""
        return sha256(self.manifest_bytes).hexdigest() in manifests

    @property
    def is_ready(self) -> bool:
        """Whether this program can use what is made ready in it. Do so only if its maker is trusted."""
        return self.manifest.ready_for == READY_FORMAT

    def ready_guide(self) -> Guide:
        """Return the guide that is made ready. Raise PackFileError if it is not the one of the manifest."""
        try:
            return guide_of(Parts(self._ready(GUIDE, self.manifest.guide)))
        except StoredDataError:
            raise PackFileError(damaged_pack_sentence()) from None

    def ready_index(self) -> bytes:
        """Return the index that is made ready. Raise PackFileError if it is not the one of the manifest."""
        return self._ready(INDEX, self.manifest.index)

    def content(self) -> Mapping[str, bytes]:
        """Return the files that its authors wrote, by path. Raise PackFileError if any is not as it was."""
        files: dict[str, bytes] = {}
        data = self.data
        members = {name: each for name, each in all_members(data).items() if name not in FIRST}
        check_content_size(member.size for member in members.values())
        for name, member in members.items():
            path = name.removeprefix(CONTENT)
            if path == name or not is_read(path) or member.size > MAX_FILE_BYTES:
                raise PackFileError(tr("This pack holds a file that no pack has. Nothing of it was used."))
            files[path] = read_member(data, member)
        if len(files) != self.manifest.files or fingerprint_of_files(files) != self.manifest.content:
            raise PackFileError(damaged_pack_sentence())
        return files

    def check(self) -> None:
        """Raise PackFileError if any byte in it is not as it was made.

        What is made ready for another program is not used here: that may compute other digests of it.
        """
        self.content()
        for name, digest in ((GUIDE, self.manifest.guide), (INDEX, self.manifest.index)):
            self._ready(name, digest if self.is_ready else None)

    def guide(self, *, only_pages: bool = False) -> Guide:
        """Return the guide as its authors' files have it.

        With `only_pages` its pages and places, as for a pack of somebody unknown: nothing else of it is read.
        Raise PackFileError if it holds more than a pack may.
        """
        from guide.content.load import load_files  # noqa: PLC0415 - what is made ready needs no YAML

        files = {path: each for path, each in self.content().items() if is_of_pages(path) or not only_pages}
        try:
            guide = load_files(files)
        except ContentError as error:
            raise PackFileError(str(error)) from None
        # The words that texts for discreet hand-outs need are those of other packs, and are not missing here.
        missing = {WORDS_FILE} if only_pages else frozenset[str]()
        return replace(guide, problems=tuple(each for each in guide.problems if each.file not in missing))

    def _ready(self, name: str, digest: str | None) -> bytes:
        """Return what is made ready. Raise PackFileError if it is damaged, or has not the given digest."""
        start, member = 0, _member(self._beginning, 3, GUIDE)
        if name == INDEX:
            start = member.end
            member = _member(self._read(start, BEGINNING), 1, INDEX)
        # Wherever a member is said to end, no more is read than a pack may have.
        found = read_member(self._read(start, min(member.end, LARGEST_FILE + 1)), member)
        if digest is not None and ready_digest(found) != digest:
            raise PackFileError(damaged_pack_sentence())
        return found

    def _read(self, start: int, most: int) -> bytes:
        if isinstance(self._source, bytes):
            return self._source[start : start + most]
        return read_bytes(self._source, most, start=start)


def _member(data: bytes, number: int, name: str) -> Member:
    """Return the last of the first members that `data` begins with. Raise PackFileError if it has no such."""
    member = first_members(data, number, is_cut=True).get(name)
    if member is None:
        raise PackFileError(damaged_pack_sentence())
    return member


def check_content_size(sizes: Iterable[int]) -> None:
    """Raise PackFileError if files with these numbers of bytes are more than the content of a pack may be."""
    if sum(sizes) > LARGEST_CONTENT:
        raise PackFileError(tr("This pack has more content than a pack may have. Nothing of it was used."))


def _unreadable(error: OSError) -> str:
    return tr("The file can't be read ({reason}).", reason=error.strerror or "")
