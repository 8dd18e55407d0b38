"""Defines a button that opens and closes a part of the window, and says which of both it will do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from guide.i18n import tr
from guide.window.widgets.plain_text import button_text


class FoldButton(QPushButton):
    """A button that opens a part and closes it again. `openedChanged` carries whether the part is open.

    It cannot be checkable, because screen readers would then call it a check box.
    """

    openedChanged = Signal(bool)

    def __init__(self, text: str, name: str) -> None:
        super().__init__(button_text(text))
        self._name = name
        self.is_open = False  # whether the part is open
        self.clicked.connect(self._toggle)
        self._say()

    def set_open(self, opened: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        """Set whether the part is open."""
        if opened == self.is_open:
            return
        self.is_open = opened
        self.setProperty("opened", opened)
        self.style().unpolish(self)  # the style sheet sees a new property only when it is applied again
        self.style().polish(self)
        self._say()
        self.openedChanged.emit(opened)

    def _toggle(self) -> None:
        self.set_open(not self.is_open)

    def _say(self) -> None:
        name = tr("{name}, open", name=self._name) if self.is_open else tr("{name}, closed", name=self._name)
        self.setAccessibleName(name)
