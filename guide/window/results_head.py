"""What stands above the results: a slip that was mended, how many there are, the filters."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from guide.search.facets import Choice
from guide.search.results import Correction, Results
from guide.window.flow_layout import FlowLayout
from guide.words import tr, trn

_EDGE = 16


class CorrectionBar(QWidget):
    """Says what is searched for in place of what was typed, and offers what was typed."""

    literalWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = _label(role="strong", wrap=True)
        self._instead = QPushButton()
        self._instead.setObjectName("link")
        self._typed = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 10, _EDGE, 0)
        layout.setSpacing(2)
        self._instead.setAccessibleName(tr("Search instead for what was typed"))
        words = _label(role="small")
        words.setText(tr("Showing results for"))
        for widget in (words, self._shown):
            layout.addWidget(widget)
        layout.addWidget(self._instead, alignment=Qt.AlignmentFlag.AlignLeft)
        self._instead.clicked.connect(self.literalWanted)

    def show_correction(self, correction: Correction | None) -> None:
        """Show what was mended, or nothing."""
        self.setVisible(correction is not None)
        if correction:
            self._typed = correction.instead
            self._shown.setText(correction.shown)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut what was typed to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def words(self) -> str:
        """Give all of it for a screen reader."""
        return tr("Showing results for {query}", query=self._shown.text())

    def _fit(self) -> None:
        full = tr("Search instead for {typed}", typed=" ".join(self._typed.split()))
        metrics = QFontMetrics(self._instead.font())
        self._instead.setAccessibleName(full)
        self._instead.setText(
            metrics.elidedText(full, Qt.TextElideMode.ElideRight, self.width() - 2 * _EDGE - 12)
        )


class ChosenBar(QWidget):
    """The values the results are narrowed to, each as a button that takes it off."""

    choiceDropped = Signal(object)

    def __init__(self, label: Callable[[Choice], str]) -> None:
        super().__init__()
        self._label = label
        self._buttons: list[_Chip] = []
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(_EDGE, 0, _EDGE, 8)

    def show_choices(self, choices: frozenset[Choice]) -> None:
        """Show these values; the keyboard stays in the bar while there are any."""
        had_focus = any(button.hasFocus() for button in self._buttons)
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [_Chip(choice, self._label(choice)) for choice in sorted(choices)]
        for button in self._buttons:
            button.dropped.connect(self.choiceDropped, Qt.ConnectionType.QueuedConnection)
            self._flow.addWidget(button)
        self.setVisible(bool(self._buttons))
        if had_focus and self._buttons:
            self._buttons[0].setFocus()


class _Chip(QPushButton):
    """One value; Enter, Space or a click takes it off."""

    dropped = Signal(object)

    def __init__(self, choice: Choice, name: str) -> None:
        super().__init__(tr("{name} ×", name=name))
        self._choice = choice
        self.setObjectName("chip")
        self.setAccessibleName(tr("Take off the filter {name}", name=name))
        self.clicked.connect(self._drop)

    def _drop(self) -> None:
        self.dropped.emit(self._choice)


class ResultsHead(QFrame):
    """Arranges what stands above the results."""

    literalWanted = Signal()
    choiceDropped = Signal(object)
    filterToggled = Signal(bool)

    def __init__(self, label: Callable[[Choice], str]) -> None:
        super().__init__()
        self.correction_bar = CorrectionBar()
        self.chosen_bar = ChosenBar(label)
        self._count = _label(role="small", wrap=True)
        self.filter_button = QPushButton(tr("Filter"))
        self.filter_button.setObjectName("chip")
        self.filter_button.setCheckable(True)
        self.filter_button.setAccessibleName(tr("Filter the results"))
        self._place = ""
        row = QHBoxLayout()
        row.setContentsMargins(_EDGE, 8, _EDGE, 8)
        row.addWidget(self._count, stretch=1)
        row.addWidget(self.filter_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.correction_bar)
        layout.addLayout(row)
        layout.addWidget(self.chosen_bar)
        self.correction_bar.literalWanted.connect(self.literalWanted)
        self.chosen_bar.choiceDropped.connect(self.choiceDropped)
        self.filter_button.toggled.connect(self.filterToggled)

    def use_place(self, name: str) -> None:
        """Say from now on to which place the results are limited; "" where to none."""
        self._place = name

    def show_results(self, results: Results) -> None:
        """Say how many there are."""
        self.correction_bar.show_correction(results.correction)
        self.chosen_bar.show_choices(results.choices)
        self._count.setText(self._count_words(results))

    def words(self) -> str:
        """Give all of it for a screen reader."""
        mended = self.correction_bar.words() if self.correction_bar.isVisibleTo(self) else ""
        return ". ".join(filter(None, (mended, self._count.text())))

    def _count_words(self, results: Results) -> str:
        number = results.matches
        if not results.results:
            return ""
        if results.is_whole:
            count = trn("{number} result", "{number} results", number)
        else:
            count = trn("{number} with some of the words", "{number} with some of the words", number)
        more = len(results.results) - number
        if number > len(results.results) > 0:
            count = tr("{count}, the best {shown} shown", count=count, shown=len(results.results))
        if results.is_whole and more > 0:
            count = tr("{count}, and {more} with some of the words", count=count, more=more)
        return tr("{count} in {place}", count=count, place=self._place) if self._place else count


def _label(*, role: str, wrap: bool = False) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label
