"""The start page: the strategies as cards, each one click away."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from guide.content.model import Entry, Guide, Kind
from guide.render.labels import kind_label
from guide.window.look import Look
from guide.words import tr, trn

CARD_WIDTH = 300  # pixels at 100 %, at least


class Card(QPushButton):
    """A button with a title and a line under it."""

    chosen = Signal(str)

    def __init__(self, target: str, title: str, line: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._target = target
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self._lines = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(2)
        for text, role in ((title, "strong"), (line, "small")):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch(1)
        self.clicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        """Ask for as much height as the texts need at the card's width."""
        return QSize(CARD_WIDTH, self._lines.totalHeightForWidth(max(self.width(), CARD_WIDTH)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew: narrower cards are higher."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Ask anew when fonts changed."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _fit(self) -> None:
        self.setMinimumHeight(self._lines.totalHeightForWidth(self.width()))

    def _choose(self) -> None:
        self.chosen.emit(self._target)


class StartPage(QScrollArea):
    """What a worker sees first."""

    pageChosen = Signal(str)

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = Look()
        self._cards = [self._card(entry, guide) for entry in _entries(guide)]
        self._grid = QGridLayout()
        self._arrange()

    def _card(self, entry: Entry, guide: Guide) -> Card:
        card = Card(entry.id, _card_title(entry), _card_line(entry, guide))
        card.chosen.connect(self.pageChosen)
        return card

    def _arrange(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(40, 32, 40, 32)
        layout.setSpacing(4)
        layout.addWidget(_label(tr("What do you need?"), "title"))
        layout.addWidget(_label(tr("Type in your own words above, or start here."), "small"))
        layout.addSpacing(12)
        self._grid.setSpacing(12)
        layout.addLayout(self._grid)
        layout.addSpacing(16)
        if not self._cards:
            layout.addWidget(_label(tr("No content could be read. 911 and 988 are below."), "heading"))
        layout.addWidget(
            _label(tr("Nothing you type or open is kept. Press Shift three times to hide."), "small")
        )
        layout.addStretch(1)
        self.setWidget(body)

    def apply(self, look: Look) -> None:
        """Take another look."""
        self._look = look
        self._lay_grid()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set as many cards beside each other as read well."""
        super().resizeEvent(event)
        self._lay_grid()

    def _lay_grid(self) -> None:
        wanted = self._look.px(CARD_WIDTH)
        columns = max(1, min(3, (self.viewport().width() - 80) // wanted))
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _entries(guide: Guide) -> tuple[Entry, ...]:
    return (*guide.of_kind(Kind.STRATEGY), *guide.of_kind(Kind.INTRODUCTION))


def _card_title(entry: Entry) -> str:
    return (
        f"{entry.order}  {entry.neutral_title}"
        if entry.order and entry.kind is Kind.STRATEGY
        else entry.neutral_title
    )


def _card_line(entry: Entry, guide: Guide) -> str:
    if entry.kind is not Kind.STRATEGY:
        return kind_label(entry.kind)
    factors = trn("{number} key factor", "{number} key factors", len(entry.key_factors))
    members = trn("{number} program or law", "{number} programs and laws", len(guide.members_of(entry)))
    return f"{factors} · {members}"


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
