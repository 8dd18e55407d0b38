"""Draws combo boxes in the colours of the theme."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPolygon, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QListView, QStyledItemDelegate

from guide.window.widgets.plain_text import plain_label


class ComboBox(QComboBox):
    """A QComboBox with an arrow in the colours of the theme, and rows that are high enough to click.

    Under Linux, Qt names a box to screen readers by what is chosen in it. So its name is also a label beside
    it, which is never shown.
    """

    def __init__(self) -> None:
        super().__init__()
        self._label = plain_label()
        self._label.setBuddy(self)
        # The default delegate draws rows without padding.
        rows = self.view()
        rows.setItemDelegate(QStyledItemDelegate(self))
        if isinstance(rows, QListView):
            # Each row is one line of text. Qt measures all rows at each new font, long before they are shown.
            rows.setUniformItemSizes(True)

    def setAccessibleName(self, name: str) -> None:
        """Set what a screen reader calls the box."""
        super().setAccessibleName(name)
        self._label.setText(name)

    def changeEvent(self, event: QEvent) -> None:
        """Move the label to wherever the box is put."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange:
            self._label.setParent(self.parentWidget())
            self._label.hide()

    def select(self, value: object) -> bool:
        """Select the item with the data `value` without emitting `activated`. Return whether there is one."""
        row = self.findData(value)
        if row >= 0:
            self.setCurrentIndex(row)
        return row >= 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around the box, so that none changes by chance."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its arrow. A style sheet would need an image of the arrow for each theme."""
        super().paintEvent(event)
        letter, colors = self.fontMetrics().height(), QApplication.palette()
        x, y, s = self.width() - letter, self.height() // 2, letter // 5
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        disabled = colors.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        painter.setBrush(colors.placeholderText() if self.isEnabled() else disabled)
        painter.drawPolygon(
            QPolygon([QPoint(x - s, y - s // 2), QPoint(x + s, y - s // 2), QPoint(x, y + s)])
        )
