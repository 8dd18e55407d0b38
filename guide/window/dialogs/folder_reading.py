"""Reads what is in a folder without opening its files. Runs in the background, because drives may hang."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice
from stat import S_ISDIR, S_ISREG

from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr

MOST = 20_000  # names that are shown of one folder
# O_NOATIME, which only Linux has and only for one's own folders: a folder that was listed looks untouched.
_FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_DIRECTORY", 0)
_NO_TIME = getattr(os, "O_NOATIME", 0)


@dataclass(frozen=True, slots=True)
class FolderEntry:
    """A file or a folder by its name. `shown` is the name with invisible characters escaped."""

    name: str
    is_folder: bool

    @property
    def shown(self) -> str:
        """The name as it is shown."""
        return escape_invisible(self.name)


class PathKind(Enum):
    """The kind of thing that a path leads to; OTHER is a pipe, a device or a socket."""

    FOLDER = auto()
    FILE = auto()
    NOTHING = auto()
    OTHER = auto()


def read_folder(folder: str, suffix: str | tuple[str, ...]) -> Iterator[tuple[FolderEntry, ...]]:
    """Yield the folders and the files with `suffix` that are in `folder`, sorted, folders first.

    They are yielded twice: at first without links, because a link may lead to a drive that never answers,
    then with them. `suffix` can be several; with an empty one, only folders are yielded. Hidden ones are left
    out. Raise GuideError if the folder can't be read.
    """
    try:
        with _scan(folder) as entries:
            seen = [entry for entry in islice(entries, MOST) if not entry.name.startswith(".")]
            links = [entry for entry in seen if entry.is_symlink()]
            plain = _wanted((entry for entry in seen if not entry.is_symlink()), suffix)
            yield _sorted(plain)
            if links:
                yield _sorted([*plain, *_wanted(links, suffix)])
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise GuideError(tr("This folder can't be read: {why}.", why=why)) from error


@contextmanager
def _scan(folder: str) -> Iterator[Iterable["os.DirEntry[str]"]]:
    if os.scandir not in os.supports_fd:
        with os.scandir(folder) as entries:
            yield entries
        return
    handle = _opened(folder)
    try:
        with os.scandir(handle) as entries:
            yield entries
    finally:
        os.close(handle)


def _opened(folder: str) -> int:
    try:
        return os.open(folder, _FLAGS | _NO_TIME)
    except PermissionError:
        return os.open(folder, _FLAGS)  # a folder of somebody else


def _wanted(entries: Iterable["os.DirEntry[str]"], suffix: str | tuple[str, ...]) -> list[FolderEntry]:
    suffixes = (suffix,) if isinstance(suffix, str) else suffix
    found, ends = [], tuple(f".{each}" for each in suffixes if each)
    for entry in entries:
        if entry.is_dir():
            found.append(FolderEntry(entry.name, is_folder=True))
        elif entry.name.lower().endswith(ends) and entry.is_file():
            found.append(FolderEntry(entry.name, is_folder=False))
    return found


def _sorted(entries: Iterable[FolderEntry]) -> tuple[FolderEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: (not entry.is_folder, entry.name.casefold())))


def kind_of(path: str) -> PathKind:
    """Return what `path` leads to; NOTHING if that can't be found out."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - a Path of an invalid name can't be made everywhere
    except (OSError, ValueError):
        return PathKind.NOTHING
    if S_ISDIR(mode):
        return PathKind.FOLDER
    return PathKind.FILE if S_ISREG(mode) else PathKind.OTHER


def look_up(path: str, suffix: str) -> tuple[str, PathKind]:
    """Return `path` and what it leads to. To a new name without a suffix, `suffix` is added first."""
    kind = kind_of(path)
    if kind is PathKind.NOTHING and suffix and not os.path.splitext(path)[1]:  # noqa: PTH122
        path = f"{path}.{suffix}"
        kind = kind_of(path)
    return path, kind


def typed_path(text: str, *, folder: str, home: str) -> str:
    """Return the path that is meant by `text`, which was typed while `folder` is shown."""
    drive, rest = os.path.splitdrive(text)
    if drive and not rest:
        text = drive + os.sep  # "E:" alone is the folder in which the program works on that drive
    if text == "~" or text.startswith(("~/", f"~{os.sep}")):
        text = home + text[1:]
    return os.path.normpath(os.path.join(folder, text))  # noqa: PTH118
