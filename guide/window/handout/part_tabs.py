"""Chooses the part of the hand-out that a narrow or low window shows, one at a time."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from guide.i18n import tr

EDGE, ABOVE = 16, 6  # pixels


class Part(Enum):
    """A part of the hand-out that can have the room for itself."""

    ITEMS = "items"
    PAPER = "paper"
    PREVIEW = "preview"


class PartTabs(QWidget):
    """A row with a tab for each part, and a button to close the hand-out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tabs = {
            Part.ITEMS: QPushButton(tr("Items")),
            Part.PAPER: QPushButton(tr("Paper")),
            Part.PREVIEW: QPushButton(tr("Preview")),
        }
        self.close_button = QPushButton(tr("Close"))
        self.tabs[Part.PAPER].setAccessibleDescription(tr("Its format and title, to save, to print, to copy"))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, ABOVE, EDGE, ABOVE)
        for tab in self.tabs.values():
            tab.setObjectName("chip")
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            tab.toggled.connect(self.changed)
            row.addWidget(tab)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.tabs[Part.ITEMS].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less room beside the tabs in a narrow window."""
        super().resizeEvent(event)
        edge = min(EDGE, self.width() // 40)
        self._row.setContentsMargins(edge, ABOVE, edge, ABOVE)

    @property
    def part(self) -> Part:
        """The part whose tab is checked."""
        return next(part for part, tab in self.tabs.items() if tab.isChecked())

    def show_part(self, part: Part) -> None:
        """Check the tab of a part."""
        self.tabs[part].setChecked(True)
