"""Sends announcements to screen readers."""

from PySide6.QtWidgets import QApplication, QWidget


def is_heard() -> bool:
    """Return whether a screen reader, or another program of this sort, listens."""
    # Imported late, because the first paint announces nothing.
    from PySide6.QtGui import QAccessible  # noqa: PLC0415

    return QAccessible.isActive()


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Announce `text` about `widget` to a screen reader, if one is running, without moving the focus.

    With `at_once` it is said now and interrupts what is being said.
    """
    if not is_heard():
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    # From what has the focus: Orca drops an announcement of anything else that soon follows another.
    event = QAccessibleAnnouncementEvent(QApplication.focusWidget() or widget, text)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
