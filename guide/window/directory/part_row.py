"""Chooses what of a directory is in sight, one part at a time, with how many rows each has."""

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton

from guide.directory.importing.judged import Outcome
from guide.i18n import tr
from guide.window.widgets.flow_row import FlowRow


class Part(Enum):
    """A part of a directory that is in sight by itself."""

    QUESTIONS = auto()
    COLUMNS = auto()
    LOOK = auto()
    COMES = auto()
    HELD = auto()
    PACK = auto()


OUTCOMES = {Part.COMES: Outcome.COMES, Part.LOOK: Outcome.LOOK, Part.HELD: Outcome.HELD}


class PartRow(FlowRow):
    """A row of tabs, one for each part."""

    chosen = Signal(object)  # the Part

    def __init__(self) -> None:
        super().__init__()
        self.tabs = {part: QPushButton() for part in Part}
        self._group = QButtonGroup(self)
        for tab in self.tabs.values():
            tab.setObjectName("chip")
            tab.setCheckable(True)
            self._group.addButton(tab)
        self.set_widgets(tuple(self.tabs.values()))
        self._group.buttonClicked.connect(self._choose)
        self.show_counts({}, columns=0, questions=0)

    @property
    def part(self) -> Part:
        """The part whose tab is checked."""
        return next((part for part, tab in self.tabs.items() if tab.isChecked()), Part.COLUMNS)

    def show_counts(self, rows: Mapping[Outcome, int], *, columns: int, questions: int) -> None:
        """Show how many rows have each outcome, and how many columns and questions there are."""
        texts = {
            Part.QUESTIONS: tr("Questions ({number})", number=questions),
            Part.COLUMNS: tr("Columns ({number})", number=columns),
            Part.COMES: tr("Will come in ({number})", number=rows.get(Outcome.COMES, 0)),
            Part.LOOK: tr("Needs a look ({number})", number=rows.get(Outcome.LOOK, 0)),
            Part.HELD: tr("Held back ({number})", number=rows.get(Outcome.HELD, 0)),
            Part.PACK: tr("The pack"),
        }
        for part, text in texts.items():
            self.tabs[part].setText(text)
        self.tabs[Part.QUESTIONS].setVisible(questions > 0)
        self.update_layout()

    def show_part(self, part: Part) -> None:
        """Check the tab of a part."""
        self.tabs[part].setChecked(True)
        self.chosen.emit(part)

    def _choose(self) -> None:
        self.chosen.emit(self.part)
