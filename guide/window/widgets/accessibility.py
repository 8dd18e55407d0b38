"""What a screen reader says of a change, without moving the keyboard."""

from PySide6.QtWidgets import QWidget


def announce(where: QWidget, words: str) -> None:
    """Have a screen reader say what changed in a widget; nothing happens where none is running."""
    # Imported late: at the start there is nothing to say.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(where, words))
