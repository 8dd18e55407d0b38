"""Draws the focus ring around the link or the part that has the focus; Qt draws only dots around links."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from guide.window.reader.page_positions import selected_link
from guide.window.theme.appearance import look
from guide.window.widgets.row_text import focus_ring


def draw_link_ring(view: QTextEdit) -> None:
    """Draw the ring around the selected link of `view`, if a link is selected. Call this in paintEvent."""
    ends = selected_link(view.textCursor())
    if ends is None:
        return
    draw_ring(view, view.cursorRect(ends[0]).united(view.cursorRect(ends[1])))


def draw_ring(view: QTextEdit, around: QRect) -> None:
    """Draw the ring around a part of the viewport of `view`, unless it is empty. Call this in paintEvent."""
    if around.isEmpty():
        return
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    focus_ring(painter, around.adjusted(-3, -1, 3, 1), look().color("focus"), look().px(4))
