"""Shows a sentence on one line, and wraps it only where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel


class LineLabel(QLabel):
    """A label for a `FlowRow`: it asks for one line, where Qt asks for a block that is not very wide."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        # A label needs a pixel more than the rounded width of its text, or it wraps.
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())
