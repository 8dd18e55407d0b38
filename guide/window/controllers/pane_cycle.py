"""Moves the focus from one part of the window to the next: search, results, page, contents, numbers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from guide.window.controllers.window_parts import WindowParts
from guide.window.frame.tab_order import stops_in


class PaneCycle:
    """Knows the parts of the window in the order of Tab, and for some the widget that receives the focus."""

    def __init__(self, parts: WindowParts, last: QWidget) -> None:
        panes = parts.panes
        self._panes: tuple[tuple[QWidget, QWidget | None], ...] = (
            (parts.top_bar, parts.top_bar.field),
            (panes.results_stack, parts.results.view),
            (panes.page_stack, parts.reader_pane.reader),
            (panes.handout_stack, None),
            (panes.contents, panes.contents.view),
            (last, None),
        )

    def step(self, by: int) -> None:
        """Focus the next part in sight if `by` is 1, the part before if it is -1. The order is circular."""
        focused = QApplication.focusWidget()
        found = [(pane, stop) for pane, wanted in self._panes if (stop := _stop(pane, wanted))]
        inside = (at for at, (pane, _) in enumerate(found) if focused and pane.isAncestorOf(focused))
        at = next(inside, -1 if by > 0 else 0)
        found[(at + by) % len(found)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _stop(pane: QWidget, wanted: QWidget | None) -> QWidget | None:
    """Return the widget of a part that receives the focus, or None if the part is not in sight."""
    if not pane.isVisible():
        return None
    stops = (stop for stop in stops_in(pane) if stop.isVisible() and stop.isEnabled())
    return wanted if wanted is not None and wanted.isVisible() else next(stops, None)
