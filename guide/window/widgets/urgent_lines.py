"""Lines to call now, as buttons: 911 and 988, which are part of the program, and lines of the pack."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from guide.content.guide import Guide
from guide.content.model import Channel, ContactKind, Entry
from guide.i18n import tr
from guide.window.widgets.plain_text import plain_label, shown
from guide.window.widgets.row_text import INSET

OWN_LINES = ("911", "988")
MOST_LINES = 2  # of the pack


@dataclass(frozen=True, slots=True)
class UrgentLine:
    """One line of the bar: its numbers in bold, a few words, the page it opens."""

    numbers: str
    words: str
    target: str = ""
    role: str = "strong"


def own_lines() -> tuple[UrgentLine, ...]:
    """Give 911 and 988, which are part of the program, with the pages that a pack may have for them."""
    return (
        UrgentLine("911", tr("danger now"), "emergency-911", "danger"),
        UrgentLine("988", tr("suicide and crisis, call or text"), "suicide-and-crisis-988"),
    )


def urgent_lines(guide: Guide) -> tuple[UrgentLine, ...]:
    """Give the lines of the bar: 911 and 988 whatever the content, then the pack's support lines."""
    known = {line.id for line in guide.entries}
    own = tuple(line if line.target in known else replace(line, target="") for line in own_lines())
    entries = (guide.find(line_id) for line_id in guide.urgent.lines)
    state = (line_of(entry) for entry in entries if entry)
    return (*own, *(line for line in state if line.numbers))[: len(own) + MOST_LINES]


def line_of(entry: Entry) -> UrgentLine:
    """Give a page of the pack as a line: the number to call first, then its name and the number to text."""
    own = next((line for line in own_lines() if line.target == entry.id), None)
    if own:
        return own
    call, text = _numbers(entry, Channel.CALL), _numbers(entry, Channel.TEXT)
    number = call or text
    name = _without(entry.neutral_title, number) or _without(entry.title, number) or entry.title
    return UrgentLine(number, _words(name, call, text), entry.id)


def _without(name: str, number: str) -> str:
    """Give a name without the number, which stands before it."""
    return name.replace(number, "").strip(" ,") if number else name


def _words(name: str, call: str, text: str) -> str:
    if not text:
        return name
    if not call:
        return tr("text, {name}", name=name)
    if call == text:
        return tr("{name}, call or text", name=name)
    return tr("{name}, text {number}", name=name, number=text)


def _numbers(entry: Entry, channel: Channel) -> str:
    values = (c.value for c in entry.contacts if c.channel is channel and c.kind is ContactKind.SUPPORT)
    return next(values, "")


class UrgentButton(QPushButton):
    """A line to call; it opens the line's page. Its words break where it may wrap, its numbers never do."""

    chosen = Signal(str)

    def __init__(self, line: UrgentLine, *, wraps: bool = False) -> None:
        super().__init__()
        self.setFlat(True)
        self.setAccessibleName(f"{line.numbers}, {line.words}")
        self._target = line.target
        self._wraps = wraps
        numbers = _label(line.numbers, role=line.role)
        self._words = _label(line.words, role="danger" if line.role == "danger" else "")
        if wraps:
            self._words.setText(shown(line.words).replace("-", "\N{NON-BREAKING HYPHEN}"))
            self._words.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(INSET, 4, INSET, 4)
        self._row.setSpacing(8)
        self._row.addWidget(numbers)
        self._row.addWidget(self._words, stretch=1)
        self.clicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        """Ask for the room of the words on one line."""
        words, row = self._words.sizeHint().width(), self._row.sizeHint().width()
        unbroken = self._words.fontMetrics().horizontalAdvance(self._words.text())
        return QSize(row - words + max(words, unbroken), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never be cut: a number that is cut is a wrong number."""
        if self._wraps:
            return self._row.minimumSize().expandedTo(QSize(0, super().sizeHint().height()))
        return self.sizeHint()

    def _choose(self) -> None:
        self.chosen.emit(self._target)


def _label(text: str, *, role: str) -> QLabel:
    label = plain_label(text, role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
