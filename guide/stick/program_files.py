"""Decides what a path in a program's folder is: content, settings, or a file of the operating system.

Paths are relative to the folder, with "/" between their parts.
"""

import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from guide import files
from guide.content.pack_files import PACK_SUFFIX, READ_FOLDERS, is_read
from guide.settings import MAX_SLOT, SLOTS

CONTENT_FOLDER, DATA_FOLDER, APP_SUFFIX = "resources", "data", ".app"
SETTINGS = frozenset(f"{DATA_FOLDER}/{name}" for name in SLOTS)

# Files that operating systems create by themselves in folders that a person opens, and how each begins: where
# Finder's icons stand, Explorer's small pictures, and how Explorer shows the folder. It makes them again
# when it needs them, so they may be lost. A person's file of such a name begins in another way.
_SYSTEM_FILES = {
    ".DS_Store": re.compile(rb"\0\0\0\x01Bud1"),
    "Thumbs.db": re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    "desktop.ini": re.compile(rb"\s*\[(?:\.ShellClassInfo|ViewState|LocalizedFileNames)\]", re.IGNORECASE),
}
_APPLE_DOUBLE = re.compile(rb"\0\x05\x16\x07")  # what macOS knows of a file, on sticks that can't hold it
_LONGEST_BEGINNING = 256  # bytes
_CONTENT = re.compile(rf"(?:[^/]+\{APP_SUFFIX}/Contents/)?(?:Resources/)?{CONTENT_FOLDER}/(.+)", re.DOTALL)


def path_in_content(path: str) -> str:
    """Return `path` relative to the content folder, beside the program or in a macOS app; "" if outside."""
    match = _CONTENT.fullmatch(path)
    return match[1] if match else ""


def is_content(path: str) -> bool:
    """Return whether a path is in the content folder."""
    return bool(path_in_content(path))


def is_read_as_content(path: str) -> bool:
    """Return whether the guide reads a file at this path as content, alone or in the folder of a pack."""
    inside = path_in_content(path)
    folder, _, below = inside.partition("/")
    is_of_pack_inside = folder not in READ_FOLDERS and not folder.startswith(".") and is_read(below)
    return is_read(inside) or is_of_pack_inside or is_own_pack(path)


def is_own_pack(path: str) -> bool:
    """Return whether a path is that of a pack file in the content folder, which is not edited."""
    inside = path_in_content(path)
    return inside.endswith(PACK_SUFFIX) and "/" not in inside


def is_settings(folder: Path, path: str) -> bool:
    """Return whether `path` in `folder` is one of the two settings files, by its name, type and size."""
    if path not in SETTINGS or (folder / DATA_FOLDER).is_symlink():
        return False
    with suppress(OSError):
        seen = (folder / path).lstat()
        return stat.S_ISREG(seen.st_mode) and seen.st_size <= MAX_SLOT
    return False


def is_system_file(folder: Path, path: str) -> bool:
    """Return whether the operating system created the file at `path` in `folder` by itself.

    macOS creates "._NAME" beside a file NAME, and only there. An empty file of such a name counts, too.
    """
    above, _, name = path.rpartition("/")
    beginning = _SYSTEM_FILES.get(name)
    if name.startswith("._") and os.path.lexists(folder / above / name[2:]):
        beginning = _APPLE_DOUBLE
    if beginning is None or not stat.S_ISREG((folder / path).lstat().st_mode):
        return False
    data = files.read(folder / path, _LONGEST_BEGINNING)
    # Windows writes desktop.ini in UTF-16, too.
    plain = data.decode("utf-16", "ignore").encode() if data.startswith((b"\xff\xfe", b"\xfe\xff")) else data
    return bool(beginning.match(plain)) or (folder / path).lstat().st_size == 0
