"""Text of the guide in labels, buttons and rows: as it was written, never more than can be laid out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

# Characters of one text; a text of a million letters without a blank would hold the window up for minutes.
MOST, MOST_ON_BUTTON = 2_000, 200


def shown(text: str, most: int = MOST) -> str:
    """Give a text, the end of a very long one cut off."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def button_text(text: str, most: int = MOST_ON_BUTTON) -> str:
    """Give a text for a button, which would take "&x" for the key Alt+X."""
    return shown(text, most).replace("&", "&&")


def plain_label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Make a label that takes nothing for HTML."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(shown(text))
    label.setWordWrap(wraps)
    if role:
        label.setProperty("role", role)
    return label
