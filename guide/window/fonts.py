"""The bundled fonts: the same letters on every computer, also on one without any font of its own."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

TEXT = "Noto Sans"


def load_fonts(folder: Path) -> list[str]:
    """Load every font of a folder; gives their families, that of running text first, to fall back on in turn."""
    # Qt asks them one after another and tells on standard error of each that does not know a script: no fault.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    families = [family for path in sorted(folder.glob("*.ttf")) for family in _load(path)]
    return list(dict.fromkeys([TEXT, *families]))


def _load(path: Path) -> Iterable[str]:
    # Their bytes, not their names: a font left to Qt is read again, letter by letter, when the stick may be gone.
    number = QFontDatabase.addApplicationFontFromData(path.read_bytes())
    return QFontDatabase.applicationFontFamilies(number) if number >= 0 else ()
