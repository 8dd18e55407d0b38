"""Draws check boxes in the colours of the theme, because those of Qt's style are too faint."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from guide.window.theme.appearance import Appearance
from guide.window.widgets.indicator import cover_indicator

SIDE = 16  # pixels at 100 %


def draw_box(
    painter: QPainter, box: QRectF, appearance: Appearance, *, ticked: bool, enabled: bool = True
) -> None:
    """Draw the box of a check box, without its label, into the square `box`."""
    side = box.width()
    painter.setPen(QPen(appearance.color("control" if enabled else "disabled"), 1))
    painter.setBrush(appearance.color("page"))
    painter.drawRoundedRect(box, appearance.px(3), appearance.px(3))
    if ticked:
        painter.setPen(QPen(appearance.color("accent" if enabled else "disabled"), max(2, side / 7)))
        points = ((0.2, 0.5), (0.42, 0.72), (0.8, 0.27))
        painter.drawPolyline([QPointF(box.left() + x * side, box.top() + y * side) for x, y in points])


class CheckBox(QCheckBox):
    """A QCheckBox in the colours of the theme."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._appearance = Appearance()

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the check box, then cover the box of Qt's style with a box in the colours of the theme."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter, ground = QPainter(self), self._appearance.color("page")
        box = cover_indicator(painter, self, option, QStyle.SubElement.SE_CheckBoxIndicator, ground)
        draw_box(painter, box, self._appearance, ticked=self.isChecked(), enabled=self.isEnabled())
