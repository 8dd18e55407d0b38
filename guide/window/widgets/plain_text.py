"""Prepares text of the content for labels and buttons: never shown as HTML, never too long to lay out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide.blocks.isolates import isolated

# The most characters of one text, because a million letters without a space block the window for minutes.
MAX_LENGTH, MAX_ON_BUTTON = 2_000, 200


def truncated(text: str, max_length: int = MAX_LENGTH) -> str:
    """Return `text` with isolated numbers, cut off with an ellipsis after `max_length` characters."""
    return isolated(text if len(text) <= max_length else f"{text[: max_length - 1]}…")


def button_text(text: str, max_length: int = MAX_ON_BUTTON) -> str:
    """Return `text` for a button: cut off, and with "&" doubled, as Qt makes "&x" the shortcut Alt+X."""
    return truncated(text, max_length).replace("&", "&&")


def plain_label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label that shows `text` as plain text, never as HTML; `role` selects a style in guide.qss."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(truncated(text))
    label.setWordWrap(wraps)
    if role:
        label.setProperty("role", role)
    return label
