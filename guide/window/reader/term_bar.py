"""The bar that explains a glossary term below the page, for keyboard and mouse."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from guide.content.model import Entry
from guide.i18n import tr
from guide.window.widgets.plain_text import MAX_ON_BUTTON, plain_label, truncated


class TermBar(QFrame):
    """Shows what a term means; a button opens the page of the term."""

    closed = Signal()
    pageWanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("termBar")
        self._id = ""
        self.title_label = plain_label(role="strong", wraps=True)
        self.meaning_label = plain_label(wraps=True)
        self.open_button = QPushButton(tr("Open its page"))
        self.close_button = QPushButton(tr("Close"))
        self._arrange()
        self.open_button.clicked.connect(self._open)
        self.close_button.clicked.connect(self.close_bar)
        self.hide()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.open_button, self.close_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.addWidget(self.title_label)
        layout.addWidget(self.meaning_label)
        layout.addLayout(buttons)

    def show_term(self, term: Entry) -> None:
        """Explain `term`."""
        self._id = term.id
        self.title_label.setText(truncated(term.title, MAX_ON_BUTTON))
        self.meaning_label.setText(truncated(term.summary))
        self.setAccessibleName(f"{term.title}: {term.summary}")
        self.show()
        self.open_button.setFocus()

    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def _open(self) -> None:
        self.pageWanted.emit(self._id)
