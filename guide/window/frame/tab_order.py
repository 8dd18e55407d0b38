"""The way Tab goes: part after part, and in each part as it is laid out, also to what was made later."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from guide.window.widgets.flow_row import FlowRow


class TabOrder:
    """Steps through the parts of a window; a part that lies in an earlier one is not entered twice."""

    def __init__(self, *parts: QWidget) -> None:
        self._parts = parts

    def step(self, here: QWidget | None, *, forward: bool) -> bool:
        """Go on from a widget, round at the ends; says whether there was a way."""
        # Hidden ones count too: the keyboard of a button that is put away goes to its neighbour.
        stops = list(dict.fromkeys(stop for part in self._parts for stop in stops_in(part)))
        if here not in stops:
            return False
        at = stops.index(here)
        way = stops[at + 1 :] + stops[:at]
        for there in way if forward else reversed(way):
            if there.isVisible() and there.isEnabled():
                _go(there, forward=forward)
                return True
        return False


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Give what Tab can stop at in a widget, as it is laid out, hidden or not."""
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
    # Asked by place, a layout would hand out its items; see FlowRow for what comes of that.
    around: QWidget | None = layout.parentWidget()
    children = (*(around.children() if around is not None else ()), *layout.children())
    parts = [part for part in children if isinstance(part, (QWidget, QLayout)) and layout.indexOf(part) >= 0]
    for part in sorted(parts, key=layout.indexOf):
        yield from stops_in(part) if isinstance(part, QWidget) else _stops_in_layout(part)


def _go(there: QWidget, *, forward: bool) -> None:
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    there.setFocus(reason)
    around = there.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(there)
        around = around.parentWidget()
