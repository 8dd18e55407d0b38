"""Shows the start page, with situations and strategies as cards to click."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.i18n import tr, trn
from guide.render import page_names
from guide.render.labels import kind_label
from guide.window.start.card import WIDTH, Card
from guide.window.start.card_group import MOST_COLUMNS, CardGroup, CardPage
from guide.window.theme.appearance import look
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.python_viewport import install_python_viewport

EDGE, TOP = 40, 32  # pixels around the page, fewer beside it in a narrow window
WIDEST = 400  # pixels at 100 %: the maximum width of a card


class StartPage(QScrollArea):
    """The start page: cards in groups, below the promise that no trace is kept.

    `empty` is a sentence that tells why a guide has no entries. `pageChosen` carries the page name of the
    card or link that was clicked.
    """

    pageChosen = Signal(str)

    def __init__(self, guide: Guide, *, empty: str = "") -> None:
        super().__init__()
        self.setObjectName("startPage")
        self._empty = empty or tr("No content could be read.")
        install_python_viewport(self)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._columns = 0  # 0 until the first resize event
        self._promise = _label("", "small")
        self.groups = [
            CardGroup(title, [self._card(e, guide) for e in entries]) for title, entries in _entries(guide)
        ]
        self._arrange()

    def _card(self, entry: Entry, guide: Guide) -> Card:
        card = Card(entry.id, _card_title(entry), _card_line(entry, guide))
        card.chosen.connect(self.pageChosen)
        return card

    def _arrange(self) -> None:
        body = CardPage()
        layout = self._body = QVBoxLayout(body)
        layout.setContentsMargins(EDGE, TOP, EDGE, TOP)
        layout.setSpacing(4)
        layout.addWidget(_label(tr("What do you need?"), "title"))
        if self.groups:
            layout.addWidget(_label(tr("Type in your own words above, or start here."), "small"))
        layout.addWidget(self._promise)
        layout.addWidget(self._limits_link(), alignment=Qt.AlignmentFlag.AlignLeft)
        for group in self.groups:
            if group.title:
                layout.addSpacing(16)
            layout.addWidget(group)
        layout.addSpacing(16)
        if not self.groups:
            numbers = tr("{sentence} 911 and 988 are below.", sentence=self._empty)
            layout.addWidget(_label(numbers, "heading"))
        layout.addStretch(1)
        self.setWidget(body)

    def show_promise(self, *, shift_exit: bool) -> None:
        """Show the promise and the keys that hide the window. Name the Shift key only if `shift_exit`."""
        kept = tr("Nothing you type or open is kept.")
        hide = (
            tr("Hide now, or Shift three times, covers the screen and ends the program.")
            if shift_exit
            else tr("Hide now covers the screen and ends the program.")
        )
        self._promise.setText(f"{kept} {hide}")

    def _limits_link(self) -> QPushButton:
        # The link is on the start page, so that the limits are read before the user relies on the program.
        button = QPushButton(tr("What this hides and what it can't"))
        button.setObjectName("link")
        button.setProperty("role", "small")
        button.clicked.connect(partial(self.pageChosen.emit, page_names.PRIVACY))
        return button

    def focus_first(self) -> None:
        """Move the focus to the first card, if there are any cards."""
        for group in self.groups[:1]:
            group.cards[0].setFocus()

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        if self._columns:
            self._update_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the texts again in a new font. Each card alone would do so at each step of its styling."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            for group in self.groups:
                for card in group.cards:
                    card.measure_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards in as many columns as the new width allows."""
        # First, because the base class gives the cards their places; the paint that follows shows them.
        self._update_columns()
        super().resizeEvent(event)

    def _update_columns(self) -> None:
        edge = min(EDGE, self.width() // 14)
        room = self.viewport().width() - 2 * edge
        columns = max(1, min(MOST_COLUMNS, room // look().px(WIDTH)))
        # On a wide screen the cards stay as near to each other as on a narrow one.
        spare = room - columns * look().px(WIDEST) if columns == MOST_COLUMNS else 0
        self._body.setContentsMargins(edge, TOP, edge + max(0, spare), TOP)
        if columns != self._columns:
            self._columns = columns
            for group in self.groups:
                group.lay_out(columns)


def _entries(guide: Guide) -> list[tuple[str, tuple[Entry, ...]]]:
    """Return the heading and the entries of each group of cards. Groups without entries are left out.

    What is from an unsigned pack comes last, whatever order it has: a worker in haste takes the first card.
    """
    situations = _signed_first(guide.of_kind(Kind.SITUATION), guide)
    named = dict.fromkeys(entry.group for entry in situations)
    groups = [(name, tuple(each for each in situations if each.group == name)) for name in named]
    strategies = _signed_first((*guide.of_kind(Kind.STRATEGY), *guide.of_kind(Kind.INTRODUCTION)), guide)
    groups.append((tr("Prevention strategies") if situations else "", strategies))
    return [(title, entries) for title, entries in groups if entries]


def _signed_first(entries: Sequence[Entry], guide: Guide) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: guide.is_unsigned(entry.id)))


def _card_title(entry: Entry) -> str:
    return (
        f"{entry.order}  {entry.neutral_title}"
        if entry.order and entry.kind is Kind.STRATEGY
        else entry.neutral_title
    )


def _card_line(entry: Entry, guide: Guide) -> str:
    if entry.kind is Kind.SITUATION:
        return entry.summary
    if entry.kind is not Kind.STRATEGY:
        return kind_label(entry.kind)
    factors = trn("{number} key factor", "{number} key factors", len(entry.key_factors))
    members = trn("{number} program or law", "{number} programs and laws", guide.number_of_members(entry))
    return f"{factors} · {members}"


def _label(text: str, role: str) -> QLabel:
    return plain_label(text, role, wraps=True)
