"""Shows columns or rows of a directory as a list, each as a title with two lines below it."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from guide.window.directory.lines_model import DETAILS, ColumnsModel, RowsModel
from guide.window.theme.appearance import BODY, SMALL, Appearance
from guide.window.widgets.check_box import SIDE, draw_box
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.row_text import RowText, resized_font, row_background

_EDGE, _AIR, _BOX = 16, 6, 28  # pixels at 100 %: beside the text, above it, and what a check box takes
_BELOW = 2  # lines below a title
_TYPING = 1000  # milliseconds after a letter in which a blank belongs to the name that is being typed
LEAST_ROWS = 3  # that are in sight where a window is low
Role = Qt.ItemDataRole


class LinesDelegate(QStyledItemDelegate):
    """Draws a line: a check box if it can be ticked, its title, and its details."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.appearance = Appearance()
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, _index: ModelIndex) -> QSize:
        px = self.appearance.px
        heights = [
            RowText(
                "M", resized_font(option.font, px(size), bold=bold), self.appearance.color("text")
            ).height(999)
            for size, bold in ((BODY, True), (SMALL, False))
        ]
        return QSize(self._view.viewport().width(), heights[0] + _BELOW * heights[1] + 2 * px(_AIR) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        appearance, px = self.appearance, self.appearance.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_background(painter, option, appearance)
        rect = option.rect.adjusted(px(_EDGE), px(_AIR), -px(_EDGE), 0)
        state = index.data(Role.CheckStateRole)
        if state is not None:
            draw_box(painter, self._box(option.rect), appearance, ticked=state is Qt.CheckState.Checked)
            rect.setLeft(rect.left() + px(_BOX))
        for text in self._texts(option, index):
            text.paint(painter, rect)
            rect.setTop(rect.top() + text.height(rect.width()))
        painter.restore()

    def _box(self, row: QRect) -> QRectF:
        px = self.appearance.px
        return QRectF(row.left() + px(_EDGE), row.top() + px(_AIR) + px(2), px(SIDE), px(SIDE))

    def _texts(self, option: QStyleOptionViewItem, index: ModelIndex) -> tuple[RowText, ...]:
        px, color = self.appearance.px, self.appearance.color
        bold, small = resized_font(option.font, px(BODY), bold=True), resized_font(option.font, px(SMALL))
        below = str(index.data(DETAILS)).split("\n", _BELOW - 1)  # or one text on all lines
        each = 1 + _BELOW - len(below)
        title = RowText(str(index.data()), bold, color("text"), 1)
        return (title, *(RowText(text, small, color("muted"), each) for text in below if text))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: ModelIndex
    ) -> bool:
        """Tick the row on a click on its box, and on Space."""
        state = index.data(Role.CheckStateRole)
        if state is None:
            return False
        if isinstance(event, QMouseEvent):
            is_tick = event.type() == QEvent.Type.MouseButtonRelease and self._is_over_box(event, option)
        else:
            is_tick = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        other = Qt.CheckState.Unchecked if state is Qt.CheckState.Checked else Qt.CheckState.Checked
        return is_tick and model.setData(model.index(index.row(), 0), other, Role.CheckStateRole)

    def _is_over_box(self, event: QMouseEvent, option: QStyleOptionViewItem) -> bool:
        return event.position().x() < option.rect.left() + self.appearance.px(_EDGE + _BOX)


class LinesView(QListView):
    """A list view of lines of one height, however many. `chosen` follows Enter or a double click.

    `empty` is the sentence that it shows if there are none.
    """

    currentShown = Signal(int)  # the row that keys or mouse went to
    chosen = Signal()

    def __init__(self, model: ColumnsModel | RowsModel, name: str, *, empty: str) -> None:
        super().__init__()
        self._empty = empty
        self._since_letter = QElapsedTimer()
        self._delegate = LinesDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("directoryList")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)  # or 5,000 rows would all be measured
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # as each line is as wide as the list
        self.doubleClicked.connect(self.chosen)
        model.modelReset.connect(self._go_to_first)
        model.modelReset.connect(self._describe)
        self._describe()
        self._fit()

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._delegate.appearance = appearance
        self._fit()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show a sentence where no line is."""
        super().paintEvent(event)
        if not self.model().rowCount():
            appearance = self._delegate.appearance
            edge = appearance.px(_EDGE)
            font = resized_font(self.font(), appearance.px(BODY))
            text = RowText(self._empty, font, appearance.color("muted"), 9)
            text.paint(QPainter(self.viewport()), self.viewport().rect().adjusted(edge, edge, -edge, -edge))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current line in sight, as what is told of it below the list takes more or less room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _describe(self) -> None:
        self.setAccessibleDescription("" if self.model().rowCount() else self._empty)

    def _fit(self) -> None:
        px = self._delegate.appearance.px
        self.setMinimumHeight(LEAST_ROWS * px(BODY + 2 * SMALL + 2 * _AIR + 16))

    def sizeHint(self) -> QSize:
        """Return the minimum size. The layout enlarges the list if there is room."""
        return QSize(0, self.minimumHeight())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Report the row that is now the current one."""
        super().currentChanged(current, previous)
        self.currentShown.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report Enter, and leave "/" to the window, for its search box; else act as a QListView.

        The blank of a name that is typed to go to its row ticks none: one that is held back would come in.
        """
        if event.text() == "/":
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Space and self._is_typing():
            self.keyboardSearch(" ")
        else:
            if event.text().isprintable() and event.text().strip():
                self._since_letter.start()
            super().keyPressEvent(event)

    def _is_typing(self) -> bool:
        return self._since_letter.isValid() and not self._since_letter.hasExpired(_TYPING)

    def _go_to_first(self) -> None:
        if self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        else:
            self.currentShown.emit(-1)
