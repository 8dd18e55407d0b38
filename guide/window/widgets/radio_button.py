"""Draws radio buttons in the colours of the theme, because those of Qt's style are too faint."""

from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionButton

from guide.window.theme.appearance import Appearance
from guide.window.widgets.indicator import cover_indicator


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
        painter, color = QPainter(self), self._appearance.color
        indicator = QStyle.SubElement.SE_RadioButtonIndicator
        circle = cover_indicator(painter, self, option, indicator, color("weak"))
        painter.setPen(QPen(color("control"), 1))
        painter.setBrush(color("page"))
        painter.drawEllipse(circle)
        if self.isChecked():
            dot = circle.width() / 4
            painter.setPen(color("accent"))
            painter.setBrush(color("accent"))
            painter.drawEllipse(circle.adjusted(dot, dot, -dot, -dot))
