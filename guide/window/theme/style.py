"""Draws boxes and circles that are ticked in the colours of the theme: those of Qt's style are too faint."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from guide.window.theme.appearance import look

_Element, _State = QStyle.PrimitiveElement, QStyle.StateFlag
_BOXES = (_Element.PE_IndicatorCheckBox, _Element.PE_IndicatorItemViewItemCheck)
_TICK = ((0.2, 0.5), (0.42, 0.72), (0.8, 0.27))  # parts of the side of a box


class ThemeStyle(QProxyStyle):
    """Fusion, the only style of Qt that looks the same on every system and uses our palette.

    Only what is ticked is drawn here.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        /,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a box or a circle; all else as Fusion does."""
        is_box = element in _BOXES
        if not is_box and element is not _Element.PE_IndicatorRadioButton:
            super().drawPrimitive(element, option, painter, widget)
            return
        place = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)  # on whole pixels
        is_on, is_ticked = bool(option.state & _State.State_Enabled), bool(option.state & _State.State_On)
        color = look().color
        ink = color("accent" if is_on else "disabled")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("control" if is_on else "disabled"), 1))
        painter.setBrush(color("page"))
        if is_box:
            painter.drawRoundedRect(place, place.width() / 5, place.width() / 5)
            _tick(painter, place, QPen(ink, max(2, place.width() / 7)), is_ticked=is_ticked)
        else:
            painter.drawEllipse(place)
            _dot(painter, place, QPen(ink), is_ticked=is_ticked)
        painter.restore()


def _tick(painter: QPainter, box: QRectF, pen: QPen, *, is_ticked: bool) -> None:
    if is_ticked:
        painter.setPen(pen)
        side = box.width()
        painter.drawPolyline([QPointF(box.left() + x * side, box.top() + y * side) for x, y in _TICK])


def _dot(painter: QPainter, circle: QRectF, pen: QPen, *, is_ticked: bool) -> None:
    if is_ticked:
        painter.setPen(pen)
        painter.setBrush(pen.color())
        inset = circle.width() / 4
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))
