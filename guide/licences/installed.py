"""The parts as they are installed beside a checkout or a wheel; the build asks here, too."""

import platform
import re
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from guide import __version__
from guide.i18n import tr
from guide.licences.part import Part
from guide.paths import fonts_folder

GUIDE = Path(__file__).resolve().parents[1]
# What pyproject.toml asks for and what that brings along; a test compares this with the lock file.
PACKAGES = ("PySide6_Essentials", "shiboken6", "PyYAML", "qrcodegen", "whoosh3")

# Texts that a package should have brought, but did not.
TEXTS_KEPT_HERE = {
    "pyside6-essentials": ("lgpl-notice", "LGPL-3.0-only", "GPL-3.0-only", "qt-third-party"),
    "shiboken6": ("lgpl-notice", "LGPL-3.0-only", "GPL-3.0-only"),
    "qrcodegen": ("qrcodegen",),
}
SHOWN_NAMES = {
    "pyinstaller": "PyInstaller (starts this program)",
    "pyside6-essentials": "Qt and Qt for Python (PySide6)",
    "shiboken6": "Shiboken (shiboken6)",
}
# Some packages give their licence in words of their own.
SPDX_IDS = {
    "MIT License": "MIT",
    "GPLv2-or-later with a special exception which allows to use PyInstaller to build and distribute "
    "non-free programs (including commercial ones)": "GPL-2.0-or-later WITH Bootloader-exception",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": "LGPL-3.0-only",  # of the three this is the one chosen
}


def installed_parts() -> tuple[Part, ...]:
    """Give every part of a program that runs from its sources, in the order in which they are shown."""
    packages = (part for name in PACKAGES for part in package_part(name))
    return (own_part(), python_part(), *packages, words_part(), fonts_part())


def package_part(name: str) -> Iterator[Part]:
    """Give an installed package; nothing where it is not installed."""
    folder = _folder_of(name)
    if folder is None:
        return
    told = headers((folder / "METADATA").read_text(encoding="utf-8"))
    key = normal(name)
    licence = (told.get("license-expression") or told.get("license") or [tr("see its text")])[0]
    yield Part(
        name=SHOWN_NAMES.get(key, told["name"][0]),
        version=told["version"][0],
        licence=SPDX_IDS.get(licence, licence),
        texts=(*_own_texts(folder), *map(kept_here, TEXTS_KEPT_HERE.get(key, ()))),
    )


def headers(metadata: str) -> dict[str, list[str]]:
    """Read the headers of a package, by small names."""
    found: dict[str, list[str]] = {}
    for line in metadata.splitlines():
        name, colon, value = line.partition(": ")
        if not line:
            break
        if colon and not line.startswith(" "):
            found.setdefault(name.lower(), []).append(value)
    return found


def normal(name: str) -> str:
    """Give a package's name as all its spellings are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def own_part() -> Part:
    """Give the program itself."""
    beside = GUIDE.parent / "LICENSE"
    if beside.is_file():
        texts: tuple[str, ...] = (beside.read_text(encoding="utf-8"),)
    else:
        texts = tuple(text for part in package_part("fieldguide") for text in part.texts)
    return Part(name="Field Guide", version=__version__, licence="Apache-2.0", texts=texts)


def python_part() -> Part:
    """Give Python; its licence lies in one of two places, or in a Debian package."""
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright"),
    )
    text = next((place.read_text(encoding="utf-8") for place in places if place.is_file()), "")
    return Part(
        name="Python",
        version=platform.python_version(),
        licence="PSF-2.0",
        texts=(text,) if text else (),
    )


def words_part() -> Part:
    """Give the list of English words."""
    notice = GUIDE / "search" / "analysis" / "assets" / "english-notice.txt"
    return Part(
        name=tr("SCOWL (list of English words)"),
        version="size 50",
        licence="LicenseRef-SCOWL",
        texts=(notice.read_text(encoding="utf-8"),),
    )


def fonts_part() -> Part:
    """Give the fonts."""
    texts = (fonts_folder() / name for name in ("OFL.txt", "SOURCES.txt"))
    return Part(
        name=tr("Noto fonts"),
        version="20201225",
        licence="OFL-1.1",
        texts=tuple(text.read_text(encoding="utf-8") for text in texts),
    )


def kept_here(name: str) -> str:
    """Give a text that this program keeps for others."""
    return (GUIDE / "licences" / "texts" / f"{name}.txt").read_text(encoding="utf-8")


def _folder_of(name: str) -> Path | None:
    """Find where a package has its metadata; Python's own finder needs a way to the network."""
    folders = (folder for place in sys.path for folder in sorted(Path(place).glob("*.dist-info")))
    return next((each for each in folders if normal(each.name.partition("-")[0]) == normal(name)), None)


def _own_texts(folder: Path) -> Iterator[str]:
    """Give the texts of licences that a package brought along."""
    for path in sorted((folder / "licenses").rglob("*")):
        if path.is_file():
            yield path.read_text(encoding="utf-8", errors="replace")
