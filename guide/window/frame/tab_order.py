"""The order of Tab: part after part, and within each part as it is laid out, computed at each press."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from guide.window.widgets.flow_row import FlowRow


class TabOrder:
    """Moves the focus through the parts of a window; a widget in two parts counts in the first."""

    def __init__(self, *parts: QWidget) -> None:
        self._parts = parts

    def step(self, here: QWidget | None, *, forward: bool) -> bool:
        """Focus the next or previous widget from `here`, around the ends; return whether there is one."""
        # Hidden widgets count too: the focus of a button that is being hidden goes to its neighbour.
        stops = list(dict.fromkeys(stop for part in self._parts for stop in stops_in(part)))
        if here not in stops:
            return False
        index = stops.index(here)
        others = stops[index + 1 :] + stops[:index]
        for stop in others if forward else reversed(others):
            if stop.isVisible() and stop.isEnabled():
                _focus(stop, forward=forward)
                return True
        return False


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets in a widget that Tab can stop at, in the order of the layout, hidden or not."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea) and (body := widget.widget()):
        yield from stops_in(body)
    elif isinstance(widget, FlowRow):
        for child in widget.widgets:
            yield from stops_in(child)
    elif layout := widget.layout():
        yield from _stops_in_layout(layout)


def _stops_in_layout(layout: QLayout) -> Iterator[QWidget]:
    # Never layout.itemAt(): Python would keep the items for longer than Qt does, see FlowRow.
    parent: QWidget | None = layout.parentWidget()
    children = (*(parent.children() if parent is not None else ()), *layout.children())
    parts = [part for part in children if isinstance(part, (QWidget, QLayout)) and layout.indexOf(part) >= 0]
    for part in sorted(parts, key=layout.indexOf):
        yield from stops_in(part) if isinstance(part, QWidget) else _stops_in_layout(part)


def _focus(widget: QWidget, *, forward: bool) -> None:
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    widget.setFocus(reason)
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
