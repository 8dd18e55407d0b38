"""Finds the files of a source: one file, those of a folder, or those of a zip file, which is read in memory.

Sizes and names are checked before anything is unpacked. A zip bomb is a member that is much larger than its
file: the limits for unpacked files are enough against it.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from guide import files
from guide.directory.read.limits import LARGEST_FILE, SourceError, check, check_file, check_sizes, damaged
from guide.directory.sheet import TABLES
from guide.i18n import tr

_DESCRIPTIONS = ("datapackage.json", "package.json")  # of a package
_DOCUMENTS = ("readme", "license", "licence", "changelog", "notice")  # as text files
_REMAINS = ("thumbs.db", "desktop.ini", "__macosx")  # what systems leave beside files
_OFFICE = frozenset(("[Content_Types].xml", "mimetype"))  # in the zip file that an office's document is
_MOST_LOOKED_AT = 20_000  # files of a folder and its folders
ZIP_START = b"PK\x03\x04"
Files = Mapping[str, Callable[[], bytes]]  # by name what returns the bytes of a file


class Found(NamedTuple):
    """The files of a source that can have tables, notes about those left out, and what describes them."""

    files: Files
    notes: Sequence[str] = ()
    description: Callable[[], bytes] | None = None


def files_of(path: Path) -> Found:
    """Return the files of a source. Raise SourceError if there is none or it can't be read."""
    try:
        if path.is_dir():
            return _chosen(path.name, _in_folder(path))
    except OSError as error:
        raise _unreadable(path, error) from None
    data = _bytes_of(path)
    if data.startswith(ZIP_START):
        members = members_of(path.name, data)
        if _OFFICE.isdisjoint(members):
            return _chosen(path.name, members)
    return Found({path.name: lambda: data})


def _bytes_of(path: Path) -> bytes:
    try:
        with files.open_plain(path) as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _unreadable(path, error) from None
    check_file(path.name, len(data))
    return data


def _unreadable(path: Path, error: OSError) -> SourceError:
    return SourceError(tr("{file} can't be read: {reason}.", file=path.name, reason=error.strerror or error))


def _in_folder(folder: Path) -> Files:
    found = list(islice(folder.rglob("*"), _MOST_LOOKED_AT + 1))
    check(folder.name, tr("files"), len(found), _MOST_LOOKED_AT)
    paths = {}
    for path in sorted(found):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            next(path.iterdir(), None)  # an error, where rglob has passed over a folder that it can't open
        elif path.is_file() and not path.is_symlink() and not _is_remains(name):
            paths[name] = path
    check_sizes(folder.name, [path.stat().st_size for path in paths.values()])
    return {name: partial(_bytes_of, path) for name, path in paths.items()}


def _chosen(source: str, found: Files) -> Found:
    """Return the files that can have tables, under names without the folders that all have in common."""
    real = {name: read for name, read in found.items() if not _is_remains(name)}
    chosen = {name: read for name, read in real.items() if _can_have_tables(name)}
    if not chosen:
        raise SourceError(tr("{file} has no CSV, JSON or Excel file. Nothing was read.", file=source))
    left = [name for name in real if name not in chosen and _base(name) not in _DESCRIPTIONS]
    notes = [tr("Left out, because it has no tables that can be read: {files}.", files=", ".join(left))]
    if len(set(map(_base, chosen))) == len(chosen):
        chosen = {PurePosixPath(name).name: read for name, read in chosen.items()}
    description = next((read for name, read in real.items() if _base(name) == _DESCRIPTIONS[0]), None)
    return Found(chosen, notes if left else (), description)


def _can_have_tables(name: str) -> bool:
    base = _base(name)
    is_document = base.endswith(".txt") and base.startswith(_DOCUMENTS)
    return base.endswith(TABLES) and base not in _DESCRIPTIONS and not is_document


def _is_remains(name: str) -> bool:
    return any(part.startswith((".", "~$")) or part in _REMAINS for part in name.lower().split("/"))


def _base(name: str) -> str:
    return PurePosixPath(name).name.lower()


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
        raise damaged(file) from None
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
        raise damaged(file) from None


def _name(file: str, info: zipfile.ZipInfo) -> str:
    """Return a member's name. Raise SourceError if it leads out of the archive, as no honest one does."""
    name = info.filename.replace("\\", "/")
    if name.startswith("/") or ":" in name.partition("/")[0] or ".." in name.split("/"):
        sentence = tr("{file} has a file whose name leads elsewhere ({name}). Nothing of it was read.")
        raise SourceError(sentence.format(file=file, name=info.filename))
    return name
