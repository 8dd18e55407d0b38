"""The way Tab goes: part after part, and in each part as it is laid out, also to what was made later."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


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
    elif layout := widget.layout():
        yield from _stops_in_layout(layout)


def _stops_in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if widget := item.widget():
            yield from stops_in(widget)
        elif inner := item.layout():
            yield from _stops_in_layout(inner)


def _go(there: QWidget, *, forward: bool) -> None:
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    there.setFocus(reason)
    around = there.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(there)
        around = around.parentWidget()
