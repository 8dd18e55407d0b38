"""Warns if the program was started inside a zip file or in a temporary folder, where settings are lost."""

import os
import re
import sys
from collections.abc import Mapping
from enum import Enum
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from guide.i18n import tr
from guide.paths import is_standalone

# Names of the folders to which archive viewers unpack a program before they start it: 7-Zip, WinRAR,
# File Roller, Ark, the Windows Explorer (Temp1_….zip), and zip files that are mounted as folders.
_VIEWERS = re.compile(r"7zo[0-9a-f]+|rar\$.+|\.fr-\w{6}|ark-\w{6}|.+\.zip", re.IGNORECASE)
_TRANSLOCATED = "AppTranslocation"


class UnsafeLocation(Enum):
    """The reason why settings would be lost in the folder that the program was started from."""

    ARCHIVE = "archive"
    TEMPORARY = "temporary"
    TRANSLOCATED = "translocated"


def launch_warning() -> str:
    """Return the warning about the folder that contains this program; "" if the folder is safe."""
    if not is_standalone():
        return ""
    program = os.path.realpath(sys.executable)
    location = unsafe_location(program, temporary_folder(os.environ, sys.platform), sys.platform)
    return warning_for(location, sys.platform) if location else ""


def unsafe_location(program: str, temporary: str, platform: str) -> UnsafeLocation | None:
    """Return the reason why the folder of `program` is unsafe; None if the folder is safe.

    `temporary` is the folder for temporary files ("" for none), `platform` a value of sys.platform.
    /dev/shm is accepted, because the start script advises it where programs can't be started from a stick.
    """
    kind: type[PurePath] = PureWindowsPath if platform == "win32" else PurePosixPath
    folders = kind(program).parent.parts
    if platform == "darwin" and _TRANSLOCATED in folders:
        return UnsafeLocation.TRANSLOCATED
    if any(_VIEWERS.fullmatch(folder) for folder in folders):
        return UnsafeLocation.ARCHIVE
    is_advised = folders[:3] == ("/", "dev", "shm")
    inside = bool(temporary) and not is_advised and kind(program).is_relative_to(kind(temporary))
    return UnsafeLocation.TEMPORARY if inside else None


def temporary_folder(variables: Mapping[str, str], platform: str) -> str:
    """Return the folder for temporary files; "" if there is none.

    `variables` are the environment variables. Python's tempfile searches in the same order, but tests each
    folder by writing a file.
    """
    named = [variables.get(name, "") for name in ("TMPDIR", "TEMP", "TMP")]
    usual = [r"C:\Temp", r"C:\Windows\Temp"] if platform == "win32" else ["/tmp", "/var/tmp", "/usr/tmp"]  # noqa: S108
    found = next((place for place in (*named, *usual) if place and os.path.isdir(place)), "")  # noqa: PTH112
    return os.path.realpath(found) if found else ""


def warning_for(location: UnsafeLocation, platform: str) -> str:
    """Return the warning for a location: the problem, what will be lost, and what to do on `platform`."""
    first = {
        UnsafeLocation.ARCHIVE: tr("This guide was started from inside a zip file."),
        UnsafeLocation.TEMPORARY: tr("This guide was started from a folder that the computer empties."),
        UnsafeLocation.TRANSLOCATED: tr(
            "macOS runs this guide from a place of its own, as it was not moved yet."
        ),
    }
    lost = tr("What you choose here, like text size and colours, will be lost.")
    return " ".join((first[location], lost, _advice(location, platform)))


def _advice(location: UnsafeLocation, platform: str) -> str:
    if location is UnsafeLocation.TRANSLOCATED:
        return tr("Quit, move FieldGuide.app to your stick in the Finder, and start it there.")
    if location is UnsafeLocation.TEMPORARY:
        return tr("Quit, copy the whole folder FieldGuide to your stick, and start it there.")
    if platform == "win32":
        return tr(
            "Quit, click the zip file with the right button, choose “Extract All…” and your stick, "
            "and start FieldGuide.exe there."
        )
    if platform == "darwin":
        return tr("Quit, double-click the zip file, move what comes out to your stick, and start it there.")
    return tr(
        "Quit, click the zip file with the right button, choose “Extract” and your stick, "
        "and start it from the folder FieldGuide there."
    )
