"""Windows with lines to call or with filters, for the tests of the results."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from guide.content.model import Kind
from guide.content.parts import Channel, Contact, ContactKind
from tests.builders import danger_rule, entry, in_danger, small_guide
from tests.window.steps import type_query

LEFT = Qt.MouseButton.LeftButton


def in_sight(parent):
    return [button for button in parent.findChildren(QAbstractButton) if button.isVisible()]


def dangerous(open_window, *lines, extra=()):
    danger = in_danger(danger_rule("frozen stiff", lines=lines))
    guide = small_guide()
    guide = replace(guide, entries=(*guide.entries, *extra), **danger)
    opened = open_window(guide)
    opened.window.resize(1366, 768)
    return opened


def line(entry_id, call="", text="", **values):
    contacts = [
        Contact(kind=ContactKind.SUPPORT, channel=channel, value=value)
        for channel, value in ((Channel.CALL, call), (Channel.TEXT, text))
        if value
    ]
    return entry(entry_id, Kind.LINE, contacts=tuple(contacts), **values)


def opened_filters(window, qtbot, query="coat"):
    type_query(window, qtbot, query)
    window.actions_by_id["filter"].trigger()
    return window.results.filters


def words(panel):
    """Return what stands on the chips of the filters."""
    return [chip.text() for chip in panel.chips]
