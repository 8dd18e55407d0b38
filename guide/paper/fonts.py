"""The bundled fonts: the same letters on every computer, also on one without any font of its own."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

TEXT = "Noto Sans"


def load_fonts(folder: Path) -> list[str]:
    """Load every font of a folder; gives their families, in the order in which to look for a letter."""
    # Qt asks one after another and tells of each that does not know a script: no fault of anybody's.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    families = [family for path in sorted(folder.glob("*.ttf")) for family in _load(path)]
    return list(dict.fromkeys([TEXT, *families]))


def _load(path: Path) -> Iterable[str]:
    # Their bytes, not their names: Qt would read a named file later, when the stick may be gone.
    try:
        data = path.read_bytes()
    except OSError:
        return ()  # the computer's own fonts have to do
    number = QFontDatabase.addApplicationFontFromData(data)
    return QFontDatabase.applicationFontFamilies(number) if number >= 0 else ()
