"""Shows the list of items, handles its keys, and lets the user drag items."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
)

from guide.i18n import tr
from guide.window.handout.items_delegate import ItemsDelegate
from guide.window.handout.items_model import ItemsModel
from guide.window.theme.appearance import look
from guide.window.widgets.plain_text import plain_label

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ItemsView(QListView):
    """A list view of the items, which emits requests to move, remove or edit an item.

    The view does not use Qt's drag and drop, because with it an item could be dropped outside the window.
    """

    moveWanted = Signal(str, int)  # the target of an item, and its new row
    removalWanted = Signal(str)  # the target of an item
    editWanted = Signal()

    def __init__(self, model: ItemsModel) -> None:
        super().__init__()
        self._model = model
        self.delegate = ItemsDelegate(self, model)
        self._pressed: QPoint | None = None
        self._drop_row = -1  # the dragged item would be dropped before this row; -1 without a drag
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setObjectName("itemsList")
        self.setAccessibleName(tr("On the hand-out"))
        self.ways, self._least_height = _ways_to_add(), 0
        self.ways.setParent(self.viewport())
        model.modelReset.connect(self._show_ways)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @property
    def target(self) -> str:
        """The target of the current item, or "" without a current item."""
        item = self._model.item(self.currentIndex().row())
        return item.target if item else ""

    def go_to(self, target: str) -> None:
        """Make the item with this target the current item, if the list contains the target."""
        row = self._model.row_of(target)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))

    def set_least_height(self, height: int, *, is_low: bool) -> None:
        """Make the list at least `height` pixels high, and as high as the ways to add while it is empty.

        If it `is_low`, the rows show only the names, so that more of them are in sight.
        """
        self._least_height = height
        if is_low != self.delegate.is_low:
            self.delegate.is_low = is_low
            self.scheduleDelayedItemsLayout()
        self._show_ways()

    def _show_ways(self) -> None:
        """Show the ways to add an item in place of the items as long as there are none."""
        width, is_empty = self.viewport().width(), not self._model.rowCount()
        self.ways.setVisible(is_empty)
        self.ways.setGeometry(0, 0, width, max(self.viewport().height(), self.ways.heightForWidth(width)))
        room = self.height() - self.viewport().height()
        self.setMinimumHeight(
            max(self._least_height, self.ways.heightForWidth(width) + room if is_empty else 0)
        )

    def sizeHint(self) -> QSize:
        """Return the minimum size. The layout enlarges the list if there is room."""
        return self.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.scrollTo(self.currentIndex())
        self._show_ways()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit requests to move, remove or edit the current item, and leave "/" to the window."""
        row, alt = self.currentIndex().row(), Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.text() == "/":
            event.ignore()  # the window handles this key: it moves the focus to the search box
        elif step and event.modifiers() & alt:
            self.move_current(step)
        elif row >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removalWanted.emit(self.target)
        elif row >= 0 and event.key() in ENTER:
            self.editWanted.emit()
        else:
            super().keyPressEvent(event)

    def move_current(self, step: int) -> None:
        """Emit `moveWanted` for the current item, to move it `step` rows down (up if negative)."""
        row = self.currentIndex().row()
        if row >= 0 and 0 <= row + step < self._model.rowCount():
            self.moveWanted.emit(self.target, row + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Store the position at which an item was pressed, in case the item is dragged."""
        super().mousePressEvent(event)
        point = event.position().toPoint()
        held = event.button() == Qt.MouseButton.LeftButton and self.indexAt(point).isValid()
        self._pressed = point if held else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the pressed item. A line shows where the item would be dropped."""
        point = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (
            self._drop_row >= 0
            or (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        ):
            self._drag(point)

    def _drag(self, point: QPoint) -> None:
        """Mark the row at `point` as the row to drop at, and scroll if `point` is outside the list."""
        inside = max(0, min(point.y(), self.viewport().height() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + point.y() - inside)
        index = self.indexAt(QPoint(self.viewport().width() // 2, inside))
        below = index.isValid() and inside > self.visualRect(index).center().y()
        self._drop_row = index.row() + below if index.isValid() else self._model.rowCount()
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the dragged item: emit `moveWanted` if its row would change."""
        drop_row, row = self._drop_row, self.currentIndex().row()
        self._pressed, self._drop_row = None, -1
        self.viewport().update()
        super().mouseReleaseEvent(event)
        if drop_row >= 0 and row >= 0 and drop_row not in (row, row + 1):
            self.moveWanted.emit(self.target, drop_row - (drop_row > row))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Emit `editWanted` if the double click is on an item."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.editWanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, then the line that shows where to drop."""
        super().paintEvent(event)
        if self._drop_row < 0:
            return
        last = self._model.rowCount() - 1
        rect = self.visualRect(self._model.index(min(self._drop_row, last), 0))
        top = rect.bottom() if self._drop_row > last else rect.top()
        painter = QPainter(self.viewport())
        painter.fillRect(QRect(0, top - look().px(1.5), rect.width(), look().px(3)), look().color("accent"))


def _ways_to_add() -> QLabel:
    """Return a label with the ways, to stand in place of the items as long as there are none."""
    label = plain_label(
        "\n".join(
            (
                tr("Nothing is on it yet. You can add:"),
                tr("• a help line from below, by a click"),
                tr("• a result, by its star; several with Ctrl or Shift, then Ctrl+D"),
                tr("• a page, by the star above it or Ctrl+D; all that it names, by “Add all”"),
                tr("• one part of a page, by a right click or Shift+F10"),
                tr("• a saved list, by “Open list…”"),
            )
        ),
        "small",
        wraps=True,
    )
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(16, 12, 12, 12)
    return label
