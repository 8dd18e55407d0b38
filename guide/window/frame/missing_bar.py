"""Shows in a bar that content could not be read. A button opens the list of the missing content."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from guide.i18n import tr
from guide.window.widgets.plain_text import plain_label


class MissingBar(QFrame):
    """The bar about missing content, which the window shows only if content is missing."""

    detailsRequested = Signal()

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setObjectName("missingBar")
        label = plain_label(sentence, wraps=True)
        button = QPushButton(tr("What is missing"))
        button.clicked.connect(self.detailsRequested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(label, stretch=1)
        layout.addWidget(button)
