"""Finds the places where a file dialog can start: usual folders and drives. Runs in the background."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths

from guide.i18n import tr
from guide.paths import own_folder
from guide.window.dialogs.windows_drives import is_stick

# The folders in which Linux and macOS mount sticks. On Windows each stick has a drive letter instead.
MOUNT_FOLDERS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
DEVICES = Path("/sys/dev/block")  # links to where each device is plugged in
MOUNTS = Path("/proc/self/mountinfo")  # reading it asks no drive


@dataclass(frozen=True, slots=True)
class Place:
    """A folder with the name under which it is offered."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Drive:
    """A drive that is plugged in or connected, by its root folder."""

    root: str
    is_read_only: bool = False
    is_removable: bool = False  # not known on macOS


def home_folder() -> str:
    """Return the home folder, written as this system writes paths; Qt writes "C:/Users/worker"."""
    return os.path.normpath(QDir.homePath())


def own_stick_or_home() -> str:
    """Return the root folder of the stick with this program, so that no file stays on a borrowed computer.

    It is the home folder if the program lies on no stick, or on one that is read-only.
    """
    own = own_folder()
    return next((root for root in sticks() if own.is_relative_to(root)), home_folder())


def sticks() -> list[str]:
    """Return the root folders of all writable drives, except the system's own one on Windows.

    Those that can be pulled out come first.
    """
    fixed = os.environ.get("SYSTEMDRIVE", "C:").upper() if sys.platform == "win32" else None
    found = [each for each in drives() if not each.is_read_only and each.root[:2].upper() != fixed]
    return [drive.root for drive in sorted(found, key=lambda drive: not drive.is_removable)]


def find_places() -> Iterator[tuple[Place, ...]]:
    """Yield the places: first those that are known without asking a drive, then also the usual folders."""
    home = Place(tr("Home"), home_folder())
    plugged = tuple(Place(drive_name(drive.root), drive.root) for drive in drives())
    yield (home, *plugged)
    yield (home, *_usual_folders(home.path), *plugged)


def _usual_folders(home: str) -> list[Place]:
    location = QStandardPaths.StandardLocation
    usual = (
        (tr("Desktop"), "Desktop", location.DesktopLocation),
        (tr("Documents"), "Documents", location.DocumentsLocation),
        (tr("Downloads"), "Downloads", location.DownloadLocation),
    )
    # On Linux, Qt would read a file in the home folder to find those with a name of their own.
    asks_system = sys.platform in ("win32", "darwin")
    found = [
        Place(name, os.path.normpath(QStandardPaths.writableLocation(kind)))
        if asks_system
        else Place(name, os.path.join(home, folder))  # noqa: PTH118
        for name, folder, kind in usual
    ]
    return [place for place in found if os.path.isdir(place.path)]  # noqa: PTH112


def drives() -> list[Drive]:
    """Return the drives of this computer, but on Linux and macOS not the one with the system.

    No drive is asked, because one that does not answer would keep all others waiting. What is told without it
    differs: macOS does not tell which drives can be pulled out.
    """
    if sys.platform == "win32":
        roots = [QDir.toNativeSeparators(drive.absolutePath()) for drive in QDir.drives()]
        return [Drive(root, is_removable=is_stick(root)) for root in roots]
    else:  # noqa: RET505 - mypy knows that Windows never comes here
        with suppress(OSError):
            return list(_volumes() if sys.platform == "darwin" else _mounted())
        return []


def _volumes() -> Iterator[Drive]:
    with os.scandir(MOUNT_FOLDERS[-1]) as volumes:
        yield from (Drive(volume.path) for volume in volumes if not volume.is_symlink())


def _mounted() -> Iterator[Drive]:
    for line in MOUNTS.read_text("utf-8", "surrogateescape").splitlines():
        fields = line.split(" ")
        root = _unescaped(fields[4])
        if root.startswith(MOUNT_FOLDERS):
            yield Drive(root, "ro" in fields[5].split(","), _is_removable(fields[2]))


def _is_removable(device: str) -> bool:
    """Return whether a device, by its two numbers, is a USB stick or a card, without asking it."""
    path = os.path.realpath(DEVICES / device)
    return "/usb" in path or "/mmc" in path


def _unescaped(path: str) -> str:
    """Return a path of the list of mounts, which has the code of a space instead of the space."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), path)


def drive_name(root: str) -> str:
    """Return the name of a drive, which is that of its root folder, or else its letter."""
    return os.path.basename(root.rstrip("/\\")) or root  # noqa: PTH119
