"""Reads a pack in its file, and of that only what is asked for."""

from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from guide.content.guide import Guide
from guide.packs.archive import LARGEST_FILE, Member, first_members
from guide.packs.errors import PackFileError, damaged_pack_sentence
from guide.packs.pack_file import (
    BEGINNING,
    GUIDE,
    INDEX,
    PackFile,
    PackHead,
    guide_in_member,
    read_bytes,
    ready_member,
)


class PackInPlace(PackHead):
    """A pack in a file, of which only what is asked for is read: at first its manifest."""

    def __init__(self, path: Path) -> None:
        """Read the beginning. Raise PackFileError as `PackHead`."""
        self._path = path
        self._beginning = read_bytes(path, BEGINNING)
        super().__init__(self._beginning)

    def is_one_of(self, manifests: Collection[str]) -> bool:
        """Return whether the SHA-256 (hex) of its manifest is one of these."""
        return sha256(self.manifest_bytes).hexdigest() in manifests

    def ready_guide(self) -> Guide:
        """Return the guide that is made ready. Raise PackFileError if it is not the one of the manifest."""
        member = self._guide_member
        return guide_in_member(self._read(0, member), member, self.manifest.guide)

    def ready_index(self) -> bytes:
        """Return the index that is made ready. Raise PackFileError if it is not the one of the manifest."""
        start = self._guide_member.end
        member = _member(read_bytes(self._path, BEGINNING, start=start), 1, INDEX)
        return ready_member(self._read(start, member), member, self.manifest.index)

    def guide(self) -> Guide:
        """Return the guide as its authors' files have it, for which all of the file is read."""
        file = PackFile(read_bytes(self._path))
        file.check_is_still(self.signed)
        return file.guide()

    @property
    def _guide_member(self) -> Member:
        return _member(self._beginning, 3, GUIDE)

    def _read(self, start: int, member: Member) -> bytes:
        """Return the bytes of the file from `start` to the end of a member, wherever that is said to be."""
        return read_bytes(self._path, min(member.end, LARGEST_FILE + 1), start=start)


def _member(data: bytes, number: int, name: str) -> Member:
    """Return the last of the first members that `data` begins with. Raise PackFileError if it has no such."""
    member = first_members(data, number, is_cut=True).get(name)
    if member is None:
        raise PackFileError(damaged_pack_sentence())
    return member
