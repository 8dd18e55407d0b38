"""Answers what a screen reader asks of a part besides its name: its language, its level, and its text."""

from PySide6.QtCore import QLocale, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleTextInterface
from shiboken6 import Shiboken

NOTHING = Shiboken.VoidPtr(0)  # for `interface_cast`, where None would be a memory error in PySide


class Attributes(QAccessibleAttributesInterface):
    """The language of a part and, of a heading, its level."""

    def __init__(self, locale: QLocale, level: int = 0) -> None:
        super().__init__()
        self._values: dict[QAccessible.Attribute, object] = {QAccessible.Attribute.Locale: locale}
        if level:
            self._values[QAccessible.Attribute.Level] = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return list(self._values)

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        return self._values.get(key)


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
