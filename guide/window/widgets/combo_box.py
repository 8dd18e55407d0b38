"""Draws combo boxes in the colours of the theme."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygon, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from guide.window.theme.appearance import Appearance


class ComboBox(QComboBox):
    """A QComboBox with an arrow in the colours of the theme, and rows that are high enough to click."""

    def __init__(self) -> None:
        super().__init__()
        self._appearance = Appearance()
        # The default delegate draws rows without padding.
        self.view().setItemDelegate(QStyledItemDelegate(self))

    def select(self, value: object) -> bool:
        """Select the item with the data `value` without emitting `activated`. Return whether there is one."""
        row = self.findData(value)
        if row >= 0:
            self.setCurrentIndex(row)
        return row >= 0

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around the box, so that none changes by chance."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its arrow. A style sheet would need an image of the arrow for each theme."""
        super().paintEvent(event)
        x, y, s = self.width() - self._appearance.px(18), self.height() // 2, self._appearance.px(4)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.color("muted" if self.isEnabled() else "disabled"))
        painter.drawPolygon(
            QPolygon([QPoint(x - s, y - s // 2), QPoint(x + s, y - s // 2), QPoint(x, y + s)])
        )
