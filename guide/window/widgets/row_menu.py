"""Opens the context menu of the rows of a list, by the mouse and by the menu key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

TargetOf = Callable[[QModelIndex], str]
Reason = QContextMenuEvent.Reason


class RowMenu(QObject):
    """Opens a context menu for a row of `view`, with the actions that slots of `menuRequested` add.

    `menuRequested` carries the empty menu and the target of the row. If no slot adds an action, the menu is
    not opened. `target_of` returns the target of a row from the index of the row.
    """

    menuRequested = Signal(QMenu, str)

    def __init__(self, view: QAbstractItemView, target_of: TargetOf) -> None:
        super().__init__(view)
        self._view, self._target_of = view, target_of
        self.menu = QMenu(view)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Open the menu at the mouse, or at the current row for the menu key; consume the event.

        A press of the right button is consumed, too, or the row would be selected and seem to be open.
        """
        if isinstance(event, QContextMenuEvent):
            view = self._view
            by_key = event.reason() == Reason.Keyboard
            index = view.currentIndex() if by_key else view.indexAt(event.pos())
            if index.isValid():
                below = view.viewport().mapToGlobal(view.visualRect(index).bottomLeft() + QPoint(24, 0))
                self._open(index, below if by_key else event.globalPos())
            return True
        return isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.RightButton

    def _open(self, index: QModelIndex, position: QPoint) -> None:
        self.menu.clear()
        self.menuRequested.emit(self.menu, self._target_of(index))
        if self.menu.actions():
            self.menu.popup(position)
