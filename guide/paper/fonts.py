"""The bundled fonts: the same letters on every computer, also on one without any font of its own."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

TEXT = "Noto Sans"
_FIRST = "NotoSans-*.ttf"  # letters of Latin, Greek and Cyrillic, plain and bold


def load_fonts(folder: Path) -> list[str]:
    """Load every font of a folder; gives their families, in the order in which to look for a letter."""
    return [*load_first_fonts(folder), *load_other_fonts(folder)]


def load_first_fonts(folder: Path) -> list[str]:
    """Load only what the program's own words are written in."""
    # Qt asks one after another and tells of each that does not know a script: no fault of anybody's.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    for path in folder.glob(_FIRST):
        _load(path)
    return [TEXT]


def load_other_fonts(folder: Path) -> list[str]:
    """Load the rest, once the first are loaded."""
    others = sorted(path for path in folder.glob("*.ttf") if not path.match(_FIRST))
    return list(dict.fromkeys(family for path in others for family in _load(path)))


def _load(path: Path) -> Iterable[str]:
    # Their bytes, not their names: Qt would read a named file later, when the stick may be gone.
    try:
        data = path.read_bytes()
    except OSError:
        return ()  # the computer's own fonts have to do
    number = QFontDatabase.addApplicationFontFromData(data)
    return QFontDatabase.applicationFontFamilies(number) if number >= 0 else ()
