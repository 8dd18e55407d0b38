"""Where nothing was found: nearest words, fewer filters, the situations, the lines to call."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.search.results import Results
from guide.window.urgent_lines import UrgentButton, urgent_lines
from guide.words import tr, trn


class NoResults(QScrollArea):
    """Offers what else can be done; everything in it is a button."""

    wordChosen = Signal(str)
    wayBackChosen = Signal()
    pageChosen = Signal(str)

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = _label("", role="")
        self._words = QVBoxLayout()
        self._near: list[_LinkButton] = []
        self._way_back = QPushButton(tr("Show results without filters"))
        self._way_back.clicked.connect(self.wayBackChosen)
        body = QWidget()
        body.setObjectName("noResults")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(4)
        layout.addWidget(self._hint)
        layout.addWidget(self._way_back, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._words)
        self._add_lines(layout, guide)
        self._add_situations(layout, guide)
        layout.addStretch(1)
        self.setWidget(body)

    def show_for(self, results: Results) -> None:
        """Show what can be done for a query that found nothing."""
        hidden = results.without_choices
        if hidden:
            self._hint.setText(tr("Nothing under these filters."))
            self._way_back.setText(
                trn("Show {number} result without them", "Show {number} results without them", hidden)
            )
        else:
            self._hint.setText(tr("Nothing was found. Try fewer words, or other words for the same thing."))
        self._way_back.setVisible(bool(hidden))
        for old in self._near:
            self._words.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._near = [_LinkButton(word, tr("Search for {word}", word=word)) for word in results.suggestions]
        for button in self._near:
            button.chosen.connect(self.wordChosen, Qt.ConnectionType.QueuedConnection)
            self._words.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def words(self) -> str:
        """Give what is said, for a screen reader."""
        return ". ".join(filter(None, (self._hint.text(), *(button.text() for button in self._near))))

    def _add_lines(self, layout: QVBoxLayout, guide: Guide) -> None:
        layout.addWidget(_label(tr("Lines to call"), role="heading"))
        for line in urgent_lines(guide):
            button = UrgentButton(line)
            button.chosen.connect(self.pageChosen)
            layout.addWidget(button)

    def _add_situations(self, layout: QVBoxLayout, guide: Guide) -> None:
        situations = guide.of_kind(Kind.SITUATION)
        if situations:
            layout.addWidget(_label(tr("What do you need?"), role="heading"))
        for situation in situations:
            button = _LinkButton(situation.id, situation.neutral_title)
            button.chosen.connect(self.pageChosen)
            layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)


class _LinkButton(QPushButton):
    """A line of text to choose; says what it stands for."""

    chosen = Signal(str)

    def __init__(self, target: str, text: str) -> None:
        super().__init__(text)
        self._target = target
        self.setObjectName("link")
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._target)


def _label(text: str, *, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
