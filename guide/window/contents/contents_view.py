"""Shows the tree of contents, and tells a screen reader which row keys have reached."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTreeView

from guide.window.contents.contents_delegate import ContentsDelegate
from guide.window.widgets.accessibility import is_heard
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.python_viewport import install_python_viewport


class ContentsView(QTreeView):
    """A tree view of the contents, which wraps each row to the width of the pane."""

    enterPressed = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self._is_untold = False  # whether the row that keys have reached is still to be told
        self.expanded.connect(self._tell_again)
        self.collapsed.connect(self._tell_again)
        install_python_viewport(self)

    def _tell_again(self, index: ModelIndex) -> None:
        self._is_untold = self._is_untold or index == self.currentIndex()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and tell a screen reader which row keys have reached.

        Qt tells it before, but then lays the rows out, and with the paint replaces all that it has told of.
        """
        super().paintEvent(event)
        if self._is_untold:
            self._is_untold = False
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        if self.hasFocus() and is_heard():
            scrolls = self.hasAutoScroll()
            self.setAutoScroll(False)
            super().currentChanged(self.currentIndex(), QModelIndex())
            self.setAutoScroll(scrolls)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `enterPressed` on Enter, leave "/" to the window, else act as a QTreeView."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.enterPressed.emit(self.currentIndex())
        elif event.text() == "/":
            event.ignore()  # the window handles this key: it moves the focus to the search box
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: ModelIndex, previous: ModelIndex) -> None:
        """Lay the rows out again if the bold title of the selected row needs one more line, or needed it."""
        super().currentChanged(current, previous)
        self._is_untold = True
        delegate = self.itemDelegate()
        if isinstance(delegate, ContentsDelegate) and any(
            index.isValid() and delegate.grows_when_selected(index) for index in (current, previous)
        ):
            self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Name the current row to a screen reader, as Qt names another one for a row within a branch."""
        super().focusInEvent(event)
        self._is_untold = True
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
