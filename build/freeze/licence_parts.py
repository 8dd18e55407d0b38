"""Describes the parts of the program: name, version, licence and licence texts of each."""

import platform
import re
import sys
import sysconfig
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from guide import __version__
from guide.licences.part import Part

ROOT = Path(__file__).resolve().parents[2]
TEXTS = Path(__file__).with_name("licence_texts")

# Licence texts in the folder TEXTS, by package, for packages that come without them.
MISSING_TEXTS = {
    "pyside6-essentials": ("lgpl-notice", "LGPL-3.0-only", "GPL-3.0-only", "qt-third-party"),
    "shiboken6": ("lgpl-notice", "LGPL-3.0-only", "GPL-3.0-only"),
    "qrcodegen": ("qrcodegen",),
}
SHOWN_NAMES = {
    "pyinstaller": "PyInstaller (starts this program)",
    "pyside6-essentials": "Qt and Qt for Python (PySide6)",
    "shiboken6": "Shiboken (shiboken6)",
}
# SPDX ids, by the text with which packages name their licence.
SPDX_IDS = {
    "MIT License": "MIT",
    "Two-clause BSD license": "BSD-2-Clause",
    "GPLv2-or-later with a special exception which allows to use PyInstaller to build and distribute "
    "non-free programs (including commercial ones)": "GPL-2.0-or-later WITH Bootloader-exception",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": "LGPL-3.0-only",  # chosen among the three
}


def package_part(name: str) -> Part:
    """Return the part for an installed Python package; raise PackageNotFoundError if it is missing."""
    package = metadata.distribution(name)
    headers, key = package.metadata, normalized(name)
    licences = headers.get_all("License-Expression") or headers.get_all("License") or ["see its text"]
    return Part(
        name=SHOWN_NAMES.get(key, headers["Name"]),
        version=package.version,
        licence=SPDX_IDS.get(licences[0], licences[0]),
        texts=(*_texts_in(package), *map(missing_text, MISSING_TEXTS.get(key, ()))),
    )


def normalized(name: str) -> str:
    """Return a package's name in normal form, which is the same for all spellings (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def own_part() -> Part:
    """Return the part for Field Guide itself."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    return Part(name="Field Guide", version=__version__, licence="Apache-2.0", texts=(text,))


def python_part() -> Part:
    """Return the part for Python, whose licence is in one of two folders or in a Debian package."""
    files = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright"),
    )
    texts = [file.read_text(encoding="utf-8") for file in files if file.is_file()]
    return Part(name="Python", version=platform.python_version(), licence="PSF-2.0", texts=tuple(texts[:1]))


def word_list_part() -> Part:
    """Return the part for the list of English words that the search uses."""
    notice = ROOT / "guide" / "search" / "analysis" / "assets" / "english-notice.txt"
    return Part(
        name="SCOWL (list of English words)",
        version="size 50",
        licence="LicenseRef-SCOWL",
        texts=(notice.read_text(encoding="utf-8"),),
    )


def fonts_part() -> Part:
    """Return the part for the bundled fonts."""
    fonts = ROOT / "guide" / "window" / "theme" / "assets" / "fonts"
    texts = ((fonts / name).read_text(encoding="utf-8") for name in ("OFL.txt", "SOURCES.txt"))
    return Part(name="Noto fonts", version="20201225", licence="OFL-1.1", texts=tuple(texts))


def missing_text(name: str) -> str:
    """Return the text `name` from the folder TEXTS, for packages that do not contain their licence."""
    return (TEXTS / f"{name}.txt").read_text(encoding="utf-8")


def _texts_in(package: metadata.Distribution) -> Iterator[str]:
    """Yield the licence texts in a package's own metadata, sorted by path."""
    # Older tools lay them beside the metadata, newer ones in a folder.
    named = package.metadata.get_all("License-File") or ()
    paths = [
        file
        for file in package.files or ()
        if ".dist-info/licenses/" in file.as_posix()
        or (file.parent.suffix == ".dist-info" and file.name in named)
    ]
    for path in sorted(paths):
        yield Path(str(package.locate_file(path))).read_text(encoding="utf-8", errors="replace")
