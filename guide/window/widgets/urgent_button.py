"""Shows an urgent line as a button."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from guide.render.urgent import UrgentLine
from guide.window.widgets.plain_text import plain_label, truncated
from guide.window.widgets.row_text import INSET

_SPACE = 8  # pixels between the numbers and the words


class UrgentButton(QPushButton):
    """A button with the numbers and the name of an urgent line. With `wraps`, only the name may wrap.

    `texts` are its words and what may stand for them where there is less room; the last is "".
    """

    chosen = Signal(str)  # the target of the line, when the button is clicked

    def __init__(self, line: UrgentLine, *, wraps: bool = False) -> None:
        super().__init__()
        self.setFlat(True)
        self.setAccessibleName(f"{line.numbers}, {line.words}")
        self._target = line.target
        self._wraps = wraps
        self.texts = tuple(dict.fromkeys((line.words, line.name, "")))
        self._numbers = _label(line.numbers, role="danger" if line.is_emergency else "strong")
        self._words = _label(line.words, role="danger" if line.is_emergency else "")
        if wraps:
            self._words.setText(self._unbroken(line.words))
            self._words.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(INSET, 4, INSET, 4)
        self._row.setSpacing(_SPACE)
        self._row.addWidget(self._numbers)
        self._row.addWidget(self._words, stretch=1)
        self.clicked.connect(self._choose)

    def width_with(self, words: str) -> int:
        """Return the width in pixels with `words`, one of `texts`, on one line."""
        beside = _SPACE + self._words.fontMetrics().horizontalAdvance(words) + 2 if words else 0
        return self._numbers.sizeHint().width() + 2 * INSET + beside

    def set_tight(self, *, is_tight: bool) -> None:
        """Set the height: less if `is_tight`."""
        self.setProperty("tight", is_tight)
        self.style().unpolish(self)
        self.style().polish(self)
        above = 1 if is_tight else 4
        self._row.setContentsMargins(INSET, above, INSET, above)
        self.updateGeometry()

    def show_words(self, words: str) -> None:
        """Show `words`, one of `texts`, beside the numbers. Its name for screen readers has them all."""
        shown = self._unbroken(words) if self._wraps else words
        if self._words.text() != shown:
            self._words.setText(shown)
            self._words.setVisible(bool(words))
            self.updateGeometry()

    @staticmethod
    def _unbroken(words: str) -> str:
        """Return words that may wrap, but not within a number."""
        return truncated(words).replace("-", "\N{NON-BREAKING HYPHEN}")

    def sizeHint(self) -> QSize:
        """Return the size with the whole text on one line."""
        if not self._words.text():
            return QSize(self.width_with(""), super().sizeHint().height())
        words, row = self._words.sizeHint().width(), self._row.sizeHint().width()
        # A label needs a pixel more than the rounded width of its text, or it wraps.
        unbroken = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2
        return QSize(row - words + max(words, unbroken), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that shows the whole text, because a number cut off is a wrong number."""
        if self._wraps:
            return self._row.minimumSize().expandedTo(QSize(0, super().sizeHint().height()))
        return self.sizeHint()

    def _choose(self) -> None:
        self.chosen.emit(self._target)


def _label(text: str, *, role: str) -> QLabel:
    label = plain_label(text, role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
