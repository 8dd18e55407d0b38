"""Lays out widgets in a row that wraps to more lines like text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

SPACE = 6  # pixels between two widgets, and between two lines

Line = list[tuple[QWidget, QSize]]


class FlowRow(QWidget):
    """A widget that places its child widgets one after another, on as many lines as they need.

    Hidden ones take no room. If the row `fills` its lines, their widgets share the width that is left.

    It is not a QLayout, because PySide keeps the Python object of a layout item longer than Qt keeps the
    item, and later confuses it with another object at the same address.
    """

    def __init__(self, *widgets: QWidget, fills: bool = False) -> None:
        super().__init__()
        self._fills = fills
        self.widgets: tuple[QWidget, ...] = ()
        self._margins, self._space = QMargins(), SPACE
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_widgets(widgets)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Set the margins around all widgets, in pixels."""
        self._margins = QMargins(left, top, right, bottom)
        self.update_layout()

    def set_space(self, space: int) -> None:
        """Set the pixels between two lines."""
        self._space = space
        self.update_layout()

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show `widgets`, and delete the widgets that were shown before and are not among them."""
        previous, self.widgets = self.widgets, tuple(widgets)
        for widget in self.widgets:
            if widget not in previous:
                widget.setParent(self)
                widget.show()
        self.update_layout()
        for widget in set(previous).difference(self.widgets):
            widget.hide()
            widget.deleteLater()

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        widest = max((widget.minimumSizeHint().width() for widget in self.widgets), default=0)
        return QSize(widest + self._margins.left() + self._margins.right(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what came or went while the row was hidden; Qt tells only a visible parent of it."""
        super().showEvent(event)
        self.update_layout()

    def event(self, event: QEvent) -> bool:
        """Lay out again when a widget in the row changes its size hint."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.update_layout()
        return super().event(event)

    def update_layout(self) -> None:
        """Place the widgets at once; that one has another size reaches the row itself with a later event."""
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        height = self._lay_out(self.rect(), move=True)
        # A layout around a row that was hidden keeps the height that the row had with another width.
        if self.widgets and height != self.height():
            self.setFixedHeight(height)

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        """Return the height in pixels of all lines in the width of `rect`. Place the widgets if `move`."""
        if not self.widgets:
            return 0
        inner = rect.marginsRemoved(self._margins)
        y, lines = inner.y(), self._lines(inner.width())
        for number, line in enumerate(lines):
            height = max(size.height() for _, size in line)
            if move:
                _place_line(_filled(line, inner.width()) if self._fills else line, inner.x(), y, height)
            y += height + (self._space if number < len(lines) - 1 else 0)
        return y - rect.y() + self._margins.bottom()

    def _lines(self, width: int) -> list[Line]:
        """Return the widgets of each line, with their sizes."""
        lines, x = list[Line](), 0
        for widget in (each for each in self.widgets if not each.isHidden()):
            size = _size_within(widget, width)
            if x and x + size.width() <= width:
                lines[-1].append((widget, size))
            else:
                lines.append([(widget, size)])
                x = 0
            x += size.width() + SPACE
        return lines


def _place_line(line: Line, x: int, y: int, height: int) -> None:
    """Place the widgets of a line beside each other, and a low one in the middle of the line's height."""
    for widget, size in line:
        widget.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
        x += size.width() + SPACE


def _filled(line: Line, width: int) -> Line:
    """Return the widgets of a line of `width` pixels with sizes that fill it."""
    used = sum(size.width() for _, size in line) + SPACE * (len(line) - 1)
    share = max(0, width - used) // len(line)
    return [(widget, QSize(size.width() + share, size.height())) for widget, size in line]


def _size_within(widget: QWidget, width: int) -> QSize:
    """Return the size of a widget on a line of `width` pixels; a wider one may wrap its text."""
    size = widget.sizeHint()
    size.setHeight(min(max(size.height(), widget.minimumHeight()), widget.maximumHeight()))
    if size.width() > width:
        return QSize(width, max(size.height(), widget.heightForWidth(width)))
    return size
