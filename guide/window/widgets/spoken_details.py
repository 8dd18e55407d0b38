"""Answers what a screen reader asks of a heading besides its name: its level, and its text."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleTextInterface
from shiboken6 import Shiboken

NOTHING = Shiboken.VoidPtr(0)  # for `interface_cast`, where None would be a memory error in PySide


class Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        return self._level if key == QAccessible.Attribute.Level else None


class Words(QAccessibleTextInterface):
    """A text that can be read, and neither selected nor changed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def show(self, text: str) -> None:
        """Replace the text."""
        self._text = text

    def text(self, start: int, end: int) -> str:
        return self._text[start:end] if end >= 0 else self._text[start:]

    def characterCount(self) -> int:
        return len(self._text)

    def cursorPosition(self) -> int:
        return 0

    def selectionCount(self) -> int:
        return 0

    def characterRect(self, _offset: int) -> QRect:
        return QRect()

    def offsetAtPoint(self, _point: QPoint) -> int:
        return -1

    def setCursorPosition(self, position: int) -> None:
        """Do nothing, as the following do: the keys of the page go to a part as a whole."""

    def setSelection(self, number: int, start: int, end: int) -> None: ...

    def addSelection(self, start: int, end: int) -> None: ...

    def removeSelection(self, number: int) -> None: ...

    def scrollToSubstring(self, start: int, end: int) -> None: ...
