"""Shows the packs of this stick in place of the page, each as a card."""

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from guide.i18n import tr
from guide.packs.listing import Listed
from guide.window.packs.pack_card import PackCard, RefusedCard
from guide.window.theme.appearance import look
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.scroll_area import vertical_scroll_area

MARGIN, WIDEST = 40, 720  # pixels at 100 % beside the cards, and of a card


class PacksPane(QFrame):
    """A card for each pack and each file that is not used, below a button to add another.

    Until the stick was read, it says so. The focus that the pane gets goes to the check box of the pack with
    the id `wanted`, else to the first one.
    """

    def __init__(self, today: date, *, wanted: str = "") -> None:
        super().__init__()
        self.setObjectName("packsPane")
        self.setAccessibleName(tr("Packs"))
        self._today, self._wanted = today, wanted
        self.cards: tuple[PackCard, ...] = ()
        self.refused_cards: tuple[RefusedCard, ...] = ()
        self.file_button = QPushButton(tr("Update from a file…"))
        self._state = plain_label(wraps=True)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self.scroll_area = vertical_scroll_area(body)
        self._arrange()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)
        column = self._column
        column.setSpacing(12)
        column.addWidget(FlowRow(plain_label(tr("Packs"), "title"), self.file_button))
        column.addWidget(
            plain_label(
                tr("What this stick has. A pack that is not in use is not loaded. 911 and 988 always stay."),
                wraps=True,
            )
        )
        column.addWidget(self._state)
        column.addStretch(1)
        self.show_sentence(tr("Looking at what is on this stick…"))

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the margins for the new width."""
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """Leave the margins of a page, and make the cards no wider than its text."""
        px, width = look().px, self.width()
        edge = min(px(MARGIN), width // 16)
        self._column.setContentsMargins(edge, px(20), max(edge, width - edge - px(WIDEST)), px(20))

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence in place of the packs."""
        self._state.setText(sentence)
        self._state.setVisible(bool(sentence))

    def show_packs(self, listed: Listed) -> None:
        """Show these packs and files instead of the ones before."""
        focused, previous = QApplication.focusWidget(), (*self.cards, *self.refused_cards)
        was_within = focused is self or any(card.isAncestorOf(focused) for card in previous if focused)
        self.cards = tuple(PackCard(found, self._today) for found in listed.packs)
        self.refused_cards = tuple(map(RefusedCard, listed.refused))
        cards = (*self.cards, *self.refused_cards)
        self.show_sentence("" if cards else tr("This stick has no pack."))
        for number, card in enumerate(cards):
            self._column.insertWidget(3 + number, card)
        self._take_focus(was_within=was_within)
        for card in previous:
            card.hide()
            card.deleteLater()

    def show_use(self) -> None:
        """Show again which packs are in use, after one could not be switched."""
        for card in self.cards:
            card.show_use()

    def _take_focus(self, *, was_within: bool) -> None:
        boxes = [card.use_box for card in self.cards if card.use_box.isEnabled()]
        wanted = [card.use_box for card in self.cards if card.found.id == self._wanted]
        first = next((box for box in (*wanted, *boxes) if box.isEnabled()), self.file_button)
        self.setFocusProxy(first)
        if was_within:
            first.setFocus()
            self.scroll_area.ensureWidgetVisible(first)
