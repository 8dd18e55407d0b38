"""Draws one row of the results: its title with a star for the hand-out, what it is, and what it answers."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from guide.content.model import Entry
from guide.search.results.results import SearchResult
from guide.window.results.results_model import RowReader
from guide.window.theme.appearance import BODY, SMALL, look
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.row_text import RowText, resized_font, row_background
from guide.window.widgets.star import ON_HANDOUT, SIDE, draw_star

# Pixels at 100 %: beside the text, above and below it in a low and in a high list, beside a number.
_EDGE, _LEAST_AIR, _MOST_AIR, _GAP = 16, 3, 8, 10
# Pixels at 100 % of a row without air, and how many rows a list has room for before air.
_TEXTS, _ROWS = 58, 8
_LINES = 2  # the most lines of each text of a row
_MOST_HEIGHTS = 2_000  # rows whose height is remembered


class ResultsDelegate(QStyledItemDelegate):
    """Draws one result: its title; its kind, for whom and where; then its number and hours, or a sentence.

    Typed words are marked. `saidNow` is emitted when a row says what its hours are now.
    """

    saidNow = Signal()

    def __init__(self, view: QListView, reader: RowReader) -> None:
        super().__init__(view)
        self._reader = reader
        self._said: dict[str, tuple[Entry, tuple[str, str]]] = {}  # by id, what painted rows say of hours
        self._view, self._air = view, _LEAST_AIR
        # By title and second line, width and text size.
        self._known_heights: dict[tuple[str, str, int, int], tuple[int, int]] = {}

    def fit_air(self, height: int) -> None:
        """Set the air above and below the texts of a row: more if a list of `height` pixels has room."""
        px = look().px
        air = max(px(_LEAST_AIR), min(px(_MOST_AIR), (height // _ROWS - px(_TEXTS)) // 2))
        if air != self._air:
            self._air = air
            self._view.scheduleDelayedItemsLayout()

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        width, result = row_width(self._view), index.data(Qt.ItemDataRole.UserRole)
        has_number = self._reader.has_number(result.entry)
        last = QFontMetrics(self._font(option, BODY if has_number else SMALL)).height()
        # A sentence has the room of two lines: to measure that of each result would take long at each key.
        height = sum(self._heights(result, width, option)) + (last if has_number else _LINES * last)
        return QSize(width, height + 2 * self._air + 1)

    def _heights(self, result: SearchResult, width: int, option: QStyleOptionViewItem) -> tuple[int, int]:
        """Return the heights of title and second line of a row. Most come again with the next key."""
        key = result.heading.text, self._reader.about(result).text, width, look().scale
        if key not in self._known_heights:
            if len(self._known_heights) >= _MOST_HEIGHTS:
                self._known_heights.clear()
            inner = width - 2 * look().px(_EDGE)
            title = self._title(result, option).height(inner - self._star_room)
            self._known_heights[key] = title, self._about(result, option).height(inner)
        return self._known_heights[key]

    @property
    def _star_room(self) -> int:
        """The pixels to reserve for the star beside the title."""
        return look().px(SIDE + 6)

    def star_rect(self, row: QRect) -> QRect:
        """Return where the star of a row takes clicks; `row` is the rect of the whole row."""
        side = look().px(36)
        return QRect(row.left() + row_width(self._view) - side, row.top(), side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        width = row_width(self._view)
        painter.save()
        row_background(painter, option)
        edge = look().px(_EDGE)
        rect = option.rect.adjusted(edge, self._air, 0, 0)
        rect.setWidth(width - 2 * edge)
        result = index.data(Qt.ItemDataRole.UserRole)
        self._title(result, option).paint(painter, rect.adjusted(0, 0, -self._star_room, 0))
        side = look().px(SIDE)
        star = QRectF(rect.right() - side, rect.top() + look().px(2), side, side)
        draw_star(painter, star, filled=bool(index.data(ON_HANDOUT)))
        title, about = self._heights(result, width, option)
        self._about(result, option).paint(painter, rect.adjusted(0, title, 0, 0))
        self._answer(painter, rect.adjusted(0, title + about, 0, 0), result, option)
        painter.restore()

    def _font(self, option: QStyleOptionViewItem, size: int, *, bold: bool = False) -> QFont:
        return resized_font(option.font, look().px(size), bold=bold)

    def _title(self, result: SearchResult, option: QStyleOptionViewItem) -> RowText:
        color, mark = look().color("text"), look().color("mark")
        font = self._font(option, BODY, bold=True)
        return RowText(result.heading.text, font, color, _LINES, result.heading.marks, mark)

    def _about(self, result: SearchResult, option: QStyleOptionViewItem) -> RowText:
        """Return the second line, in which for whom it is stands out."""
        about, color = self._reader.about(result), look().color
        at = len(f"{about.kind} · ")
        whom = (at, at + len(about.whom)) if about.whom else None
        ink = None if whom is None else color("text")
        font = self._font(option, SMALL)
        return RowText(about.text, font, color("muted"), _LINES, strong=whom, strong_color=ink)

    def _answer(
        self, painter: QPainter, rect: QRect, result: SearchResult, option: QStyleOptionViewItem
    ) -> None:
        """Draw the number and when it is answered, or the sentence."""
        color, small = look().color, self._font(option, SMALL)
        number, hours = self._reader.answer(result.entry)
        if not number:
            found = result.snippet
            RowText(found.text, small, color("text"), _LINES, found.marks, color("mark")).paint(painter, rect)
            return
        strong = self._font(option, BODY, bold=True)
        RowText(number, strong, color("text"), 1).paint(painter, rect)
        beside = QFontMetrics(strong).horizontalAdvance(number) + look().px(_GAP)
        down = QFontMetrics(strong).ascent() - QFontMetrics(small).ascent()  # on one baseline
        if hours and beside < rect.width():
            RowText(hours, small, color("text"), 1).paint(painter, rect.adjusted(beside, down, 0, 0))
        if result.entry.hours and result.entry.id not in self._said:
            self._said[result.entry.id] = result.entry, (number, hours)
            self.saidNow.emit()

    def forget(self) -> None:
        """Forget what the rows have said, as others take their place, or as they are painted again."""
        self._said.clear()

    def update_now(self) -> bool:
        """Paint the rows again if one that is in sight says something else of this moment than before.

        Return whether one says anything of it.
        """
        if not self._view.isVisible() or not self._said:
            return False
        if any(self._reader.answer(entry) != words for entry, words in self._said.values()):
            self.forget()
            self._view.viewport().update()
        return True


def row_width(view: QListView) -> int:
    """Return the width of a row in pixels. The width always leaves room for a scroll bar, shown or not."""
    # If the width changed with the scroll bar, showing the bar would start the layout again. The first rows
    # of a new layout need no bar, so the bar would be hidden, and the layout would start once more.
    return view.maximumViewportSize().width() - view.verticalScrollBar().sizeHint().width()
