"""Shows below the page which hit is the current one, with buttons to go on, or what was copied."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from guide.i18n import tr, trn
from guide.window.reader.page_positions import count_label
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
        self.previous_button.setAccessibleDescription("Shift+F3")
        self.previous_button.clicked.connect(self._back)
        self.next_button = QPushButton(tr("Next"))
        self.next_button.setAccessibleName(tr("Next hit word"))
        self.next_button.setAccessibleDescription("F3")
        self.next_button.clicked.connect(self._on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(self._label, stretch=1)
        layout.addWidget(self.previous_button)
        layout.addWidget(self.next_button)
        self.hide()

    def show_hits(self, at: int, number: int) -> None:
        """Show which hit of `number` is the current one, counted from 1, or with 0 how many there are."""
        known = count_label(number)
        sentence = tr("Hit {at} of {number}", at=at, number=known)
        if not at:
            sentence = trn("{known} hit", "{known} hits", number, known=known)
        self.show_sentence(sentence if number else tr("No hit on this page"), has_hits=bool(number))

    def text(self) -> str:
        """Return the sentence that is shown."""
        return self._label.text()

    def show_sentence(self, sentence: str, *, has_hits: bool) -> None:
        """Show a sentence, with the buttons if `has_hits`."""
        self._label.setText(sentence)
        for button in (self.previous_button, self.next_button):
            button.setVisible(has_hits)
        self.show()

    @property
    def is_about_hits(self) -> bool:
        """Whether the line is in sight and is about hits."""
        return self.isVisible() and self.next_button.isVisible()

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)
