"""Covers the indicator of a check box or radio button, which Qt's style draws too faint, for one of ours."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QStyle, QStyleOptionButton


def cover_indicator(
    painter: QPainter,
    button: QAbstractButton,
    option: QStyleOptionButton,
    element: QStyle.SubElement,
    ground: QColor,
) -> QRectF:
    """Fill the indicator of `button` with `ground`, and return where to draw instead, on whole pixels."""
    rect = button.style().subElementRect(element, option, button)
    painter.fillRect(rect, ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
