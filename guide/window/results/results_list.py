"""Shows the list of results, and handles its keys and clicks."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from guide.i18n import tr
from guide.window.results.results_delegate import ResultsDelegate, row_width

_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ResultsView(QListView):
    """A list view of the results. It emits `enterPressed`, and `leftAtTop` for Up on the first row.

    `rowClicked` is emitted for a click that opens a row, `starClicked` for one on the star of a row. A click
    with Ctrl or Shift selects more rows.
    """

    rowClicked = Signal(QModelIndex)
    starClicked = Signal(QModelIndex)
    enterPressed = Signal(QModelIndex)
    leftAtTop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # All rows at once: in batches Qt would show an empty list until the last batch is laid out.
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("Results"))
        self._wrapped_at = 0
        self._pressed_star = QPersistentModelIndex()
        self.clicked.connect(self._emit_row)

    def _emit_row(self, index: QModelIndex) -> None:
        if not QApplication.keyboardModifiers() & _SELECTING:
            self.rowClicked.emit(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember a press on the star of a row, which selects nothing."""
        self._pressed_star = QPersistentModelIndex(self._star_at(event))
        if not self._pressed_star.isValid():
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emit `starClicked` if the button was pressed and released on the same star."""
        pressed, self._pressed_star = self._pressed_star, QPersistentModelIndex()
        if not pressed.isValid():
            super().mouseReleaseEvent(event)
        elif pressed == (index := self._star_at(event)):
            self.starClicked.emit(index)

    def _star_at(self, event: QMouseEvent) -> QModelIndex:
        """Return the index of the row whose star is at the mouse, if its left button is used."""
        index, delegate = self.indexAt(event.position().toPoint()), self.itemDelegate()
        is_star = (
            index.isValid()
            and event.button() == Qt.MouseButton.LeftButton
            and isinstance(delegate, ResultsDelegate)
            and delegate.star_rect(self.visualRect(index)).contains(event.position().toPoint())
        )
        return index if is_star else QModelIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again if their width changed. A scroll bar does not change the width."""
        super().resizeEvent(event)
        if self._wrapped_at != row_width(self):
            self._wrapped_at = row_width(self)
            self.scheduleDelayedItemsLayout()

    def show_page(self, page: str) -> None:
        """Select the current row if its result is `page`, the page in the reader; otherwise deselect it.

        Nothing changes if the user has selected other rows.
        """
        current = self.currentIndex()
        if current.isValid() and set(self.selectedIndexes()) <= {current}:
            flag = QItemSelectionModel.SelectionFlag
            is_read = current.data(Qt.ItemDataRole.UserRole).entry.id == page
            self.selectionModel().select(current, flag.Select if is_read else flag.Deselect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `enterPressed` on Enter, and `leftAtTop` on Up in the first row.

        Leave "/" to the window, and handle other keys as a QListView does.
        """
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.enterPressed.emit(self.currentIndex())
        elif event.text() == "/":
            event.ignore()  # the window handles this key: it moves the focus to the search box
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.leftAtTop.emit()
        else:
            super().keyPressEvent(event)
