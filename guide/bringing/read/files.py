"""Finds the files of a source: one file, those of a folder, or those of a zip file."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from guide import files
from guide.bringing.endings import TABLES
from guide.bringing.read.archives import Archive
from guide.bringing.read.errors import SourceError
from guide.bringing.read.limits import LARGEST_FILE, check_sizes, too_large
from guide.i18n import tr

_DESCRIPTION = "datapackage.json"
_NO_TABLES = (_DESCRIPTION, "package.json")  # describe a package
_DOCUMENTS = ("readme", "license", "licence", "changelog", "notice")  # as text files
# What systems and programs leave beside files: nothing of the directory is in them.
_REMAINS = ("thumbs.db", "desktop.ini", "__macosx")
_DEEPEST = 6  # folders within a folder
ZIP_START = b"PK\x03\x04"


class SourceFile(NamedTuple):
    """A file of a source: its name, and a function that returns its bytes."""

    name: str
    read: Callable[[], bytes]


class Found(NamedTuple):
    """The files of a source that can have tables, notes about those left out, and what describes the package."""

    files: Sequence[SourceFile]
    notes: Sequence[str] = ()
    description: SourceFile | None = None


def files_of(path: Path) -> Found:
    """Return the files of a source. Raise SourceError if there is none or it can't be read."""
    try:
        is_folder = path.is_dir()
        members = _in_folder(path) if is_folder else []
    except OSError as error:
        raise _unreadable(path, error) from None
    if is_folder:
        return _chosen(path.name, members)
    data = _bytes_of(path)
    if data.startswith(ZIP_START):
        archive = Archive(path.name, data)
        if not is_document(archive.names):
            return _chosen(path.name, _in_archive(archive))
    return Found([SourceFile(path.name, lambda: data)])


def is_document(names: Iterable[str]) -> bool:
    """Return whether the members of a zip file make one document of an office program, not a package."""
    return not {"[Content_Types].xml", "mimetype"}.isdisjoint(names)


def _bytes_of(path: Path) -> bytes:
    try:
        with files.open_plain(path) as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _unreadable(path, error) from None
    if len(data) > LARGEST_FILE:
        raise too_large(path.name)
    return data


def _unreadable(path: Path, error: OSError) -> SourceError:
    sentence = tr("{file} can't be read: {reason}.")
    return SourceError(sentence.format(file=path.name, reason=error.strerror or error))


def _in_archive(archive: Archive) -> list[SourceFile]:
    """Return the members of a zip file, and those of zip files within it, but no deeper."""
    within = {name: _within(archive, name) for name in archive.names if _base(name).endswith(".zip")}
    found = {name: one for name, one in within.items() if one and not is_document(one.names)}
    check_sizes(archive.file, [size for one in (archive, *found.values()) for size in one.sizes])
    own = [name for name in archive.names if name not in found]
    return [
        SourceFile(f"{start}{name}", lambda one=one, name=name: one.read(name))  # type: ignore[misc]
        for start, one, names in (
            ("", archive, own),
            *((f"{n}/", one, one.names) for n, one in found.items()),
        )
        for name in names
    ]


def _within(archive: Archive, name: str) -> Archive | None:
    """Return a zip file within another one, None if it can't be read."""
    try:
        return Archive(name, archive.read(name))
    except SourceError:
        return None


def _in_folder(folder: Path) -> list[SourceFile]:
    paths = sorted(_paths(folder, _DEEPEST))
    check_sizes(folder.name, [path.stat().st_size for path in paths])
    return [
        SourceFile(path.relative_to(folder).as_posix(), lambda path=path: _bytes_of(path))  # type: ignore[misc]
        for path in paths
    ]


def _paths(folder: Path, deepest: int) -> Iterable[Path]:
    for path in folder.iterdir():
        if _is_remains(path.name) or path.is_symlink():
            continue
        if path.is_dir():
            if deepest:
                yield from _paths(path, deepest - 1)
        elif path.is_file():
            yield path


def _chosen(source: str, found: Iterable[SourceFile]) -> Found:
    """Return the files that can have tables, under names without the folders that all have in common."""
    real = [file for file in found if not any(map(_is_remains, file.name.split("/")))]
    chosen = [file for file in real if _can_have_tables(file.name)]
    if not chosen:
        sentence = tr("{file} has no CSV, JSON or Excel file. Nothing was read.")
        raise SourceError(sentence.format(file=source))
    left = [file.name for file in real if file not in chosen and _base(file.name) not in _NO_TABLES]
    notes = [tr("Left out, because it has no tables that can be read: {files}.", files=", ".join(left))]
    bases = [_base(file.name) for file in chosen]
    if len(set(bases)) == len(bases):
        named = [SourceFile(PurePosixPath(file.name).name, file.read) for file in chosen]
    else:
        named = chosen
    description = next((file for file in real if _base(file.name) == _DESCRIPTION), None)
    return Found(named, notes if left else (), description)


def _can_have_tables(name: str) -> bool:
    base = _base(name)
    if base in _NO_TABLES or (base.endswith(".txt") and base.startswith(_DOCUMENTS)):
        return False
    return base.endswith(TABLES)


def _is_remains(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _REMAINS


def _base(name: str) -> str:
    return PurePosixPath(name).name.lower()
