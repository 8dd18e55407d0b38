"""Sends announcements to screen readers."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Announce `text` about `widget` to a screen reader, if one is running, without moving the focus."""
    # Imported late, because the first paint announces nothing.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
