"""A bar that says which content could not be read, and leads to the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from guide.words import tr


class MissingBar(QFrame):
    """Shown only where something is missing; the rest of the window works."""

    detailsWanted = Signal()

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setObjectName("missingBar")
        label = QLabel(sentence)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        button = QPushButton(tr("What is missing"))
        button.clicked.connect(self.detailsWanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(label, stretch=1)
        layout.addWidget(button)
