"""Opens a pack file: its manifest, then what is made ready in it, or the content as its authors wrote it."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from guide.content.fingerprint import fingerprint_of_files
from guide.content.guide import Guide
from guide.content.pack_files import MAX_FILE_BYTES, PACK_SUFFIX, WORDS_FILE, is_of_pages, is_read
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


def pack_files_in(folder: Path) -> list[Path]:
    """Return the pack files in a folder. A link is none: it could lead anywhere."""
    with suppress(OSError):
        paths = sorted(folder.iterdir())
        return [path for path in paths if path.suffix == PACK_SUFFIX and not path.is_symlink()]
    return []


def head_of(path: Path) -> "PackHead":
    """Return the manifest of a pack file, of which only the beginning and the end are read.

    Raise PackFileError if it can't be read, does not begin as a pack file does, or its end is missing.
    """
    try:
        with open_plain(path) as file:
            data = file.read(BEGINNING)
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _END))
            last = file.read(_END)
    except OSError as error:
        raise PackFileError(_unreadable(error)) from None
    head = PackHead(data)
    check_end(last, size)
    return head


class PackHead:
    """The manifest of a pack file with its signature, from the file's beginning, whatever follows."""

    def __init__(self, data: bytes) -> None:
        """Find the manifest. Raise PackFileError if `data` does not begin as a pack file does."""
        first = first_members(data, 2)
        sizes = [member.size for member in first.values()]
        is_small = sizes[0] <= LARGEST_MANIFEST and sizes[1] <= LARGEST_SIGNATURE
        if tuple(first) != FIRST[:2] or not is_small:
            raise PackFileError(tr("This file is no pack of Field Guide."))
        self.manifest_bytes = read_member(data, first[MANIFEST])
        self.signature_bytes = read_member(data, first[SIGNATURE])

    @cached_property
    def manifest(self) -> Manifest:
        """The manifest, whoever wrote it. Raise PackFileError if it can't be read."""
        return read_manifest(self.manifest_bytes)

    @property
    def signed(self) -> tuple[bytes, bytes]:
        """The manifest and its signature, as they are in the file."""
        return self.manifest_bytes, self.signature_bytes

    def check_is_still(self, signed: tuple[bytes, bytes]) -> None:
        """Raise PackFileError if manifest and signature are not those that were read of the file before."""
        if self.signed != signed:
            raise PackFileError(damaged_pack_sentence())

    @property
    def is_ready(self) -> bool:
        """Whether this program can use what is made ready in it. Do so only if its maker is trusted."""
        return self.manifest.ready_for == READY_FORMAT


class PackFile(PackHead):
    """A pack in one file, with its bytes in memory. Who made it is not known yet: see `guide.packs.trust`."""

    def __init__(self, data: bytes) -> None:
        """Find its first members. Raise PackFileError if `data` does not begin as a pack file does."""
        super().__init__(data)
        self.data = data
        self._first = first_members(data, len(FIRST))
        if tuple(self._first) != FIRST:
            raise PackFileError(tr("This file is no pack of Field Guide."))

    def ready_guide(self) -> Guide:
        """Return the guide that is made ready. Raise PackFileError if it is not the one of the manifest."""
        return guide_in_member(self.data, self._first[GUIDE], self.manifest.guide)

    def ready_index(self) -> bytes:
        """Return the index that is made ready. Raise PackFileError if it is not the one of the manifest."""
        return ready_member(self.data, self._first[INDEX], self.manifest.index)

    def content(self) -> Mapping[str, bytes]:
        """Return the files that its authors wrote, by path. Raise PackFileError if any is not as it was."""
        files: dict[str, bytes] = {}
        members = {name: each for name, each in all_members(self.data).items() if name not in FIRST}
        check_content_size(member.size for member in members.values())
        for name, member in members.items():
            path = name.removeprefix(CONTENT)
            if path == name or not is_read(path) or member.size > MAX_FILE_BYTES:
                raise PackFileError(tr("This pack holds a file that no pack has. Nothing of it was used."))
            files[path] = read_member(self.data, member)
        if len(files) != self.manifest.files or fingerprint_of_files(files) != self.manifest.content:
            raise PackFileError(damaged_pack_sentence())
        return files

    def check(self) -> None:
        """Raise PackFileError if any byte in it is not as it was made.

        What is made ready for another program is not used here: that may compute other digests of it.
        """
        self.content()
        for name, digest in ((GUIDE, self.manifest.guide), (INDEX, self.manifest.index)):
            ready_member(self.data, self._first[name], digest if self.is_ready else None)

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


def guide_in_member(data: bytes, member: Member, digest: str) -> Guide:
    """Return the guide in a member of `data`. Raise PackFileError if it has another digest, or is none."""
    try:
        return guide_of(Parts(ready_member(data, member, digest)))
    except StoredDataError:
        raise PackFileError(damaged_pack_sentence()) from None


def ready_member(data: bytes, member: Member, digest: str | None) -> bytes:
    """Return a member of `data`. Raise PackFileError if it is damaged, or its digest is not the given one."""
    found = read_member(data, member)
    if digest is not None and ready_digest(found) != digest:
        raise PackFileError(damaged_pack_sentence())
    return found


def check_content_size(sizes: Iterable[int]) -> None:
    """Raise PackFileError if files with these numbers of bytes are more than the content of a pack may be."""
    if sum(sizes) > LARGEST_CONTENT:
        raise PackFileError(tr("This pack has more content than a pack may have. Nothing of it was used."))


def _unreadable(error: OSError) -> str:
    return tr("The file can't be read ({reason}).", reason=error.strerror or "")
