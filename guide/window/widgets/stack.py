"""Shows one of several widgets, and moves the focus with them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget


class _Layout(QStackedLayout):
    """Asks for the height of the widget in sight alone, not for that of the highest."""

    def heightForWidth(self, width: int) -> int:
        current = self.currentWidget()
        return max(current.heightForWidth(width) if current else -1, self.minimumSize().height())


class Stack(QWidget):
    """A stack of widgets, of which the current one is in sight.

    A screen reader names a QStackedWidget, "layered pane with 0 items", at each way into it. It also hides
    the old widget first, so that the focus is for a moment on some button, which is then named too.
    """

    currentChanged = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._layout = _Layout(self)
        self._focused: dict[QWidget, QWidget] = {}  # what had the focus in each widget when it was left
        self._layout.currentChanged.connect(self.currentChanged)

    def addWidget(self, widget: QWidget) -> None:
        """Add a widget; the first is the current one."""
        self._layout.addWidget(widget)

    def currentWidget(self) -> QWidget | None:
        """Return the widget in sight, or None in an empty stack."""
        return self._layout.currentWidget()

    def setCurrentWidget(self, widget: QWidget, fill: Callable[[], None] = lambda: None) -> None:
        """Show `widget`, and call `fill`. A focus in the other goes to its proxy, or what had it before."""
        shown, focused = self.currentWidget(), QApplication.focusWidget()
        if shown is None or shown is widget or focused is None or not shown.isAncestorOf(focused):
            self._layout.setCurrentWidget(widget)
            fill()
            return
        self._focused[shown] = focused
        focused.clearFocus()
        self._layout.setCurrentWidget(widget)
        fill()  # before the focus comes, with which a screen reader says what is there
        wanted = widget.focusProxy() or self._focused.get(widget)
        if wanted is None or not wanted.isVisible():
            wanted = _first_stop(widget)
        wanted.setFocus()


def _first_stop(widget: QWidget) -> QWidget:
    """Return the first widget within `widget` that Tab reaches, or `widget` itself."""
    stop = widget.nextInFocusChain()
    while stop is not None and stop is not widget:
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isVisible() and widget.isAncestorOf(stop):
            return stop
        stop = stop.nextInFocusChain()
    return widget
