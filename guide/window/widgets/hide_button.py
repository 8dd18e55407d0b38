"""Defines the button *Hide now*, which is at the right end of the top row in the window and in every dialog.

A modal dialog blocks clicks on the window behind it, so each dialog needs its own HideButton in the same
place, connected to the quick exit; a test checks that. The keys of the quick exit work in every window.
"""

from PySide6.QtWidgets import QPushButton

from guide.i18n import tr


class HideButton(QPushButton):
    """A button *Hide now*, with the same text and description in every window."""

    def __init__(self) -> None:
        super().__init__(tr("Hide now"))
        self.setObjectName("hideNow")
        self.setAccessibleDescription(tr("Covers all and ends the program at once. Ctrl+Shift+H does too."))
