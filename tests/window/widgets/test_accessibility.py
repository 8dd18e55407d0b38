"""Announcements to screen readers."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from guide.window.widgets import accessibility
from guide.window.widgets.accessibility import announce


def test_what_has_the_focus_announces(qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(accessibility, "is_heard", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append((event.object(), event.message()))
    )
    window = QWidget()
    qtbot.addWidget(window)
    label, field = QLabel(), QLineEdit()
    rows = QVBoxLayout(window)
    rows.addWidget(label)
    rows.addWidget(field)
    announce(label, "Nobody has the focus")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    announce(label, "7 pages fit")
    assert told == [(label, "Nobody has the focus"), (field, "7 pages fit")]
