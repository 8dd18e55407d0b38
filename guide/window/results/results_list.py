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
from guide.i18n import tr
from guide.render.labels import entry_label
from guide.search.results.results import SearchResult
from guide.window.theme.appearance import BODY, SMALL, Appearance
from guide.window.widgets.row_text import RowText, font_of, row_background
from guide.window.widgets.star import ON_HANDOUT, SIDE, draw_star

_EDGE = 16
IN_SIGHT = 6  # rows laid out at once, more than 768 pixels show; the others follow later

Subtitle = Callable[[Entry], str]
Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
CursorAction = QAbstractItemView.CursorAction
PAGE = {CursorAction.MovePageDown: 1, CursorAction.MovePageUp: -1}


class ResultsDelegate(QStyledItemDelegate):
    """Draws a result: title, kind and strategy, snippet; hit words marked."""

    def __init__(self, view: QListView, strategy_names: Subtitle) -> None:
        super().__init__(view)
        self.appearance = Appearance()
        self._view = view
        self._strategy_names = strategy_names

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = row_width(self._view)
        inner = width - 2 * self.appearance.px(_EDGE)
        texts = self._texts(index.data(Qt.ItemDataRole.UserRole), option)
        heights = (text.height(inner - self._beside(index, row)) for row, text in enumerate(texts))
        return QSize(width, sum(heights) + self.appearance.px(26))

    def _beside(self, index: Index, row: int) -> int:
        """Give what the star takes of the width of a text: of the title only."""
        return self.appearance.px(SIDE + 6) if row == 0 and index.data(ON_HANDOUT) else 0

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        appearance = self.appearance
        painter.save()
        row_background(painter, option, self.appearance)
        place = option.rect.adjusted(appearance.px(_EDGE), appearance.px(12), 0, 0)
        place.setWidth(row_width(self._view) - 2 * appearance.px(_EDGE))
        if index.data(ON_HANDOUT):
            side = appearance.px(SIDE)
            draw_star(
                painter, QRectF(place.right() - side, place.top() + appearance.px(2), side, side), appearance
            )
        for row, text in enumerate(self._texts(index.data(Qt.ItemDataRole.UserRole), option)):
            inner = place.adjusted(0, 0, -self._beside(index, row), 0)
            text.paint(painter, inner)
            place.setTop(place.top() + text.height(inner.width()))
        painter.restore()

    def _texts(self, result: SearchResult, option: QStyleOptionViewItem) -> tuple[RowText, ...]:
        appearance = self.appearance
        entry, text = result.entry, appearance.color("text")
        subtitle = " · ".join(filter(None, (entry_label(entry), self._strategy_names(entry))))
        small = font_of(option.font, appearance.px(SMALL))
        title = font_of(option.font, appearance.px(BODY), bold=True)
        mark = appearance.color("mark")
        return (
            RowText(result.heading.text, title, text, 2, result.heading.marks, mark),
            RowText(subtitle, small, appearance.color("muted"), 1),
            RowText(
                result.snippet.text,
                font_of(option.font, appearance.px(14)),
                text,
                3,
                result.snippet.marks,
                mark,
            ),
        )


def row_width(view: QListView) -> int:
    """Give the width of a row: always the one beside a scroll bar."""
    # If a bar that comes changed it, all would be laid out anew, the first few first, and the bar would go.
    return view.maximumViewportSize().width() - view.verticalScrollBar().sizeHint().width()


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
        self._wrapped_at = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew for another width; a scroll bar that comes or goes changes none."""
        super().resizeEvent(event)
        if self._wrapped_at != row_width(self):
            self._wrapped_at = row_width(self)
            self.scheduleDelayedItemsLayout()

    def moveCursor(self, action: CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Move a page or to the end, whatever is laid out by now; all other moves are the list's own."""
        step = PAGE.get(action, 0)
        if step and self.currentIndex().isValid():
            return self._a_page_away(step)
        if action is CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def _a_page_away(self, step: int) -> QModelIndex:
        # Qt looks for it pixel by pixel; where rows are still to be laid out it can take minutes to give up.
        here = index = self.currentIndex()
        room = self.viewport().height() - self.sizeHintForIndex(here).height()
        while (beyond := index.siblingAtRow(index.row() + step)).isValid():
            room -= self.sizeHintForIndex(beyond).height()
            if room < 0 and index != here:
                break
            index = beyond
        return index

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a row into sight, also one that was to be laid out later."""
        if index.row() > 0 and self.visualRect(index).isEmpty():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)
        super().scrollTo(index, hint)

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
