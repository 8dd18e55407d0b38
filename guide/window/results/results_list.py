"""Draws the list of results and handles its keys."""

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
from guide.render.labels import entry_label, why_lower_label
from guide.search.results.results import SearchResult
from guide.window.theme.appearance import BODY, SMALL, Appearance
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.row_text import RowText, resized_font, row_background
from guide.window.widgets.star import ON_HANDOUT, SIDE, draw_star

_EDGE = 16  # pixels at 100 % beside the text
ROWS_IN_SIGHT = 6  # the most rows that 768 pixels show; they are laid out first, the others later

Subtitle = Callable[[Entry], str]
Serving = Callable[[SearchResult], str]
Hint = QAbstractItemView.ScrollHint
CursorAction = QAbstractItemView.CursorAction
PAGE_STEPS = {CursorAction.MovePageDown: 1, CursorAction.MovePageUp: -1}


class ResultsDelegate(QStyledItemDelegate):
    """Draws one result: its title, its kind, place and strategy, and a snippet. Hit words are marked.

    A result that is not for the age or the people that were typed says first for whom it is.
    """

    def __init__(self, view: QListView, strategy_names: Subtitle, serving: Serving) -> None:
        super().__init__(view)
        self._serving = serving
        self.appearance = Appearance()
        self._view = view
        self._strategy_names = strategy_names

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        width = row_width(self._view)
        inner = width - 2 * self.appearance.px(_EDGE)
        texts = self._texts(index.data(Qt.ItemDataRole.UserRole), option)
        heights = (text.height(inner - self._star_room(index, row)) for row, text in enumerate(texts))
        return QSize(width, sum(heights) + self.appearance.px(26))

    def _star_room(self, index: ModelIndex, row: int) -> int:
        """Return the pixels to reserve for a star beside text `row` of a result (0 is the title)."""
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
            inner = rect.adjusted(0, 0, -self._star_room(index, row), 0)
            text.paint(painter, inner)
            rect.setTop(rect.top() + text.height(inner.width()))
        painter.restore()

    def _texts(self, result: SearchResult, option: QStyleOptionViewItem) -> tuple[RowText, ...]:
        appearance = self.appearance
        entry, text = result.entry, appearance.color("text")
        why_lower = why_lower_label(entry, result.for_others, is_for_other_ages=result.is_for_other_ages)
        words = (why_lower, entry_label(entry), self._serving(result), self._strategy_names(entry))
        subtitle = " · ".join(filter(None, words))
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
    """Return the width of a row in pixels. The width always leaves room for a scroll bar, shown or not."""
    # If the width changed with the scroll bar, showing the bar would start the layout again. The first rows
    # of a new layout need no bar, so the bar would be hidden, and the layout would start once more.
    return view.maximumViewportSize().width() - view.verticalScrollBar().sizeHint().width()


class ResultsView(QListView):
    """A list view of the results. It emits `enterPressed`, and `leftAtTop` for Up on the first row."""

    enterPressed = Signal(QModelIndex)
    leftAtTop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(ROWS_IN_SIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Results"))
        self._wrapped_at = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again if their width changed. A scroll bar does not change the width."""
        super().resizeEvent(event)
        if self._wrapped_at != row_width(self):
            self._wrapped_at = row_width(self)
            self.scheduleDelayedItemsLayout()

    def moveCursor(self, action: CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the index to move to. Page Up, Page Down and End also reach rows not laid out yet."""
        step = PAGE_STEPS.get(action, 0)
        if step and self.currentIndex().isValid():
            return self._index_one_page_away(step)
        if action is CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def _index_one_page_away(self, step: int) -> QModelIndex:
        """Return the index one page below (`step` 1) or above (`step` -1) the current row."""
        # Qt searches for the row pixel by pixel, which can take minutes while rows are not laid out.
        current = index = self.currentIndex()
        room = self.viewport().height() - self.sizeHintForIndex(current).height()
        while (beyond := index.siblingAtRow(index.row() + step)).isValid():
            room -= self.sizeHintForIndex(beyond).height()
            if room < 0 and index != current:
                break
            index = beyond
        return index

    def scrollTo(self, index: ModelIndex, hint: Hint = Hint.EnsureVisible) -> None:
        """Scroll to the row of `index`. If the row is not laid out yet, lay out all rows first."""
        if index.row() > 0 and self.visualRect(index).isEmpty():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)
        super().scrollTo(index, hint)

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
