"""Loads the bundled fonts, so that text looks the same on every computer, even on one without fonts."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

from guide.files import read_plain

TEXT_FAMILY = "Noto Sans"
_FIRST = "NotoSans-*.ttf"  # Latin, Greek and Cyrillic, regular and bold


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Load every font in a folder. Return the families in the order in which Qt must search them."""
    return load_first_fonts(folder) + load_other_fonts(folder)


# Qt keeps a font that is loaded again as one more font, so each is loaded once in a process.
@cache
def load_first_fonts(folder: Path) -> tuple[str, ...]:
    """Load the fonts for Latin, Greek and Cyrillic, which the window needs at once. Return their families."""
    # Qt logs each font that lacks a script, which is expected.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    for path in folder.glob(_FIRST):
        _load(path)
    return (TEXT_FAMILY,)


@cache
def load_other_fonts(folder: Path) -> tuple[str, ...]:
    """Load the fonts that `load_first_fonts` leaves out. Return their families."""
    others = sorted(path for path in folder.glob("*.ttf") if not path.match(_FIRST))
    return tuple(dict.fromkeys(family for path in others for family in _load(path)))


def _load(path: Path) -> Iterable[str]:
    # Qt would read a file later, when the stick may have been removed, so the bytes are loaded instead.
    try:
        data = read_plain(path)
    except OSError:
        return ()  # Qt uses the computer's own fonts instead
    number = QFontDatabase.addApplicationFontFromData(data)
    return QFontDatabase.applicationFontFamilies(number) if number >= 0 else ()
