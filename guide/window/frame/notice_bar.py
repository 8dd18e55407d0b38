"""Shows one sentence about the program above the panes, for example that a setting was not saved."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from guide.window.widgets.accessibility import announce
from guide.window.widgets.bar import Bar
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_scroll import TextScroll

SHARE = 0.2  # of the height of the window: a longer sentence is scrolled


class NoticeBar(Bar):
    """A bar with one sentence and a button to close it. It is hidden at first and never takes the focus.

    It may have a second button, which does what the sentence offers.
    """

    def __init__(self) -> None:
        self._label = plain_label(wraps=True)
        self.offer_button = QPushButton()
        super().__init__("noticeBar", TextScroll(self._label, share=SHARE), self.offer_button)
        self._offered: Callable[[], object] | None = None  # what the second button does
        self.offer_button.clicked.connect(self._accept)
        self.hide()

    @property
    def sentence(self) -> str:
        """The sentence that is shown."""
        return self._label.text()

    def show_sentence(self, sentence: str) -> None:
        """Show the bar with `sentence`, and announce the sentence to screen readers."""
        self.offer(sentence, "", None)

    def offer(self, sentence: str, button: str, accept: Callable[[], object] | None) -> None:
        """Show the bar with `sentence`, and a button with the text `button` that calls `accept`, if given."""
        self._label.setText(sentence)
        self._offered = accept
        self.offer_button.setText(button)
        self.offer_button.setVisible(accept is not None)
        self.show()
        announce(self, sentence)

    def _accept(self) -> None:
        self.hide()
        if self._offered:
            self._offered()
