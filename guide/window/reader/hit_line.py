"""Shows below the page which hit is the current one, with buttons to go on, or what was copied."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from guide.i18n import tr
from guide.window.widgets.plain_text import plain_label


class HitLine(QFrame):
    """A line with a sentence, and the buttons "Previous" and "Next" if it is about hits.

    `stepped` carries -1 or 1. The line is hidden at first.
    """

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hitLine")
        self._label = plain_label(role="small")
        self.previous_button = QPushButton(tr("Previous"))
        self.previous_button.setAccessibleName(tr("Previous hit word"))
        self.previous_button.setToolTip(tr("Hit word before (Shift+F3)"))
        self.previous_button.clicked.connect(self._back)
        self.next_button = QPushButton(tr("Next"))
        self.next_button.setAccessibleName(tr("Next hit word"))
        self.next_button.setToolTip(tr("Next hit word on the page (F3)"))
        self.next_button.clicked.connect(self._on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(self._label, stretch=1)
        layout.addWidget(self.previous_button)
        layout.addWidget(self.next_button)
        self.hide()

    def text(self) -> str:
        """Return the sentence that is shown."""
        return self._label.text()

    def show_sentence(self, sentence: str, *, has_hits: bool) -> None:
        """Show a sentence, with the buttons if `has_hits`."""
        self._label.setText(sentence)
        for button in (self.previous_button, self.next_button):
            button.setVisible(has_hits)
        self.show()

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)
