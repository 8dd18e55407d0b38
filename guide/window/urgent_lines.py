"""Lines to call now, as buttons: 911 and 988, which are part of the program, and lines of the pack."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from guide.content.guide import Guide
from guide.content.model import Channel, ContactKind, Entry
from guide.words import tr

OWN_LINES = ("911", "988")
MOST_LINES = 2  # of the pack


@dataclass(frozen=True, slots=True)
class UrgentLine:
    """One line of the bar: its numbers in bold, a few words, the page it opens."""

    numbers: str
    words: str
    target: str = ""
    role: str = "strong"


def urgent_lines(guide: Guide) -> tuple[UrgentLine, ...]:
    """Give the lines of the bar: 911 and 988 whatever the content, then the pack's support lines."""
    known = {line.id for line in guide.entries}

    def page(entry_id: str) -> str:
        return entry_id if entry_id in known else ""

    own = (
        UrgentLine("911", tr("danger now"), page("emergency-911"), "danger"),
        UrgentLine("988", tr("suicide and crisis, call or text"), page("suicide-and-crisis-988")),
    )
    entries = (guide.find(line_id) for line_id in guide.urgent.lines)
    state = (line_of(entry) for entry in entries if entry)
    return (*own, *(line for line in state if line.numbers))[: len(own) + MOST_LINES]


def line_of(entry: Entry) -> UrgentLine:
    """Give a line of the pack: the number to call first, then its name and the number to text."""
    call, text = _numbers(entry, Channel.CALL), _numbers(entry, Channel.TEXT)
    name = entry.title if entry.neutral_title == call else entry.neutral_title
    if text and not call:
        return UrgentLine(text, tr("text, {name}", name=name), entry.id)
    words = tr("{name}, text {number}", name=name, number=text) if text else name
    return UrgentLine(call, words, entry.id)


def _numbers(entry: Entry, channel: Channel) -> str:
    values = (c.value for c in entry.contacts if c.channel is channel and c.kind is ContactKind.SUPPORT)
    return next(values, "")


class UrgentButton(QPushButton):
    """A line of the bar; it opens the line's page."""

    chosen = Signal(str)

    def __init__(self, line: UrgentLine) -> None:
        super().__init__()
        self.setFlat(True)
        self.setAccessibleName(f"{line.numbers}, {line.words}")
        self._target = line.target
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(8)
        for text, role in (
            (line.numbers, line.role),
            (line.words, "danger" if line.role == "danger" else ""),
        ):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", role)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(label)
        self._row.addStretch(1)
        self.clicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        """Ask for the room of the words."""
        return QSize(self._row.sizeHint().width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never be cut: a number that is cut is a wrong number."""
        return self.sizeHint()

    def _choose(self) -> None:
        self.chosen.emit(self._target)
