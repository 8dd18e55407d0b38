"""Draws one row of the results: its title with a star for the hand-out, then one line about it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from guide.content.model import Entry
from guide.i18n import tr
from guide.render.labels import why_lower_label
from guide.render.row_words import is_answered_always, row_ages, row_kind, row_number
from guide.search.results.marked_text import MarkedText
from guide.search.results.results import SearchResult
from guide.window.results.results_model import Saying, no_words
from guide.window.theme.appearance import BODY, SMALL, Appearance
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.row_text import RowText, resized_font, row_background
from guide.window.widgets.star import ON_HANDOUT, SIDE, draw_star

# Pixels at 100 %: beside the text, above and below it in a low and in a high list.
_EDGE, _LEAST_AIR, _MOST_AIR = 16, 4, 8
# Pixels at 100 % of a row without air, and how many rows a list has room for before air.
_TEXTS, _ROWS = 41, 12
# Pixels at 100 %: the narrowest snippet, and the narrowest that shows words before its first hit.
_NARROW, _WIDE = 60, 200
_MOST_HEIGHTS = 2_000  # rows whose height is remembered
_LEAD = 16  # characters of a snippet before its first hit, since one line shows little more

Serving = Callable[[SearchResult], str]


class ResultsDelegate(QStyledItemDelegate):
    """Draws one result in two lines: its title; its number or kind, ages and place, then a snippet.

    The number is never cut. Hit words are marked. A result that is not for the age or the people that were
    typed says beside its number for whom it is. `saidNow` is emitted when a row says what its hours are now.
    """

    saidNow = Signal()

    def __init__(self, view: QListView, serving: Serving, opening: Saying = no_words) -> None:
        super().__init__(view)
        self._serving, self._opening = serving, opening
        self._said: dict[str, tuple[Entry, str]] = {}  # by id, what painted rows say of their hours
        self.appearance = Appearance()
        self._view, self._air = view, _LEAST_AIR
        # By title, width and text size.
        self._known_heights: dict[tuple[str, int, int], tuple[int, int]] = {}

    def fit_air(self, height: int) -> None:
        """Set the air above and below the texts of a row: more if a list of `height` pixels has room."""
        px = self.appearance.px
        air = max(px(_LEAST_AIR), min(px(_MOST_AIR), (height // _ROWS - px(_TEXTS)) // 2))
        if air != self._air:
            self._air = air
            self._view.scheduleDelayedItemsLayout()

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        width = row_width(self._view)
        title, small = self._heights(index.data(Qt.ItemDataRole.UserRole), width, option)
        return QSize(width, title + small + 2 * self._air + 1)

    def _heights(self, result: SearchResult, width: int, option: QStyleOptionViewItem) -> tuple[int, int]:
        """Return the heights of both lines of a row. Most titles come again with the next key."""
        key = result.heading.text, width, self.appearance.scale
        if key not in self._known_heights:
            if len(self._known_heights) >= _MOST_HEIGHTS:
                self._known_heights.clear()
            inner = width - 2 * self.appearance.px(_EDGE) - self._star_room
            title = self._title(result, option).height(inner)
            self._known_heights[key] = title, self._small_height(option)
        return self._known_heights[key]

    @property
    def _star_room(self) -> int:
        """The pixels to reserve for the star beside the title."""
        return self.appearance.px(SIDE + 6)

    def star_rect(self, row: QRect) -> QRect:
        """Return where the star of a row takes clicks; `row` is the rect of the whole row."""
        side = self.appearance.px(36)
        return QRect(row.left() + row_width(self._view) - side, row.top(), side, side)

    def _small_height(self, option: QStyleOptionViewItem) -> int:
        return QFontMetrics(resized_font(option.font, self.appearance.px(SMALL))).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        appearance, row = self.appearance, QStyleOptionViewItem(option)
        painter.save()
        row_background(painter, row, appearance)
        edge = appearance.px(_EDGE)
        rect = row.rect.adjusted(edge, self._air, 0, 0)
        rect.setWidth(row_width(self._view) - 2 * edge)
        result = index.data(Qt.ItemDataRole.UserRole)
        self._title(result, option).paint(painter, rect.adjusted(0, 0, -self._star_room, 0))
        side = appearance.px(SIDE)
        star = QRectF(rect.right() - side, rect.top() + appearance.px(2), side, side)
        draw_star(painter, star, appearance, filled=bool(index.data(ON_HANDOUT)))
        title_height, _ = self._heights(result, row_width(self._view), option)
        self._second_line(painter, rect.adjusted(0, title_height, 0, 0), result, option)
        painter.restore()

    def _title(self, result: SearchResult, option: QStyleOptionViewItem) -> RowText:
        font = resized_font(option.font, self.appearance.px(BODY), bold=True)
        color, mark = self.appearance.color("text"), self.appearance.color("mark")
        return RowText(result.heading.text, font, color, 2, result.heading.marks, mark)

    def _second_line(
        self, painter: QPainter, rect: QRect, result: SearchResult, option: QStyleOptionViewItem
    ) -> None:
        """Draw the number, what else is known, and as much of the snippet as there is room for."""
        appearance = self.appearance
        font = resized_font(option.font, appearance.px(SMALL))
        if number := row_number(result.entry):
            number = tr("{number} · 24 h", number=number) if is_answered_always(result.entry) else number
            strong = resized_font(option.font, appearance.px(SMALL), bold=True)
            rect = _drawn(painter, rect, RowText(number, strong, appearance.color("text"), 1))
        words = RowText(self._known(result), font, appearance.color("muted"), 1)
        beside = _drawn(painter, rect, words) if words.text and rect.width() > 0 else rect
        if beside.width() >= appearance.px(_NARROW):
            lead = _LEAD if beside.width() >= appearance.px(_WIDE) else 0
            snippet, mark = from_first_hit(result.snippet, lead), appearance.color("mark")
            text = RowText(snippet.text, font, appearance.color("text"), 1, snippet.marks, mark)
            text.paint(painter, beside)

    def _known(self, result: SearchResult) -> str:
        entry, for_others = result.entry, result.for_others
        why_lower = why_lower_label(entry, for_others, is_for_other_ages=result.is_for_other_ages)
        ages = "" if result.is_for_other_ages else row_ages(entry)
        opening = self._opening(entry)
        if opening and entry.hours and entry.id not in self._said:
            self._said[entry.id] = entry, opening
            self.saidNow.emit()
        return " · ".join(filter(None, (why_lower, row_kind(entry), opening, ages, self._serving(result))))

    def forget(self) -> None:
        """Forget what the rows have said, as others take their place, or as they are painted again."""
        self._said.clear()

    def update_now(self) -> bool:
        """Paint the rows again if one that is in sight says something else of this moment than before.

        Return whether one says anything of it.
        """
        if not self._view.isVisible() or not self._said:
            return False
        if any(self._opening(entry) != words for entry, words in self._said.values()):
            self.forget()
            self._view.viewport().update()
        return True


def _drawn(painter: QPainter, rect: QRect, text: RowText) -> QRect:
    """Draw a line of text at the left of `rect`, and return the room beside it."""
    text.paint(painter, rect)
    return rect.adjusted(QFontMetrics(text.font).horizontalAdvance(f"{text.text}   "), 0, 0, 0)


def row_width(view: QListView) -> int:
    """Return the width of a row in pixels. The width always leaves room for a scroll bar, shown or not."""
    # If the width changed with the scroll bar, showing the bar would start the layout again. The first rows
    # of a new layout need no bar, so the bar would be hidden, and the layout would start once more.
    return view.maximumViewportSize().width() - view.verticalScrollBar().sizeHint().width()


def from_first_hit(snippet: MarkedText, lead: int = _LEAD) -> MarkedText:
    """Return a snippet with few characters (`lead`) before its first hit, so that one line shows it."""
    first = snippet.marks[0][0] if snippet.marks else 0
    if first <= 2 * lead:
        return snippet
    start = snippet.text.find(" ", first - lead, first) + 1 or first
    shift = start - 1  # an ellipsis takes the place of what is cut off
    marks = tuple((begin - shift, end - shift) for begin, end in snippet.marks)
    return MarkedText(f"…{snippet.text[start:]}", marks)
