"""Measures and paints the text of list rows, wrapped, cut off and with marked hits."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from guide.blocks.isolates import isolated_with_marks
from guide.window.theme.appearance import look
from guide.window.widgets.plain_text import truncated

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat

Mark = tuple[int, int]
LONGEST = 1_000  # the most characters that are laid out; no row shows more
_UNWRAPPED = 1_000_000  # pixels, more than any text has
INSET = 8  # pixels from the edge of a button without a border to its text


@dataclass(frozen=True, slots=True)
class RowText:
    """One text of a row. `marks` are the (start, end) positions of the hits to mark, in characters.

    `strong` are those of a part that has a colour of its own.
    """

    text: str
    font: QFont
    color: QColor
    max_lines: int = 3
    marks: Sequence[Mark] = ()
    mark_color: QColor | None = None
    strong: Mark | None = None
    strong_color: QColor | None = None

    def __post_init__(self) -> None:
        """Isolate the numbers of the text."""
        strong = () if self.strong is None else (self.strong,)
        text, marks = isolated_with_marks(self.text, (*strong, *self.marks))
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "marks", marks[len(strong) :])
        object.__setattr__(self, "strong", marks[0] if strong else None)

    def height(self, width: int) -> int:
        """Return the height in pixels of the text, wrapped to `width` pixels."""
        return round(self._layout(width).boundingRect().height())

    def size_in_one_line(self) -> QSize:
        """Return the size in pixels of the text if it is not wrapped."""
        layout = self._layout(_UNWRAPPED)
        return QSize(ceil(layout.maximumWidth()), round(layout.boundingRect().height()))

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Draw the text from the top left corner of `rect`, wrapped to the width of `rect`."""
        painter.setPen(self.color)
        self._layout(rect.width()).draw(painter, QPointF(rect.topLeft()))

    def _layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(truncated(self.text, LONGEST), self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats = [self._format(start, end) for start, end in self.marks if end <= LONGEST]
        layout.setFormats(formats + ([self._strong_format(*self.strong)] if self.strong else []))
        layout.beginLayout()
        height = 0.0
        for number in range(self.max_lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            cut = line.textStart() + line.textLength() < len(self.text)
            if number == self.max_lines - 1 and cut and len(self.text) > 2:
                return self._shortened(line.textStart() + line.textLength(), width)
        layout.endLayout()
        return layout

    def _shortened(self, end: int, width: int) -> QTextLayout:
        """Return the layout of the text up to character `end`, with an ellipsis, wrapped to `width`."""
        visible = self.text[: max(0, min(end, len(self.text)) - 2)].rstrip()
        marks = tuple((start, min(stop, len(visible))) for start, stop in self.marks if start < len(visible))
        strong = self.strong and (min(self.strong[0], len(visible)), min(self.strong[1], len(visible)))
        ink = (marks, self.mark_color, strong, self.strong_color)
        shorter = RowText(f"{visible}…", self.font, self.color, self.max_lines, *ink)
        return shorter._layout(width)

    def _format(self, start: int, end: int) -> QTextLayout.FormatRange:
        # Imported late: the first paint marks nothing, and PySide makes many classes for this one.
        from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415

        form = QTextCharFormat()
        # A hit is not told by its ground alone, which the system's high contrast lacks.
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        if self.mark_color is not None and self.mark_color.isValid():
            form.setBackground(self.mark_color)
        return _span(start, end, form)

    def _strong_format(self, start: int, end: int) -> QTextLayout.FormatRange:
        from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - as above

        form = QTextCharFormat()
        form.setForeground(self.strong_color or self.color)
        return _span(start, end, form)


def _span(start: int, end: int, form: "QTextCharFormat") -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, end - start, form
    return span


def text_inset() -> int:
    """Return the pixels from the edge of a pane to the text of its rows, border included."""
    return look().px(16) + 2


def resized_font(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """Return a copy of the font `base` with a size in pixels, bold or not."""
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def focus_ring(painter: QPainter, rect: QRect, color: QColor, radius: int) -> None:
    """Draw the ring that shows the focus just inside `rect`, with corners of `radius` pixels."""
    pen = painter.pen()
    pen.setColor(color)
    pen.setWidth(2)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def row_background(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint the background of a row for its state (selected, hovered, focused), and its bottom line."""
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, look().color("weak"))
        painter.fillRect(QRect(rect.left(), rect.top(), look().px(3), rect.height()), look().color("accent"))
        if look().tokens.has_edges:
            painter.setPen(look().color("control"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, look().color("side"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look().color("line"))
    if option.state & QStyle.StateFlag.State_HasFocus:
        focus_ring(painter, rect, look().color("focus"), look().px(4))
