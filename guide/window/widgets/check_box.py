"""A box to tick, drawn in the window's own colours: the style's own is too faint to be seen."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from guide.window.theme.style import Look

SIDE = 16  # pixels at 100 %


def draw_box(painter: QPainter, box: QRectF, look: Look, *, ticked: bool, enabled: bool = True) -> None:
    """Draw a box, ticked or not, into a square."""
    side = box.width()
    painter.setPen(QPen(look.color("control" if enabled else "line"), 1))
    painter.setBrush(look.color("page"))
    painter.drawRoundedRect(box, look.px(3), look.px(3))
    if ticked:
        painter.setPen(QPen(look.color("accent" if enabled else "control"), max(2, side / 7)))
        points = ((0.2, 0.5), (0.42, 0.72), (0.8, 0.27))
        painter.drawPolyline([QPointF(box.left() + x * side, box.top() + y * side) for x, y in points])


class TickBox(QCheckBox):
    """Behaves as any other; takes the look of the window."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._look = Look()

    def apply(self, look: Look) -> None:
        """Take another look."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw our box over the style's."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.fillRect(place, self._look.color("page"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        draw_box(painter, box, self._look, ticked=self.isChecked(), enabled=self.isEnabled())
