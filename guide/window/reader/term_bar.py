"""Shows the meaning of a glossary term below the page."""

from PySide6.QtWidgets import QPushButton

from guide.content.model import Entry
from guide.i18n import tr
from guide.window.widgets.bar import Bar
from guide.window.widgets.plain_text import MAX_ON_BUTTON, plain_label, truncated
from guide.window.widgets.text_scroll import TextScroll

SHARE = 0.25  # of the height of the window: a longer meaning is scrolled


class TermBar(Bar):
    """A bar with the title and the meaning of one glossary term, whose page a button opens."""

    def __init__(self) -> None:
        self.term_id = ""
        self.title_label = plain_label(role="strong", wraps=True)
        self.meaning_label = plain_label(wraps=True)
        self.open_button = QPushButton(tr("Open its page"))
        texts = TextScroll(self.title_label, self.meaning_label, share=SHARE)
        super().__init__("termBar", texts, self.open_button, is_tall=True)
        self.hide()

    def show_term(self, term: Entry) -> None:
        """Show the title and the meaning of `term`, and focus the button that opens its page."""
        self.term_id = term.id
        self.title_label.setText(truncated(term.title, MAX_ON_BUTTON))
        self.meaning_label.setText(truncated(term.summary))
        self.setAccessibleName(f"{term.title}: {term.summary}")
        self.show()
        self.open_button.setFocus()
