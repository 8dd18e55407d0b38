"""Shows why a row needs a look, and below that what its page would say, beside the row that it looks like."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_scroll import TextScroll

SHARE = 1 / 4  # of the height of the window, at least
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class RowDetails(TextScroll):
    """The texts about one row. What a person decides about stands out, the page below it is for reading."""

    def __init__(self) -> None:
        self.why_label = plain_label(role="strong", wraps=True)
        self.this_label, self.other_label = plain_label(wraps=True), plain_label(wraps=True)
        self.this_label.setTextInteractionFlags(_SELECTABLE)
        self.this_label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.this_label.setObjectName("selectable")
        pages = QWidget()
        columns = QHBoxLayout(pages)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        for label in (self.this_label, self.other_label):
            columns.addWidget(label, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        for label in (self.why_label, self.this_label, self.other_label):
            label.setIndent(0)  # one that has a frame would stand further in
        for label in (self.why_label, self.other_label):
            label.setContentsMargins(2, 2, 2, 2)  # as much as the frame
        super().__init__(self.why_label, pages, share=SHARE, keeps_height=True)

    def show_texts(self, why: Iterable[str], page: Iterable[str], other: Iterable[str]) -> None:
        """Show lines about a row, of its page, and of the row that it looks like."""
        for label, lines in ((self.why_label, why), (self.this_label, page), (self.other_label, other)):
            label.setText("\n".join(lines))
        self.why_label.setVisible(bool(self.why_label.text()))
        self.other_label.setVisible(bool(self.other_label.text()))
        self.setVisible(bool(self.this_label.text()))
        self.setAccessibleName("\n".join(filter(None, (self.why_label.text(), self.this_label.text()))))
