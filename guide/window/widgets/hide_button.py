"""Defines the button *Hide now*, which is at the right end of the top row in the window and in every dialog.

A modal dialog blocks clicks on the window behind it, so each dialog needs its own HideButton in the same
place, connected to the quick exit; a test checks that. The keys of the quick exit work in every window.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from guide.i18n import tr

RING, GAP = 2, 4  # pixels: width of the inner ring, and from the edge to its middle


class HideButton(QPushButton):
    """A button *Hide now*, with the same text and description in every window."""

    def __init__(self) -> None:
        super().__init__(tr("Hide now"))
        self.setObjectName("hideNow")
        self.setAccessibleDescription(tr("Covers all and ends the program at once. Ctrl+Shift+H does too."))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, with a second ring in the colour of its text while it has the focus.

        The ring of the style sheet has about the brightness of the red below it, so some eyes see no ring.
        """
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().buttonText(), RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(GAP, GAP, -GAP, -GAP), GAP, GAP)
