"""Shows the titles and headings of the window to screen readers as headings; Qt shows each label alike."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel

from guide.window.widgets.spoken_details import NOTHING, Attributes, Words

_LEVELS = {"title": 1, "heading": 2, "group": 3}  # of a label, by its role in the style sheet
_Interface = QAccessible.InterfaceType


class SpokenHeading(QAccessibleWidget):
    """A label as a heading with a level."""

    def __init__(self, label: QLabel, level: int) -> None:
        super().__init__(label, QAccessible.Role.Heading)
        self._label, self._attributes = label, Attributes(label.locale(), level)
        self._words = Words(label.text())

    def text(self, kind: QAccessible.Text) -> str:
        is_name = kind == QAccessible.Text.Name and self.isValid()
        return self._label.text() if is_name else ""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        # None would be a memory error in PySide.
        if kind == _Interface.AttributesInterface:
            return self._attributes  # type: ignore[return-value]  # PySide takes the object for its address
        if kind == _Interface.TextInterface and self.isValid():
            self._words.show(self._label.text())
            return self._words  # type: ignore[return-value]
        return NOTHING  # type: ignore[return-value]


@cache
def speak_headings() -> None:
    """Make Qt show every label with the role of a heading to screen readers as one."""
    QAccessible.installFactory(_spoken)


def _spoken(_class_name: str, shown: QObject) -> QAccessibleInterface | None:
    level = _LEVELS.get(shown.property("role"), 0) if isinstance(shown, QLabel) else 0
    return SpokenHeading(shown, level) if isinstance(shown, QLabel) and level else None
