"""The list of results: how a result is drawn, and the keys of the list."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from guide.content.model import Entry
from guide.render.labels import entry_label
from guide.search.results import SearchResult
from guide.window.look import BODY, SMALL, Look
from guide.window.painting import RowText, font_of, row_background
from guide.window.tray.star import ON_TRAY, SIDE, draw_star
from guide.words import tr

_EDGE = 16
IN_SIGHT = 6  # rows laid out at once, more than 768 pixels show; the others follow later

Subtitle = Callable[[Entry], str]


class ResultsDelegate(QStyledItemDelegate):
    """Draws a result: title, kind and strategy, snippet; hit words marked."""

    def __init__(self, view: QListView, strategy_names: Subtitle) -> None:
        super().__init__(view)
        self.look = Look()
        self._view = view
        self._strategy_names = strategy_names

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        inner = width - 2 * self.look.px(_EDGE)
        texts = self._texts(index.data(Qt.ItemDataRole.UserRole), option)
        heights = (text.height(inner - self._beside(index, row)) for row, text in enumerate(texts))
        return QSize(width, sum(heights) + self.look.px(26))

    def _beside(self, index: QModelIndex | QPersistentModelIndex, row: int) -> int:
        """Give what the star takes of the width of a text: of the title only."""
        return self.look.px(SIDE + 6) if row == 0 and index.data(ON_TRAY) else 0

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = self.look
        painter.save()
        row_background(painter, option, self.look)
        place = option.rect.adjusted(look.px(_EDGE), look.px(12), -look.px(_EDGE), 0)
        if index.data(ON_TRAY):
            side = look.px(SIDE)
            draw_star(painter, QRectF(place.right() - side, place.top() + look.px(2), side, side), look)
        for row, text in enumerate(self._texts(index.data(Qt.ItemDataRole.UserRole), option)):
            inner = place.adjusted(0, 0, -self._beside(index, row), 0)
            text.paint(painter, inner)
            place.setTop(place.top() + text.height(inner.width()))
        painter.restore()

    def _texts(self, result: SearchResult, option: QStyleOptionViewItem) -> tuple[RowText, ...]:
        look = self.look
        entry, text = result.entry, look.color("text")
        subtitle = " · ".join(filter(None, (entry_label(entry), self._strategy_names(entry))))
        small = font_of(option.font, look.px(SMALL))
        title = font_of(option.font, look.px(BODY), bold=True)
        mark = look.color("mark")
        return (
            RowText(result.heading.text, title, text, 2, result.heading.marks, mark),
            RowText(subtitle, small, look.color("muted"), 1),
            RowText(
                result.snippet.text, font_of(option.font, look.px(14)), text, 3, result.snippet.marks, mark
            ),
        )


class ResultsView(QListView):
    """The list of results; Enter opens, Up on the first row goes back to the search box."""

    enterPressed = Signal(QModelIndex)
    leftAtTop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(IN_SIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Results"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a list of results; all else is the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.enterPressed.emit(self.currentIndex())
        elif event.text() == "/":
            event.ignore()  # the window's key for the search box
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.leftAtTop.emit()
        else:
            super().keyPressEvent(event)
