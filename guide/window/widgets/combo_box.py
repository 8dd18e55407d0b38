"""A box to choose one of a few things from, in the window's own look."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from guide.window.theme.appearance import Appearance


class ComboBox(QComboBox):
    """Draws the mark that it opens, and rows that are high enough to point at."""

    def __init__(self) -> None:
        super().__init__()
        self._appearance = Appearance()
        # The box's own way of drawing its list knows no room around a row.
        self.view().setItemDelegate(QStyledItemDelegate(self))

    def choose(self, value: object) -> bool:
        """Show a choice, as if it was always made; says whether there is such a one."""
        row = self.findData(value)
        if row >= 0:
            self.setCurrentIndex(row)
        return row >= 0

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark that it opens: the style sheet's own needs a picture for each theme."""
        super().paintEvent(event)
        x, y, s = self.width() - self._appearance.px(18), self.height() // 2, self._appearance.px(4)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.color("muted" if self.isEnabled() else "line"))
        painter.drawPolygon(
            QPolygon([QPoint(x - s, y - s // 2), QPoint(x + s, y - s // 2), QPoint(x, y + s)])
        )
