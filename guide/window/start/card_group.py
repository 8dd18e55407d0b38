"""Arranges the cards of the start page: in groups, below each other."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from guide.window.start.card import Card
from guide.window.widgets.plain_text import plain_label

MOST_COLUMNS = 4


class CardPage(QWidget):
    """All groups, below some words: the page that is scrolled.

    Its height is that which its width needs. Qt asks for the height at other widths, too, only to know a size
    that nothing here has, and would lay out each text once more for that.
    """

    def sizeHint(self) -> QSize:
        """Return the width that the cards would like."""
        layout = self.layout()
        return QSize(layout.sizeHint().width(), 0) if layout else QSize()

    def minimumSizeHint(self) -> QSize:
        """Return the least width."""
        layout = self.layout()
        return QSize(layout.minimumSize().width(), 0) if layout else QSize()


class CardGroup(QFrame):
    """A heading with cards below it in a grid. An empty `title` means no heading.

    A screen reader names the group when the focus comes into it, and finds the cards in their order.
    """

    def __init__(self, title: str, cards: list[Card]) -> None:
        super().__init__()
        self.title = title
        self.cards = cards
        self.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if title:
            layout.addWidget(plain_label(title, "heading", wraps=True))
            layout.addSpacing(4)
        self.grid = QGridLayout()
        layout.addLayout(self.grid)
        self.grid.setSpacing(12)

    def lay_out(self, columns: int) -> None:
        """Arrange the cards in a grid with `columns` columns, at most MOST_COLUMNS."""
        for number, card in enumerate(self.cards):
            self.grid.addWidget(card, number // columns, number % columns)
        for column in range(MOST_COLUMNS):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)
