"""Draws the star that marks items of the hand-out, because not every font has a star."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QAbstractButton

from guide.window.theme.appearance import look

ON_HANDOUT = int(Qt.ItemDataRole.UserRole) + 1  # the data role for whether a row is on the hand-out
SIDE = 16  # pixels at 100 %
# The corners of a star with a radius of 1 around the origin.
_CORNERS = [
    QPointF(cos(number * pi / 5 - pi / 2), sin(number * pi / 5 - pi / 2)) * (0.42 if number % 2 else 1)
    for number in range(10)
]


def draw_star(painter: QPainter, rect: QRectF, *, filled: bool = True) -> None:
    """Draw the star into the square `rect`, filled or as an outline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look().color("accent"), look().px(1.4)))
    painter.setBrush(look().color("accent") if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(_star(rect))
    painter.restore()


def show_star(button: QAbstractButton, *, filled: bool) -> None:
    """Set the star as the icon of a button, drawn at twice the resolution for sharp edges."""
    side = look().px(SIDE)
    pixmap = QPixmap(2 * side, 2 * side)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_star(painter, QRectF(0, 0, side, side), filled=filled)
    painter.end()
    button.setIcon(QIcon(pixmap))
    button.setIconSize(QSize(side, side))


def _star(rect: QRectF) -> QPolygonF:
    radius, center = rect.width() / 2 - 1, rect.center() + QPointF(0, rect.width() / 24)
    return QPolygonF([center + corner * radius for corner in _CORNERS])
