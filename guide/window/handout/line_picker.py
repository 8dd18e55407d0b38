"""Shows help lines that can each be put on the hand-out with one click."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.i18n import tr
from guide.render.urgent import urgent_line
from guide.window.theme.appearance import look
from guide.window.widgets.plain_text import button_text, plain_label
from guide.window.widgets.scroll_area import vertical_scroll_area
from guide.window.widgets.star import SIDE, show_star

MAX_LINES = 40  # that are offered; a guide with more has a search for them
SIDE_ROOM = 44  # pixels at 100 %: the width of a row without its text and its star


class LinePicker(QFrame):
    """A list with one button per help line. A button is pressed while its line is on the hand-out.

    `toggled` carries the target of the help line whose button was clicked.
    """

    toggled = Signal(str)

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.setObjectName("linePicker")
        lines = help_lines_to_offer(guide)
        is_cut = len(lines) > MAX_LINES
        self._help_lines = {line.id: line for line in lines[:MAX_LINES]}
        self.buttons = {target: QPushButton() for target in self._help_lines}
        self._on_handout: frozenset[str] = frozenset()
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(8, 0, 8, 4)
        rows.setSpacing(2)
        for target, button in self.buttons.items():
            button.setObjectName("addLine")
            button.setCheckable(True)
            button.setAccessibleName(_name_and_number(self._help_lines[target]))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._toggle, target))
            rows.addWidget(button)
        if is_cut:
            rows.addWidget(
                plain_label(tr("Search for other help lines, and press Ctrl+D."), "small", wraps=True)
            )
        rows.addStretch(1)
        self._scroll = vertical_scroll_area(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        heading = plain_label(tr("Help lines: click to add"), "small")
        heading.setContentsMargins(16, 0, 16, 0)
        layout.addWidget(heading)
        layout.addWidget(self._scroll)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        for target in self.buttons:
            self._show_star(target)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the texts of the buttons for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the name and the number of each help line, or the name alone if both are too wide."""
        room = self._scroll.viewport().width() - look().px(SIDE + SIDE_ROOM)
        for target, button in self.buttons.items():
            line, letters = self._help_lines[target], button.fontMetrics()
            fits = letters.horizontalAdvance(_name_and_number(line)) <= room
            name = letters.elidedText(line.neutral_title, Qt.TextElideMode.ElideRight, max(room, 0))
            button.setText(button_text(_name_and_number(line) if fits else name))

    def sizeHint(self) -> QSize:
        """Return the minimum size. The layout enlarges the widget if there is room."""
        return self.minimumSize()

    def mark_on_handout(self, targets: frozenset[str]) -> None:
        """Show the buttons of the help lines with these targets as pressed, with a filled star."""
        before, self._on_handout = self._on_handout, targets
        for target, button in self.buttons.items():
            held = target in targets
            button.setChecked(held)
            if held != (target in before):
                self._show_star(target)

    def _show_star(self, target: str) -> None:
        button, held = self.buttons[target], target in self._on_handout
        show_star(button, filled=held)
        button.setAccessibleDescription(tr("on the hand-out") if held else "")

    def _toggle(self, target: str) -> None:
        self.toggled.emit(target)


def _name_and_number(line: Entry) -> str:
    number = urgent_line(line).numbers
    return " · ".join((line.neutral_title, *(() if number in line.neutral_title else (number,))))


def help_lines_to_offer(guide: Guide) -> tuple[Entry, ...]:
    """Return the lines with a contact that are for support, office or both. Urgent help lines come first."""
    lines = [
        line
        for line in guide.of_kind(Kind.LINE)
        if line.contacts and not (line.is_police_tip or line.takes_reports)
    ]
    first = guide.urgent.lines
    return tuple(sorted(lines, key=lambda line: first.index(line.id) if line.id in first else len(first)))
