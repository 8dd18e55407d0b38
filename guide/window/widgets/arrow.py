"""Draws an arrow on a button."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QToolButton

from guide.window.theme.appearance import look

ARROW = 14  # pixels at 100 %


def show_arrow(button: QToolButton, *, to_left: bool) -> None:
    """Set an arrow as the icon of a button. The arrow is fainter while the button is disabled."""
    icon = QIcon(_arrow_pixmap("text", to_left=to_left))
    icon.addPixmap(_arrow_pixmap("disabled", to_left=to_left), QIcon.Mode.Disabled)
    button.setIcon(icon)
    button.setIconSize(QSize(look().px(ARROW), look().px(ARROW)))


def _arrow_pixmap(token: str, *, to_left: bool) -> QPixmap:
    """Return a picture of a triangle in the colour `token`. The bundled font has no arrow."""
    side = look().px(ARROW)
    pixmap = QPixmap(side * 2, side * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    tip, base = (0.15 * side, 0.85 * side) if to_left else (0.85 * side, 0.15 * side)
    triangle = QPolygonF([QPointF(tip, side / 2), QPointF(base, 0.1 * side), QPointF(base, 0.9 * side)])
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look().color(token))
    painter.drawPolygon(triangle)
    painter.end()
    return pixmap
