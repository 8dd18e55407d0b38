"""Shows that nothing was found, and offers similar words, fewer filters, situations and help lines."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.i18n import tr, trn
from guide.render.urgent import UrgentLine, urgent_lines
from guide.search.results.results import Results
from guide.window.theme.appearance import look
from guide.window.widgets.plain_text import button_text, plain_label
from guide.window.widgets.row_text import INSET, text_inset
from guide.window.widgets.urgent_button import UrgentButton


class NoResults(QScrollArea):
    """A page that shows that nothing was found, with a button for each possible next step.

    `wordChosen` carries a suggested word, `pageChosen` the page name of a help line or a situation.
    """

    wordChosen = Signal(str)
    pageChosen = Signal(str)

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = _label("", role="")
        self._has_content = not guide.is_empty
        self._suggestion_layout = QVBoxLayout()
        self.suggestion_buttons: list[_LinkButton] = []
        self.unfiltered_button = QPushButton(tr("Show results without filters"))
        self.everywhere_button = QPushButton(tr("Show results from all places"))
        help_lines = [self._help_line_button(line) for line in urgent_lines(guide)]
        situations = [self._situation_button(entry) for entry in guide.of_kind(Kind.SITUATION)]

        self._help_lines = _group(tr("Lines to call"), help_lines)
        self._situations = _group(tr("What do you need?"), situations)
        body = QWidget()
        body.setObjectName("noResults")
        self._layout = QVBoxLayout(body)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._hint)
        for button in (self.unfiltered_button, self.everywhere_button):
            row = QHBoxLayout()
            row.setContentsMargins(INSET, 0, INSET, 0)
            self._layout.addLayout(row)
            row.addWidget(button)
            row.addStretch(1)
        self._layout.addLayout(self._suggestion_layout)
        self._layout.addWidget(self._help_lines)
        self._layout.addWidget(self._situations)
        self._layout.addStretch(1)
        self.setWidget(body)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        side = text_inset() - INSET
        self._layout.setContentsMargins(side, look().px(12), side, look().px(16))

    def set_start_page_shown(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Hide the situations while the start page is in sight, because the start page shows them, too."""
        self._situations.setVisible(not shown)

    def show_for(self, results: Results) -> None:
        """Show the possible next steps after a query that found nothing; `results` has its suggestions."""
        hidden, elsewhere = (
            results.unfiltered_matches,
            results.matches_anywhere if results.place else 0,
        )
        if not self._has_content:
            self._hint.setText(tr("No content could be read, so there is nothing to find."))
        elif hidden:
            self._hint.setText(tr("Nothing under these filters."))
        elif elsewhere:
            self._hint.setText(tr("Nothing in {place}.", place=results.place_name))
        else:
            self._hint.setText(tr("Nothing was found. Try fewer words, or other words for the same thing."))
        without = trn("Show {number} result without them", "Show {number} results without them", hidden)
        self.unfiltered_button.setText(without)
        self.unfiltered_button.setVisible(bool(hidden))
        everywhere = trn(
            "Show {number} result from all places", "Show {number} results from all places", elsewhere
        )
        self.everywhere_button.setText(everywhere)
        self.everywhere_button.setVisible(bool(elsewhere))
        self._help_lines.setVisible(not results.urgent)  # else "Call first" above shows them
        self._show_suggestions(results.suggestions)

    def _show_suggestions(self, words: tuple[str, ...]) -> None:
        for old in self.suggestion_buttons:
            self._suggestion_layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.suggestion_buttons = [_LinkButton(word, tr("Search for {word}", word=word)) for word in words]
        for button in self.suggestion_buttons:
            button.chosen.connect(self.wordChosen, Qt.ConnectionType.QueuedConnection)
            self._suggestion_layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def announcement(self) -> str:
        """Return the hint and the suggestions as one text for a screen reader."""
        buttons = (button.accessibleName() for button in self.suggestion_buttons)
        return " ".join((self._hint.text(), *(f"{name}." for name in buttons)))

    def _help_line_button(self, line: UrgentLine) -> QPushButton:
        button = UrgentButton(line, wraps=True)
        button.chosen.connect(self.pageChosen)
        return button

    def _situation_button(self, situation: Entry) -> QPushButton:
        button = _LinkButton(situation.id, situation.neutral_title)
        button.chosen.connect(self.pageChosen)
        return button


class _LinkButton(QPushButton):
    """A button that looks like a link. `chosen` carries its target: a page name or a word."""

    chosen = Signal(str)

    def __init__(self, target: str, text: str) -> None:
        super().__init__(button_text(text))
        self.setAccessibleName(text)
        self._target = target
        self.setObjectName("link")
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._target)


def _label(text: str, *, role: str) -> QLabel:
    label = plain_label(text, role, wraps=True)
    label.setIndent(INSET)
    return label


def _group(title: str, buttons: Sequence[QPushButton]) -> QWidget:
    """Return a widget with `title` as heading above `buttons`, or an empty widget if there are no buttons."""
    group = QWidget()
    layout = QVBoxLayout(group)
    layout.setContentsMargins(0, 12, 0, 0)
    layout.setSpacing(0)
    if buttons:
        layout.addWidget(_label(title, role="heading"))
        layout.addSpacing(4)
    for button in buttons:
        layout.addWidget(button)
    return group
