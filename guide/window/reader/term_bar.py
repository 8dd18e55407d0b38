"""Shows the meaning of a glossary term below the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.content.model import Entry
from guide.i18n import tr
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import MAX_ON_BUTTON, plain_label, truncated
from guide.window.widgets.text_scroll import TextScroll

SHARE = 0.25  # of the height of the window: a longer meaning is scrolled


class TermBar(QFrame):
    """A bar with the title and the meaning of one glossary term.

    `pageWanted` carries the name of the term's page; `closed` is emitted when the bar is closed.
    """

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addWidget(TextScroll(self.title_label, self.meaning_label, share=SHARE))
        buttons = FlowRow(self.open_button, self.close_button)
        layout.addWidget(buttons)

    def show_term(self, term: Entry) -> None:
        """Show the title and the meaning of `term`, and focus the button that opens its page."""
        self._id = term.id
        self.title_label.setText(truncated(term.title, MAX_ON_BUTTON))
        self.meaning_label.setText(truncated(term.summary))
        self.setAccessibleName(f"{term.title}: {term.summary}")
        self.show()
        self.open_button.setFocus()

    def close_bar(self) -> None:
        """Emit `closed`, so that the page gets the focus and no button has it in passing; hide the bar."""
        self.closed.emit()
        self.hide()

    def _open(self) -> None:
        self.pageWanted.emit(self._id)
