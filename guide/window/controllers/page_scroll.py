"""Scrolls the page that is in sight, wherever the focus is: in the search box while one types, too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget

from guide.window.frame.panes import Panes
from guide.window.reader.reader_pane import ReaderPane

SCROLLS = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


def scroll_page(panes: Panes, reader_pane: ReaderPane, step: QAbstractSlider.SliderAction) -> None:
    """Scroll the page, or what stands in its place, by one step."""
    current = panes.page_stack.currentWidget()
    area = reader_pane.reader if current is reader_pane else _scrolled(current)
    if area and area.isVisible():
        area.verticalScrollBar().triggerAction(step)


def _scrolled(widget: QWidget | None) -> QAbstractScrollArea | None:
    """Return what scrolls a pane that comes in place of the page."""
    if widget is None or isinstance(widget, QAbstractScrollArea):
        return widget
    return widget.findChild(QAbstractScrollArea)
