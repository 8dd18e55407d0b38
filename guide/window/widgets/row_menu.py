"""The context menu of a list's rows, by mouse and by the menu key alike."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

TargetOf = Callable[[QModelIndex], str]
Reason = QContextMenuEvent.Reason


class RowMenu(QObject):
    """Asks, for the row that a menu is wanted for, what is to be in it; an empty menu does not open."""

    asked = Signal(QMenu, str)

    def __init__(self, view: QAbstractItemView, target_of: TargetOf) -> None:
        super().__init__(view)
        self._view, self._target_of = view, target_of
        self.menu = QMenu(view)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Open the menu."""
        if isinstance(event, QContextMenuEvent):
            view = self._view
            by_key = event.reason() == Reason.Keyboard
            index = view.currentIndex() if by_key else view.indexAt(event.pos())
            if index.isValid():
                below = view.viewport().mapToGlobal(view.visualRect(index).bottomLeft() + QPoint(24, 0))
                self._open(index, below if by_key else event.globalPos())
            return True
        return False

    def _open(self, index: QModelIndex, place: QPoint) -> None:
        self.menu.clear()
        self.asked.emit(self.menu, self._target_of(index))
        if self.menu.actions():
            self.menu.popup(place)
