"""Computes, at each press of Tab, which widget of the window receives the focus next."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QRadioButton, QScrollArea, QWidget

from guide.window.widgets.flow_row import FlowRow


class TabOrder:
    """Moves the focus through the parts of a window in order, and within each part in the layout's order.

    A widget that is in two parts belongs to the first of them.
    """

    def __init__(self, *parts: QWidget) -> None:
        self._parts = parts

    def step(self, current: QWidget | None, *, forward: bool) -> bool:
        """Move the focus from `current` to the next or previous widget that accepts the focus.

        The order is circular: after the last widget comes the first. Return whether the focus moved.
        """
        # Hidden widgets are in the list too, because `current` may be a button that is being hidden.
        stops = list(dict.fromkeys(stop for part in self._parts for stop in stops_in(part)))
        if current not in stops:
            return False
        index = stops.index(current)
        others = stops[index + 1 :] + stops[:index]
        for stop in others if forward else reversed(others):
            if stop.isVisible() and stop.isEnabled() and not _is_passed(stop):
                _focus(stop, forward=forward)
                return True
        return False


def _is_passed(stop: QWidget) -> bool:
    """Return whether a widget is a radio button that only arrow keys reach, from the checked one."""
    return isinstance(stop, QRadioButton) and not stop.isChecked()


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Yield `widget` and its descendants that accept the focus by Tab, in layout order, even if hidden."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea) and (body := widget.widget()):
        yield from stops_in(body)
    elif isinstance(widget, FlowRow):
        for child in widget.widgets:
            yield from stops_in(child)
    elif layout := widget.layout():
        # What stands freely over the others is read before them.
        placed = set(_widgets_in(layout))
        free = (child for child in widget.children() if isinstance(child, QWidget) and child not in placed)
        for child in free:
            if not child.isWindow():
                yield from stops_in(child)
        yield from _stops_in_layout(layout)


def _widgets_in(layout: QLayout) -> Iterator[QWidget]:
    for part in _parts_of(layout):
        if isinstance(part, QWidget):
            yield part
        else:
            yield from _widgets_in(part)


def _stops_in_layout(layout: QLayout) -> Iterator[QWidget]:
    for part in _parts_of(layout):
        yield from stops_in(part) if isinstance(part, QWidget) else _stops_in_layout(part)


def _parts_of(layout: QLayout) -> list[QWidget | QLayout]:
    """Return the widgets and layouts that are directly in `layout`, in its order."""
    # Not layout.itemAt(), because Python would keep the items for longer than Qt does, see FlowRow.
    parent: QWidget | None = layout.parentWidget()
    children = (*(parent.children() if parent is not None else ()), *layout.children())
    parts = [part for part in children if isinstance(part, (QWidget, QLayout)) and layout.indexOf(part) >= 0]
    return sorted(parts, key=layout.indexOf)


def _focus(widget: QWidget, *, forward: bool) -> None:
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    widget.setFocus(reason)
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
