"""Text of the content in labels, buttons and rows: never taken for HTML, and never too long to lay out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

# Characters of one text; a million letters without a space would block the window for minutes.
MOST, MOST_ON_BUTTON = 2_000, 200


def truncated(text: str, most: int = MOST) -> str:
    """Return a text, cut off with an ellipsis if it is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def button_text(text: str, most: int = MOST_ON_BUTTON) -> str:
    """Return a text for a button, with "&" doubled, as a button takes "&x" for the key Alt+X."""
    return truncated(text, most).replace("&", "&&")


def plain_label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label that shows HTML as it is written; `role` selects a style in guide.qss."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(truncated(text))
    label.setWordWrap(wraps)
    if role:
        label.setProperty("role", role)
    return label
