"""The list of results: how a result is drawn, and the keys of the list."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
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
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.row_text import RowText, resized_font, row_background
from guide.window.widgets.star import ON_HANDOUT, SIDE, draw_star

_EDGE = 16
IN_SIGHT = 6  # the most rows that 768 pixels show, laid out at once; the others follow

Subtitle = Callable[[Entry], str]
Hint = QAbstractItemView.ScrollHint
CursorAction = QAbstractItemView.CursorAction
PAGE = {CursorAction.MovePageDown: 1, CursorAction.MovePageUp: -1}


class ResultsDelegate(QStyledItemDelegate):
    """Draws a result: title, kind and strategy, snippet. Hit words are marked."""

    def __init__(self, view: QListView, strategy_names: Subtitle) -> None:
        super().__init__(view)
        self.appearance = Appearance()
        self._view = view
        self._strategy_names = strategy_names

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        width = row_width(self._view)
        inner = width - 2 * self.appearance.px(_EDGE)
        texts = self._texts(index.data(Qt.ItemDataRole.UserRole), option)
        heights = (text.height(inner - self._beside(index, row)) for row, text in enumerate(texts))
        return QSize(width, sum(heights) + self.appearance.px(26))

    def _beside(self, index: ModelIndex, row: int) -> int:
        """Return the pixels to reserve for the star; 0 for all texts but the title."""
        return self.appearance.px(SIDE + 6) if row == 0 and index.data(ON_HANDOUT) else 0

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: ModelIndex,
    ) -> None:
        appearance = self.appearance
        painter.save()
        row_background(painter, option, self.appearance)
        rect = option.rect.adjusted(appearance.px(_EDGE), appearance.px(12), 0, 0)
        rect.setWidth(row_width(self._view) - 2 * appearance.px(_EDGE))
        if index.data(ON_HANDOUT):
            side = appearance.px(SIDE)
            draw_star(
                painter, QRectF(rect.right() - side, rect.top() + appearance.px(2), side, side), appearance
            )
        for row, text in enumerate(self._texts(index.data(Qt.ItemDataRole.UserRole), option)):
            inner = rect.adjusted(0, 0, -self._beside(index, row), 0)
            text.paint(painter, inner)
            rect.setTop(rect.top() + text.height(inner.width()))
        painter.restore()

    def _texts(self, result: SearchResult, option: QStyleOptionViewItem) -> tuple[RowText, ...]:
        appearance = self.appearance
        entry, text = result.entry, appearance.color("text")
        subtitle = " · ".join(filter(None, (entry_label(entry), self._strategy_names(entry))))
        small = resized_font(option.font, appearance.px(SMALL))
        title = resized_font(option.font, appearance.px(BODY), bold=True)
        mark = appearance.color("mark")
        return (
            RowText(result.heading.text, title, text, 2, result.heading.marks, mark),
            RowText(subtitle, small, appearance.color("muted"), 1),
            RowText(
                result.snippet.text,
                resized_font(option.font, appearance.px(14)),
                text,
                3,
                result.snippet.marks,
                mark,
            ),
        )


def row_width(view: QListView) -> int:
    """Return the width of a row in pixels, which always leaves room for a scroll bar."""
    # If the scroll bar changed it, each appearance of the bar would start the layout again: first a few rows,
    # which need no bar, so that it would vanish.
    return view.maximumViewportSize().width() - view.verticalScrollBar().sizeHint().width()


class ResultsView(QListView):
    """The list of results. It emits Enter, and Up on the first row."""

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
        """Wrap the rows if their width changed; showing or hiding the scroll bar does not change it."""
        super().resizeEvent(event)
        if self._wrapped_at != row_width(self):
            self._wrapped_at = row_width(self)
            self.scheduleDelayedItemsLayout()

    def moveCursor(self, action: CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Move by a page or to the end, also over rows without a layout; else act as a QListView."""
        step = PAGE.get(action, 0)
        if step and self.currentIndex().isValid():
            return self._a_page_away(step)
        if action is CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def _a_page_away(self, step: int) -> QModelIndex:
        # Qt searches for the row pixel by pixel, which can take minutes while rows have no layout.
        here = index = self.currentIndex()
        room = self.viewport().height() - self.sizeHintForIndex(here).height()
        while (beyond := index.siblingAtRow(index.row() + step)).isValid():
            room -= self.sizeHintForIndex(beyond).height()
            if room < 0 and index != here:
                break
            index = beyond
        return index

    def scrollTo(self, index: ModelIndex, hint: Hint = Hint.EnsureVisible) -> None:
        """Scroll to a row, and lay it out first if that was put off."""
        if index.row() > 0 and self.visualRect(index).isEmpty():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)
        super().scrollTo(index, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit Enter and Up on the first row; pass "/" on to the window; else act as a QListView."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.enterPressed.emit(self.currentIndex())
        elif event.text() == "/":
            event.ignore()  # the window's key for the search box
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.leftAtTop.emit()
        else:
            super().keyPressEvent(event)
