"""Shows one sentence about the program above the panes, for example that a setting was not saved."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from guide.i18n import tr
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_scroll import TextScroll

SHARE = 0.2  # of the height of the window: a longer sentence is scrolled


class NoticeBar(QFrame):
    """A bar with one sentence and a button to close it. It is hidden at first and never takes the focus.

    It may have a second button, which does what the sentence offers.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noticeBar")
        self._label = plain_label(wraps=True)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.hide)
        self._offered: Callable[[], object] | None = None  # what the second button does
        self.offer_button = QPushButton(tr("Show"))
        self.offer_button.clicked.connect(self._accept)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(TextScroll(self._label, share=SHARE), stretch=1)
        layout.addWidget(self.offer_button)
        layout.addWidget(self.close_button)
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
        self.offer_button.setText(button or tr("Show"))
        self.offer_button.setVisible(accept is not None)
        self.show()
        announce(self, sentence)

    def _accept(self) -> None:
        self.hide()
        if self._offered:
            self._offered()
