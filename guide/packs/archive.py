"""Writes and reads the zip file of a pack: only the one form that `write_archive` writes is read.

Any zip program opens these files. What other programs write may differ in many ways that a reader would
have to guard against, such as links, comments, encryption or members that lie over each other. Therefore
each header that is read must be, byte by byte, the one that would have been written.
"""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from guide.content.budget import MOST_FILES
from guide.i18n import tr
from guide.packs.errors import PackFileError, damaged_pack_sentence

# bytes of a pack file: one of 10,000 services, each with a page of its own, has about 27 MB
LARGEST_FILE = 96 * 1024 * 1024
MOST_MEMBERS = MOST_FILES + 4  # the manifest, its signature, guide and index
LARGEST_MEMBER = 256 * 1024 * 1024  # bytes of a member when it is read
_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3I2H"), struct.Struct("<4s6H3I5H2I"), struct.Struct("<4s4H2IH")
_VERSION, _UNIX, _FLAGS, _MODE = 20, 3 << 8, 0, 0o100644 << 16
_TIME, _DATE = 0, 33  # midnight of 1 January 1980, so that the same content gives the same file
_STORED, _DEFLATED = 0, 8
_WORTH = 0.95  # of its size at most has a member that is compressed
# Names are the same on every file system, and lead nowhere else. Windows takes some names for devices.
_STEP = r"(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|/|$))[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?"
_NAME = re.compile(rf"{_STEP}(?:/{_STEP}){{0,2}}")
LONGEST_NAME = 150


class Member(NamedTuple):
    """One file in an archive: its name, and where its bytes are. `size` is that of the bytes when read."""

    name: str
    method: int
    checksum: int
    start: int
    stored: int
    size: int

    @property
    def end(self) -> int:
        """The position of the next member."""
        return self.start + self.stored


def write_archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip file with `files` in their order. Raise PackFileError if a name or a size is refused."""
    members: list[Member] = []
    pieces: list[bytes] = []
    at = 0
    for name, data in files:
        deflated = _deflated(data)
        # What is compressed already, as all that is made ready, is not worth a second time at each start.
        is_worth_it = len(deflated) < len(data) * _WORTH
        stored, method = (deflated, _DEFLATED) if is_worth_it else (data, _STORED)
        at += _LOCAL.size + len(name)
        member = Member(name, method, zlib.crc32(data), at, len(stored), len(data))
        _check(member)
        pieces += (_local(member), stored)
        members.append(member)
        at = member.end
    directory = b"".join(map(_central, members))
    written = b"".join((*pieces, directory, _end(len(members), len(directory), at)))
    if len(members) > MOST_MEMBERS or len(written) > LARGEST_FILE:
        raise PackFileError(_too_large())
    return written


def first_members(data: bytes, number: int, *, is_cut: bool = False) -> dict[str, Member]:
    """Return the first members of the archive that begins with `data`, without looking at the others.

    If `data` is cut, the last of them may end later.
    """
    found = {member.name: member for member in islice(_members(data, is_cut=is_cut), number)}
    if len(found) < number:
        raise PackFileError(_not_ours())
    return found


def check_end(last: bytes, size: int) -> None:
    """Raise PackFileError if an archive of `size` bytes does not end as its last bytes say."""
    if len(last) >= _END.size:
        mark, _, _, _, _, length, start, _ = _END.unpack_from(last, len(last) - _END.size)
        if mark == b"PK\x05\x06" and start + length + _END.size == size:
            return
    raise PackFileError(_not_ours())


def all_members(data: bytes) -> dict[str, Member]:
    """Return all members by name. Raise PackFileError if `data` differs in anything from what is written."""
    members = list(islice(_members(data), MOST_MEMBERS + 1))
    if len(data) > LARGEST_FILE or len(members) > MOST_MEMBERS:
        raise PackFileError(_too_large())
    at = members[-1].end if members else 0
    directory = b"".join(map(_central, members))
    by_name = {member.name: member for member in members}
    if data[at:] != directory + _end(len(members), len(directory), at) or len(by_name) < len(members):
        raise PackFileError(_not_ours())
    return by_name


def read_member(data: bytes, member: Member) -> bytes:
    """Return the bytes of a member. Raise PackFileError if they are not what the archive says of them."""
    stored = memoryview(data)[member.start : member.end]
    if member.method == _STORED:
        found = bytes(stored)
    else:
        reading = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            # One byte more than it should have, so that one that goes on is noticed and not read to its end.
            found = reading.decompress(stored, member.size + 1)
        except zlib.error:
            raise PackFileError(damaged_pack_sentence()) from None
        if not reading.eof or reading.unused_data:
            raise PackFileError(damaged_pack_sentence())
    if len(found) != member.size or zlib.crc32(found) != member.checksum:
        raise PackFileError(damaged_pack_sentence())
    return found


def _members(data: bytes, *, is_cut: bool = False) -> Iterator[Member]:
    at = 0
    while data.startswith(b"PK\x03\x04", at):
        member = _read_local(data, at, is_cut=is_cut)
        yield member
        at = member.end


def _read_local(data: bytes, at: int, *, is_cut: bool = False) -> Member:
    start = at + _LOCAL.size
    if len(data) < start:
        raise PackFileError(_not_ours())
    _, _, _, method, _, _, checksum, stored, size, length, _ = _LOCAL.unpack_from(data, at)
    name = data[start : start + length].decode("ascii", "replace")
    member = Member(name, method, checksum, start + length, stored, size)
    _check(member)
    if data[at : member.start] != _local(member) or (member.end > len(data) and not is_cut):
        raise PackFileError(_not_ours())
    return member


def _check(member: Member) -> None:
    """Raise PackFileError if no pack has such a member."""
    if member.size > LARGEST_MEMBER:
        raise PackFileError(_too_large())
    is_name = len(member.name) <= LONGEST_NAME and _NAME.fullmatch(member.name)
    is_even = member.method == _DEFLATED or (member.method == _STORED and member.stored == member.size)
    if not is_name or not is_even:
        raise PackFileError(_not_ours())


def _local(member: Member) -> bytes:
    name = member.name.encode("ascii")
    head = (b"PK\x03\x04", _VERSION, _FLAGS, member.method, _TIME, _DATE)
    return _LOCAL.pack(*head, member.checksum, member.stored, member.size, len(name), 0) + name


def _central(member: Member) -> bytes:
    name = member.name.encode("ascii")
    head = (b"PK\x01\x02", _VERSION | _UNIX, _VERSION, _FLAGS, member.method, _TIME, _DATE)
    sizes = (member.checksum, member.stored, member.size, len(name), 0, 0, 0, 0, _MODE)
    return _CENTRAL.pack(*head, *sizes, member.start - len(name) - _LOCAL.size) + name


def _end(members: int, length: int, start: int) -> bytes:
    return _END.pack(b"PK\x05\x06", 0, 0, members, members, length, start, 0)


def _deflated(data: bytes) -> bytes:
    writing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return writing.compress(data) + writing.flush()


def _not_ours() -> str:
    return tr(
        "This is not a pack as Field Guide writes it, or its end is missing. Get the file again; packs are "
        "made with the command 'pack' of Field Guide."
    )


def _too_large() -> str:
    return tr("This file is larger than a pack may be, or holds more files. Nothing of it was read.")
