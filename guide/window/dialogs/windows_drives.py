"""Finds out which drive letters of Windows belong to sticks and cards, without asking a drive."""

import sys
from collections.abc import Callable
from contextlib import suppress

# Windows notes here which disk each letter has. Where the disk can be pulled out, the note is the path of its
# device in UTF-16; a disk that stays is noted by its own numbers.
KEY, NAME = r"SYSTEM\MountedDevices", r"\DosDevices\{letter}:"
DEVICES = tuple(name.encode("utf-16-le") for name in ("USBSTOR#", "STORAGE#RemovableMedia#", "_??_SD#"))


def noted_disk(letter: str) -> bytes:
    """Return what Windows notes about the disk with a letter, or b"" if it tells nothing."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - only Windows has it

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, KEY) as key:
            note, _kind = winreg.QueryValueEx(key, NAME.format(letter=letter))
            return note if isinstance(note, bytes) else b""
    return b""


def is_stick(root: str, note_of: Callable[[str], bytes] = noted_disk) -> bool:
    """Return whether a drive, by its root folder, is a stick or a card, as far as Windows notes it."""
    note = note_of(root[:1].upper())
    return any(device in note for device in DEVICES)
