"""Draws the results, each with the star that puts it on the hand-out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
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

Subtitle = Callable[[Entry], str]
Serving = Callable[[SearchResult], str]


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
        heights = (text.height(inner - self._star_room(row)) for row, text in enumerate(texts))
        return QSize(width, sum(heights) + self.appearance.px(26))

    def _star_room(self, row: int) -> int:
        """Return the pixels to reserve for a star beside text `row` of a result (0 is the title)."""
        return self.appearance.px(SIDE + 6) if row == 0 else 0

    def star_rect(self, row: QRect) -> QRect:
        """Return where the star of a row takes clicks; `row` is the rect of the whole row."""
        side = self.appearance.px(36)
        return QRect(row.left() + row_width(self._view) - side, row.top(), side, side)

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
        side = appearance.px(SIDE)
        star = QRectF(rect.right() - side, rect.top() + appearance.px(2), side, side)
        draw_star(painter, star, appearance, filled=bool(index.data(ON_HANDOUT)))
        for row, text in enumerate(self._texts(index.data(Qt.ItemDataRole.UserRole), option)):
            inner = rect.adjusted(0, 0, -self._star_room(row), 0)
            text.paint(painter, inner)
            rect.setTop(rect.top() + text.height(inner.width()))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: ModelIndex
    ) -> bool:
        """Show what the star is for while the mouse rests on it."""
        on_star = index.isValid() and self.star_rect(option.rect).contains(event.pos())
        if event.type() == QEvent.Type.ToolTip and on_star:
            held = bool(index.data(ON_HANDOUT))
            QToolTip.showText(
                event.globalPos(), tr("Take off the hand-out") if held else tr("Put on the hand-out"), view
            )
            return True
        return super().helpEvent(event, view, option, index)

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
