"""Shows in a bar that content could not be read. A button opens the list of it, another closes the bar."""

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
        self._label = plain_label(sentence, wraps=True)
        self._button = QPushButton(tr("What is missing"))
        self._button.setAccessibleDescription(sentence)
        self._button.clicked.connect(self.detailsRequested)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self._label, stretch=1)
        layout.addWidget(self._button)
        layout.addStretch(0)  # takes the room of the sentence while it is hidden
        layout.addWidget(self.close_button)

    def set_low(self, *, is_low: bool) -> None:
        """Leave the sentence out in a low window, where it would take the room of the panes."""
        self._label.setVisible(not is_low)
        self._button.setText(tr("Content is missing…") if is_low else tr("What is missing"))
