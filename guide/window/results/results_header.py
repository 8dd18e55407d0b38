"""Shows the header of the results: the corrected query, the number of results and the chosen filters."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from guide.content.facet import Choice
from guide.i18n import tr, trn
from guide.search.results.results import Results
from guide.window.results.correction_bar import CorrectionBar
from guide.window.results.count_line import count_line
from guide.window.results.read_chips import ReadChips
from guide.window.theme.appearance import look
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.fold_button import FoldButton
from guide.window.widgets.plain_text import button_text, plain_label, truncated
from guide.window.widgets.row_text import text_inset

MAX_ON_CHIP = 60  # characters of a filter's name, so that the × after the name stays in sight


class ChosenBar(FlowRow):
    """A row with one button per chosen filter. `choiceDropped` carries the Choice of a clicked button.

    The last button, "12 more do not say", emits `unsaidWanted`.
    """

    choiceDropped = Signal(object)
    unsaidWanted = Signal()

    def __init__(self, label: Callable[[Choice], str]) -> None:
        super().__init__()
        self._label = label

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self.set_margins(text_inset(), 0, text_inset(), look().px(8))

    def show_choices(self, choices: frozenset[Choice], unsaid: int = 0) -> None:
        """Show a button for each of `choices`, and one for `unsaid`, the number of pages that do not say.

        If a button had the focus, focus the first new one.
        """
        had_focus = any(chip.hasFocus() for chip in self.widgets)
        chips = [_Chip(choice, self._label(choice)) for choice in sorted(choices)]
        for chip in chips:
            chip.dropped.connect(self.choiceDropped, Qt.ConnectionType.QueuedConnection)
        self.set_widgets([*chips, *([self._unsaid_button(unsaid)] if unsaid else ())])
        if chips and had_focus:
            chips[0].setFocus()

    def _unsaid_button(self, number: int) -> QPushButton:
        button = QPushButton(button_text(unsaid_words(number)))
        button.setObjectName("chip")
        button.setAccessibleName(tr("{words}. Show them, too", words=unsaid_words(number)))
        button.clicked.connect(self.unsaidWanted, Qt.ConnectionType.QueuedConnection)
        return button


def unsaid_words(number: int) -> str:
    """Return that some pages do not say whether they are what the filters ask for."""
    return trn("{number} more does not say", "{number} more do not say", number)


class _Chip(QPushButton):
    """A button for one chosen filter. Enter, Space or a click emits `dropped`, which removes the filter."""

    dropped = Signal(object)

    def __init__(self, choice: Choice, name: str) -> None:
        super().__init__(button_text(tr("{name} ×", name=truncated(name, MAX_ON_CHIP))))
        self._choice = choice
        self.setObjectName("chip")
        self.setAccessibleName(tr("Take off the filter {name}", name=name))
        self.clicked.connect(self._drop)

    def _drop(self) -> None:
        self.dropped.emit(self._choice)


class ResultsHeader(QFrame):
    """A frame with the correction, the number of results, the button "Filter" and the chosen filters."""

    def __init__(self, label: Callable[[Choice], str], place_name: Callable[[str], str]) -> None:
        super().__init__()
        self.read_chips = ReadChips(place_name)
        self.correction_bar = CorrectionBar()
        self.chosen_bar = ChosenBar(label)
        self.count_label = plain_label(role="small", wraps=True)
        self.filter_button = FoldButton(tr("Filter"), tr("Filter the results"))
        self.filter_button.setObjectName("chip")
        self._is_tight, self._unsaid = False, 0
        self._counted = QWidget()
        self._row = QHBoxLayout(self._counted)
        self._row.setSpacing(12)
        self._row.addWidget(self.count_label, stretch=1)
        self._row.addWidget(self.filter_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.read_chips)
        layout.addWidget(self.correction_bar)
        layout.addWidget(self._counted)
        layout.addWidget(self.chosen_bar)
        self.filter_button.openedChanged.connect(self._show_chosen)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._fit()

    def set_tight(self, *, is_tight: bool) -> None:
        """Set the height: less if `is_tight`, because the pane is low."""
        self._is_tight = is_tight
        self._fit()

    def _fit(self) -> None:
        side, above = text_inset(), look().px(2 if self._is_tight else 8)
        self._row.setContentsMargins(side, above, side, above)

    @property
    def tells_more(self) -> bool:
        """Whether it shows a correction, chips or chosen filters, besides the number of results."""
        return not all(each.isHidden() for each in (self.read_chips, self.correction_bar, self.chosen_bar))

    def show_results(self, results: Results) -> None:
        """Show what was read, the correction, the number and the chosen filters of `results`."""
        self.read_chips.show_said(results.said)
        self.correction_bar.show_correction(results.correction)
        self.chosen_bar.show_choices(results.choices, results.unsaid)
        self._unsaid = results.unsaid
        self._show_chosen()
        self.count_label.setText(count_line(results))
        self._counted.setVisible(self.can_filter(results))

    def _show_chosen(self) -> None:
        """Show the chosen filters, unless the open panel shows them, which would move at each choice."""
        self.chosen_bar.setVisible(bool(self.chosen_bar.widgets) and not self.filter_button.is_open)

    @staticmethod
    def can_filter(results: Results) -> bool:
        """Return whether `results` has results to narrow or filters to remove."""
        return bool(results.results or results.choices)

    def announcement(self) -> str:
        """Return the correction and the number of results as one text for a screen reader."""
        correction = self.correction_bar.announcement() if self.correction_bar.isVisibleTo(self) else ""
        unsaid = tr("{words}.", words=unsaid_words(self._unsaid)) if self._unsaid else ""
        found = " ".join(filter(None, (self.count_label.text(), unsaid)))
        return ". ".join(filter(None, (correction, found)))
