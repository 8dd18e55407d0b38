"""Draws radio buttons in the colours of the theme, because those of Qt's style are too faint."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionButton

from guide.window.theme.appearance import Appearance


class RadioButton(QRadioButton):
    """A QRadioButton in the colours of the theme."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._appearance = Appearance()

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then cover the circle of Qt's style with one in the colours of the theme."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        rect = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self)
        painter = QPainter(self)
        painter.fillRect(rect, self._appearance.color("weak"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self._appearance.color("control"), 1))
        painter.setBrush(self._appearance.color("page"))
        painter.drawEllipse(circle)
        if self.isChecked():
            dot = circle.width() / 4
            painter.setPen(self._appearance.color("accent"))
            painter.setBrush(self._appearance.color("accent"))
            painter.drawEllipse(circle.adjusted(dot, dot, -dot, -dot))
