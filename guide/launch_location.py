"""Whether the program was started from inside a zip or from a passing folder, and what to do then."""

import os
import re
import sys
from collections.abc import Mapping
from enum import Enum
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from guide.i18n import tr
from guide.paths import is_standalone

# What programs that look into archives call the folder that they unpack to what is started from there:
# 7-Zip, WinRAR, File Roller, Ark; Windows' own (Temp1_….zip) and a zip that is mounted like a folder.
_VIEWERS = re.compile(r"7zo[0-9a-f]+|rar\$.+|\.fr-\w{6}|ark-\w{6}|.+\.zip", re.IGNORECASE)
_TRANSLOCATED = "AppTranslocation"


class Passing(Enum):
    """Why a place does not last."""

    ARCHIVE = "archive"
    TEMPORARY = "temporary"
    TRANSLOCATED = "translocated"


def place_warning() -> str:
    """Give what a worker is to know of the place that this program was started from; "" where it lasts."""
    if not is_standalone():
        return ""
    program = os.path.realpath(sys.executable)
    passing = passing_place(program, temporary_folder(os.environ, sys.platform), sys.platform)
    return passing_words(passing, sys.platform) if passing else ""


def passing_place(program: str, temporary: str, platform: str) -> Passing | None:
    """Tell why the place of a program does not last; None where it does.

    A copy in /dev/shm is meant: it is what we advise where a computer starts no program from a stick.
    """
    kind: type[PurePath] = PureWindowsPath if platform == "win32" else PurePosixPath
    folders = kind(program).parent.parts
    if platform == "darwin" and _TRANSLOCATED in folders:
        return Passing.TRANSLOCATED
    if any(_VIEWERS.fullmatch(folder) for folder in folders):
        return Passing.ARCHIVE
    is_meant = folders[:3] == ("/", "dev", "shm")
    inside = bool(temporary) and not is_meant and kind(program).is_relative_to(kind(temporary))
    return Passing.TEMPORARY if inside else None


def temporary_folder(variables: Mapping[str, str], platform: str) -> str:
    """Give the folder for passing files, found as Python's tempfile finds it: that would write there."""
    named = [variables.get(name, "") for name in ("TMPDIR", "TEMP", "TMP")]
    usual = [r"C:\Temp", r"C:\Windows\Temp"] if platform == "win32" else ["/tmp", "/var/tmp", "/usr/tmp"]  # noqa: S108
    found = next((place for place in (*named, *usual) if place and os.path.isdir(place)), "")  # noqa: PTH112
    return os.path.realpath(found) if found else ""


def passing_words(passing: Passing, platform: str) -> str:
    """Say what is the matter, what gets lost, and how to do better, for the system at hand."""
    first = {
        Passing.ARCHIVE: tr("This guide was started from inside a zip file."),
        Passing.TEMPORARY: tr("This guide was started from a folder that the computer empties."),
        Passing.TRANSLOCATED: tr("macOS runs this guide from a place of its own, as it was not moved yet."),
    }
    lost = tr("What you choose here, like text size and colours, will be lost.")
    return " ".join((first[passing], lost, _advice(passing, platform)))


def _advice(passing: Passing, platform: str) -> str:
    if passing is Passing.TRANSLOCATED:
        return tr("Quit, move FieldGuide.app to your stick in the Finder, and start it there.")
    if passing is Passing.TEMPORARY:
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
