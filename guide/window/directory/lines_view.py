"""Lists what becomes of rows and texts: a name with the sentences about it, some with a box to tick."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from guide.directory.plan_lists import Line
from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import truncated

Role = Qt.ItemDataRole
_HEIGHT = 360  # pixels of the list at 100 %


class LinesView(QListWidget):
    """A list of lines. Enter ticks, a blank does nothing: it may belong to a name that is typed."""

    ticked = Signal(object)  # the Line of which the box was clicked

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("directoryList")
        self.setWordWrap(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # of 5,000 rows
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(2)
        self.itemChanged.connect(self._tick)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.setMinimumHeight(appearance.px(_HEIGHT))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the one that is current stays so."""
        row = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for line in lines:
                text = truncated("\n".join(filter(None, (line.name, line.sentence))))
                item = QListWidgetItem(text, self)
                item.setData(Role.UserRole, line)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                if line.kinds:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    item.setCheckState(Qt.CheckState.Checked if line.is_ticked else Qt.CheckState.Unchecked)
            self.setCurrentRow(min(max(0, row), len(lines) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Enter, and leave "/" to the window, for its search box; else act as a QListWidget."""
        if event.text() == "/" or event.key() == Qt.Key.Key_Space:
            event.ignore()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif (item := self.currentItem()) and item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            self._tick(item)

    def _tick(self, item: QListWidgetItem) -> None:
        self.ticked.emit(item.data(Role.UserRole))
