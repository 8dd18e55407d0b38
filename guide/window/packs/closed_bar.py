"""Shows in a bar that a pack is not in use, as the last start with it did not come to its end."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from guide.i18n import tr
from guide.window.widgets.plain_text import plain_label


class ClosedBar(QFrame):
    """The bar with this sentence, and two buttons: one tries the pack again, the other removes it."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setObjectName("noticeBar")
        self.try_button, self.remove_button = QPushButton(tr("Try again")), QPushButton(tr("Remove…"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(plain_label(sentence, wraps=True), stretch=1)
        for button in (self.try_button, self.remove_button):
            button.setAccessibleDescription(sentence)
            layout.addWidget(button)
