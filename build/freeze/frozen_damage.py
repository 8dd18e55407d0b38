"""Finds the damaged files of the frozen program.

Like `frozen_end`, it is a part of the program's own file, and works if every other file is damaged.
"""

import os
import sys


def damaged_file() -> str:
    """Return the name of a file of this program that is not as it was built; "" if none is known."""
    folder = program_folder()
    try:
        with open(os.path.join(folder, "SHA256SUMS"), encoding="utf-8") as listed:  # noqa: PTH118, PTH123
            rows = [
                (line[:64], line[66:].rstrip("\n")) for line in listed
            ]  # between them: two blanks, or " *"
        # The content is its owners', and programs for other systems may lie in the same folder.
        own = [(digest, name) for digest, name in rows if name.startswith(f"{_parts()}/")]
        return next((name for digest, name in own if digest_of(f"{folder}/{name}") != digest), "")
    except Exception:
        return ""


def program_folder() -> str:
    """Return the folder that contains the program, on a Mac its app, and the list of its files."""
    folder = os.path.dirname(sys.executable)  # noqa: PTH120
    return os.path.abspath(f"{folder}/../../..") if sys.platform == "darwin" else folder  # noqa: PTH100


def _parts() -> str:
    """Return the path that the list has for the program's parts, on a Mac for all of the app."""
    parts: str = sys._MEIPASS  # type: ignore[attr-defined]
    if sys.platform == "darwin":
        return os.path.relpath(os.path.dirname(parts), program_folder())  # noqa: PTH120
    return os.path.basename(parts)  # noqa: PTH119


def digest_of(path: str) -> str:
    """Return the SHA-256 of a file in hex; "" if it can't be read or is no plain file."""
    try:
        from _sha256 import sha256  # type: ignore[import-not-found] # noqa: PLC0415 - the one file that it needs
    except ImportError:
        from hashlib import sha256  # noqa: PLC0415 - loads five, any of which can be the damaged one

    digest = sha256()
    try:
        if not os.path.isfile(path):  # noqa: PTH113
            return ""
        with open(path, "rb") as file:  # noqa: PTH123
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except OSError:
        return ""
    return str(digest.hexdigest())


def is_lost(name: str) -> bool:
    """Return whether a file of this program can't be told damaged, because its drive does not read it."""
    path = f"{program_folder()}/{name}"
    try:
        os.listdir(program_folder())  # noqa: PTH208
        if os.path.isfile(path):  # noqa: PTH113
            with open(path, "rb") as file:  # noqa: PTH123
                while file.read(1 << 20):
                    pass
        elif not os.path.isdir(sys._MEIPASS):  # type: ignore[attr-defined] # noqa: PTH112
            return True
    except OSError:
        return True
    return False
