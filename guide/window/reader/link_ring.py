"""Draws the focus ring around the link that has the focus, because Qt itself draws only dots."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from guide.window.reader.page_positions import selected_link
from guide.window.theme.appearance import Appearance
from guide.window.widgets.row_text import focus_ring


def draw_link_ring(view: QTextEdit, appearance: Appearance) -> None:
    """Draw the ring around the selected link of `view`, if a link is selected. Call this in paintEvent."""
    ends = selected_link(view.textCursor())
    if ends is None:
        return
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = view.cursorRect(ends[0]).united(view.cursorRect(ends[1])).adjusted(-3, -1, 3, 1)
    focus_ring(painter, rect, appearance.color("focus"), appearance.px(4))
