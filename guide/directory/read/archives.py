"""Reads the members of a zip file in memory; sizes and names are checked before anything is unpacked.

A zip bomb is a member that is much larger than its file: the limits for unpacked files are enough against it.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import partial

from guide.directory.read.limits import SourceError, check_file, check_sizes
from guide.i18n import tr

_ENCRYPTED = 1  # a bit of a member's flags
# What a zip file whose bytes are not as they were can make the library raise.
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, LookupError, NotImplementedError, OSError,
    RuntimeError, ValueError,
)  # fmt: skip


def members_of(file: str, data: bytes) -> dict[str, Callable[[], bytes]]:
    """Return by name what reads each member of a zip file; a name has "/" between its parts.

    Raise SourceError if the file is damaged or anything in it is refused. So does what reads a member if that
    is too large, encrypted or damaged.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGED:
        raise _damaged(file) from None
    found = [info for info in archive.infolist() if not info.is_dir()]
    check_sizes(file, [info.file_size for info in found])
    return {_name(file, info): partial(_read, file, archive, info) for info in found}


def _read(file: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    check_file(info.filename, info.file_size)
    if info.flag_bits & _ENCRYPTED:
        raise SourceError(tr("{file} is protected with a password. Save it without one.", file=file))
    try:
        return archive.read(info)  # not more than file_size bytes, whatever is packed
    except _DAMAGED:
        raise _damaged(file) from None


def _name(file: str, info: zipfile.ZipInfo) -> str:
    """Return a member's name. Raise SourceError if it leads out of the archive, as no honest one does."""
    name = info.filename.replace("\\", "/")
    if name.startswith("/") or ":" in name.partition("/")[0] or ".." in name.split("/"):
        sentence = tr("{file} has a file whose name leads elsewhere ({name}). Nothing of it was read.")
        raise SourceError(sentence.format(file=file, name=info.filename))
    return name


def _damaged(file: str) -> SourceError:
    sentence = tr("{file} is damaged, or no zip file as others make it. Get it or save it again.", file=file)
    return SourceError(sentence)
