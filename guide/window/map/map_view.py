"""Draws the map of counties, and moves its cursor by mouse and arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.content.places import Place
from guide.maps.drawing import draw_chosen, draw_counties
from guide.maps.shapes import Shape, bounds_of, next_shape, shape_at
from guide.window.theme.appearance import look
from guide.window.widgets.spoken_picture import speak_as_picture

MARGIN, SMALLEST = 8, 260  # pixels at 100 %
RING, ROUND = 2, 4  # pixels: the ring of the focus and its corners, as other panes have them
ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class MapView(QWidget):
    """A map with a cursor on one county.

    `hovered` carries the county below the mouse, or None; `moved` the county that the cursor is on now;
    `taken` the county that was double-clicked, or on which Enter was pressed.
    """

    hovered = Signal(object)
    moved = Signal(object)
    taken = Signal(object)

    def __init__(self, shapes: Sequence[Shape], regions: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("map")
        speak_as_picture(self)
        self.shapes, self._regions = shapes, regions
        self._bounds = bounds_of(shapes)
        self._cached: QPixmap | None = None  # the map without cursor
        self._under_mouse: Shape | None = None
        self.chosen: frozenset[str] = frozenset()  # ids of the counties within the chosen place
        self.current = shape_at(shapes, self._bounds.center()) or shapes[0]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._redraw()

    def show_chosen(self, ids: frozenset[str]) -> None:
        """Mark the counties with these ids, which are chosen, and put the cursor on the first of them."""
        self.chosen = ids
        first = next((shape for shape in self.shapes if shape.place.id in ids), None)
        if first and self.current.place.id not in ids:
            self.current = first
        self._redraw()

    def move_to(self, shape: Shape) -> None:
        """Move the cursor to a county and emit `moved`."""
        self.current = shape
        self.update()
        self.moved.emit(shape.place)

    def describe(self, name: str, description: str) -> None:
        """Set what screen readers say: the county of the cursor, and who serves it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def point_of(self, shape: Shape) -> QPointF:
        """Return the centre of a county in the widget."""
        return self._transform().map(shape.center)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which counties could not be told apart."""
        side = look().px(SMALLEST)
        return QSize(min(side, 360), min(side, 300))

    def sizeHint(self) -> QSize:
        """Return the smallest size; the layout gives the rest."""
        return self.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by an arrow key, take the county by Enter; leave all other keys to the pane."""
        if direction := ARROWS.get(Qt.Key(event.key())):
            self.move_to(next_shape(self.shapes, self.current, direction))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.taken.emit(self.current.place)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the cursor to the county that was clicked."""
        shape = self._at(event.position())
        if shape and event.button() is Qt.MouseButton.LeftButton:
            self.move_to(shape)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Emit `taken` for the county that was double-clicked."""
        shape = self._at(event.position())
        if shape and event.button() is Qt.MouseButton.LeftButton:
            self.taken.emit(shape.place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Report the county below the mouse."""
        self._hover(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Report that no county is below the mouse."""
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the cursor as that of the widget with the focus."""
        super().focusInEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the map again for the new size."""
        super().resizeEvent(event)
        self._redraw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the map, which is kept, and above it the mouse's county and the cursor."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.devicePixelRatioF()
        if self._cached is None or self._cached.devicePixelRatioF() != scale:
            self._cached = self._drawn(scale)
        painter.drawPixmap(0, 0, self._cached)
        if self._under_mouse:
            self._outline(painter, self._under_mouse, "text", 2)
        self._outline(painter, self.current, "page", 6)
        self._outline(painter, self.current, "focus" if self.hasFocus() else "text", 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().color("focus"), RING))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), ROUND, ROUND)

    def _drawn(self, scale: float) -> QPixmap:
        pixmap = QPixmap(self.size() * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(look().color("page"))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        draw_counties(painter, self.shapes, self._regions, self._transform(), look())
        for shape in self.shapes:
            if shape.place.id in self.chosen:
                draw_chosen(painter, self.point_of(shape), look())
        painter.end()
        return pixmap

    def _outline(self, painter: QPainter, shape: Shape, color: str, width: float) -> None:
        pen = QPen(look().color(color), width * look().scale / 100)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(self._transform().map(shape.path), pen)

    def _transform(self) -> QTransform:
        """Return how the map is fitted into the widget."""
        margin = look().px(MARGIN)
        room = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        scale = min(
            room.width() / max(1.0, self._bounds.width()), room.height() / max(1.0, self._bounds.height())
        )
        middle, center = room.center(), self._bounds.center()
        return QTransform(
            scale, 0, 0, scale, middle.x() - scale * center.x(), middle.y() - scale * center.y()
        )

    def _at(self, point: QPointF) -> Shape | None:
        inverted, is_possible = self._transform().inverted()
        return shape_at(self.shapes, inverted.map(point)) if is_possible else None

    def _hover(self, shape: Shape | None) -> None:
        if shape is not self._under_mouse:
            self._under_mouse = shape
            self.update()
            self.hovered.emit(shape.place if shape else None)

    def _redraw(self) -> None:
        self._cached = None
        self.update()
