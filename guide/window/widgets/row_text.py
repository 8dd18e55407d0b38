"""Text drawn in list rows: wrapped to lines, with marks, measured and painted the same way."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import shown

Mark = tuple[int, int]
LONGEST = 1_000  # characters that are laid out, more than any row shows
INSET = 8  # pixels from the edge of a button without a border to its words


@dataclass(frozen=True, slots=True)
class RowText:
    """One text of a row: what, how, in at most so many lines, which parts marked."""

    text: str
    font: QFont
    color: QColor
    most_lines: int = 3
    marks: Sequence[Mark] = ()
    mark_color: QColor | None = None

    def height(self, width: int) -> int:
        """Give the height in pixels when wrapped to a width."""
        return round(self._layout(width).boundingRect().height())

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Draw the text at the top left of a place."""
        painter.setPen(self.color)
        self._layout(rect.width()).draw(painter, QPointF(rect.topLeft()))

    def _layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(shown(self.text, LONGEST), self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(start, end) for start, end in self.marks if end <= LONGEST])
        layout.beginLayout()
        height = 0.0
        for number in range(self.most_lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            cut = line.textStart() + line.textLength() < len(self.text)
            if number == self.most_lines - 1 and cut and len(self.text) > 2:
                return self._shortened(line.textStart() + line.textLength(), width)
        layout.endLayout()
        return layout

    def _shortened(self, end: int, width: int) -> QTextLayout:
        """Lay out so much of the text as fits, with a sign that there is more."""
        kept = self.text[: max(0, min(end, len(self.text)) - 2)].rstrip()
        marks = tuple((start, min(stop, len(kept))) for start, stop in self.marks if start < len(kept))
        shorter = RowText(f"{kept}…", self.font, self.color, self.most_lines, marks, self.mark_color)
        return shorter._layout(width)

    def _format(self, start: int, end: int) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        if self.mark_color is not None and self.mark_color.isValid():
            form.setBackground(self.mark_color)
        else:
            # High contrast has no ground to spare: there a hit is underlined.
            form.setFontUnderline(True)
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = start, end - start, form
        return span


def edge(appearance: Appearance) -> int:
    """Give how far in from the edge of its pane the text of a list's rows stands, its border counted."""
    return appearance.px(16) + 2


def font_of(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """Give a font like another one, in a size and weight."""
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def focus_ring(painter: QPainter, rect: QRect, color: QColor, radius: int) -> None:
    """Draw the ring that shows where the keyboard is."""
    pen = painter.pen()
    pen.setColor(color)
    pen.setWidth(2)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def row_background(painter: QPainter, option: QStyleOptionViewItem, appearance: Appearance) -> None:
    """Paint what lies under a row of a list: chosen, pointed at, parted from the next, with the keyboard."""
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, appearance.color("weak"))
        painter.fillRect(
            QRect(rect.left(), rect.top(), appearance.px(3), rect.height()), appearance.color("accent")
        )
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, appearance.color("side"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), appearance.color("line"))
    if option.state & QStyle.StateFlag.State_HasFocus:
        focus_ring(painter, rect, appearance.color("focus"), appearance.px(4))
