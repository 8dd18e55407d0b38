"""Reads the members of a zip file in memory; sizes and names are checked before anything is unpacked.

A zip bomb is a member that is much larger than its file: the limits for unpacked files are enough against it.
"""

import io
import struct
import zipfile
import zlib

from guide.directory.read.errors import SourceError
from guide.directory.read.limits import check_file, check_sizes
from guide.i18n import tr

_ENCRYPTED = 1  # a bit of a member's flags
# What a zip file whose bytes are not as they were can make the library raise.
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, LookupError, NotImplementedError, OSError,
    RuntimeError, ValueError,
)  # fmt: skip


class Archive:
    """The members of a zip file by name; a name has "/" between its parts."""

    def __init__(self, file: str, data: bytes) -> None:
        """Read the list of members. Raise SourceError if it is damaged or anything in it is refused."""
        self.file = file
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED:
            raise SourceError(_damaged(file)) from None
        found = [info for info in self._zip.infolist() if not info.is_dir()]
        check_sizes(file, [info.file_size for info in found])
        self._members = {_name(file, info): info for info in found}
        self.names = tuple(self._members)

    def read(self, name: str) -> bytes:
        """Return the bytes of a member. Raise SourceError if it is too large, encrypted or damaged."""
        info = self._members[name]
        check_file(name, info.file_size)
        if info.flag_bits & _ENCRYPTED:
            sentence = tr("{file} is protected with a password. Save it without one.")
            raise SourceError(sentence.format(file=self.file))
        try:
            return self._zip.read(info)  # not more than file_size bytes, whatever is packed
        except _DAMAGED:
            raise SourceError(_damaged(self.file)) from None


def _name(file: str, info: zipfile.ZipInfo) -> str:
    """Return a member's name. Raise SourceError if it leads out of the archive, as no honest one does."""
    name = info.filename.replace("\\", "/")
    if name.startswith("/") or ":" in name.partition("/")[0] or ".." in name.split("/"):
        sentence = tr("{file} has a file whose name leads elsewhere ({name}). Nothing of it was read.")
        raise SourceError(sentence.format(file=file, name=info.filename))
    return name


def _damaged(file: str) -> str:
    return tr("{file} is damaged, or no zip file as others make it. Get it or save it again.", file=file)
