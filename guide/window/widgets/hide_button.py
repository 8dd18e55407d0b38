"""The button "Hide now": last at the right of the top row, in the window and in every dialog there may be.

A dialog keeps clicks from the window behind it, so it carries a HideButton of its own, in its top row, last
at the right, connected to the same way out; a test holds all to the rule. The one there is asks for a file.
Keys need nothing: the exit watch hears them in every window.
"""

from PySide6.QtWidgets import QPushButton

from guide.i18n import tr


class HideButton(QPushButton):
    """Looks and speaks alike wherever it stands."""

    def __init__(self) -> None:
        super().__init__(tr("Hide now"))
        self.setObjectName("hideNow")
        self.setToolTip(tr("Covers all and ends the program at once. Ctrl+Shift+H does too."))
